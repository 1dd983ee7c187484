"""Agencies form a tree: what one does not say is looked for above it."""

from collections.abc import Iterable

import pytest

from fangan.model.agency import Agency, Level
from fangan.model.problem import InputRefused, PluginFailed
from fangan.plugins.agencies import Agencies
from fangan.plugins.supply import Records
from fangan.sources.agencies_file import read_agencies

TEXT = """
甲省/乙市/丙县: {level: 县, roles: {宣传: 县委宣传部, 财政: 县财政局}}
甲省/乙市/丙县/农业农村局: {name: 丙县农业农村局, short: 县农业农村局, level: 县, roles: {财政: 局计财股}}
甲省/乙市/丙县/第一小学: {name: 丙县第一小学, level: 校, words: {下级: 各班}}
"""


def tree(records: Iterable[Agency]) -> Agencies:
    return Agencies([Records.of(Agency, records)])


@pytest.fixture
def agencies() -> Agencies:
    return tree(read_agencies(TEXT, "agencies.yaml", "us").values())


def test_a_role_is_looked_for_upwards(agencies: Agencies) -> None:
    office = agencies.get("甲省/乙市/丙县/农业农村局")
    assert (agencies.role(office, "宣传"), agencies.role(office, "财政")) == ("县委宣传部", "局计财股")


def test_a_role_nobody_fills_is_none(agencies: Agencies) -> None:
    assert agencies.role(agencies.get("甲省/乙市/丙县"), "气象") is None


@pytest.mark.parametrize(
    ("path", "level"), [("甲省", Level.PROVINCE), ("甲省/乙市", Level.CITY), ("丁省/戊州/己旗/庚镇", Level.TOWNSHIP)]
)
def test_a_region_nobody_defines_is_taken_from_its_path(agencies: Agencies, path: str, level: Level) -> None:
    assert agencies.get(path).level is level


def test_an_organisation_must_be_defined(agencies: Agencies) -> None:
    with pytest.raises(InputRefused) as refused:
        agencies.get("甲省/乙市/丙县/农业农村厅")
    assert refused.value.problems[0].values["suggestion"] == "甲省/乙市/丙县/农业农村局"


def test_an_agency_is_known_by_its_name_too(agencies: Agencies) -> None:
    found = agencies.find("丙县农业农村局")
    assert found is not None
    assert found.path == "甲省/乙市/丙县/农业农村局"


def test_an_agency_of_two_providers_is_refused_when_asked_for(agencies: Agencies) -> None:
    rival = Agency(path="甲省/乙市/丙县", name="丙县", short="县", level=Level.COUNTY, provider="them")
    both = tree([*agencies, rival])
    with pytest.raises(PluginFailed) as refused:
        both.get("甲省/乙市/丙县")
    assert refused.value.problems[0].values["providers"] == "them、us"


def test_an_agencys_region_is_its_levels_ancestor(agencies: Agencies) -> None:
    assert agencies.region(agencies.get("甲省/乙市/丙县/农业农村局")) == "丙县"


def test_an_agencys_own_words_go_before_its_levels(agencies: Agencies) -> None:
    words = agencies.words(agencies.get("甲省/乙市/丙县/第一小学"))
    assert (words["我地"], words["下级"]) == ("我校", "各班")


def test_a_regions_words_serve_its_agencies_of_the_same_level() -> None:
    text = "甲省/丙区: {level: 市, words: {我地: 我区}}\n甲省/丙区/教育局: {name: 丙区教育局, level: 市}\n"
    text += "甲省/丙区/戊县/丁乡/学校: {name: 丁乡学校, level: 乡}\n"
    agencies = tree(read_agencies(text, "agencies.yaml", "us").values())
    assert agencies.words(agencies.get("甲省/丙区/教育局"))["我地"] == "我区"
    assert agencies.words(agencies.get("甲省/丙区/戊县/丁乡/学校"))["我地"] == "我乡"


def test_an_agency_may_name_its_region_itself() -> None:
    agencies = tree(
        read_agencies(
            "甲省/乙市/开发区管委会: {name: 乙开发区管委会, level: 县, region: 乙开发区}\n", "a.yaml", "us"
        ).values()
    )
    assert agencies.region(agencies.get("甲省/乙市/开发区管委会")) == "乙开发区"


@pytest.mark.parametrize("path", ["甲省//丙县", "甲省/乙市/丙县/丁镇/戊村"])
def test_a_path_that_is_no_region_is_not_taken_for_one(agencies: Agencies, path: str) -> None:
    assert agencies.find(path) is None


INSTALLED = """
甲省/乙区: {level: 县, roles: {宣传: 区委宣传部, 财政: 区财政局}}
甲省/乙区/教育局: {name: 乙区教育局, level: 县}
"""


def strata(*texts: str) -> Agencies:
    """Return agencies of a plugin, a shared folder and the plan's own folder, the weakest first."""
    read = [read_agencies(text, f"{at}.yaml", f"p{at}").values() for at, text in enumerate(texts)]
    return Agencies(*([Records.of(Agency, records)] for records in read))


def test_the_plans_own_entry_goes_before_what_a_plugin_says() -> None:
    found = strata(INSTALLED, "甲省/乙区: {level: 县, name: 乙新区, roles: {财政: 区财政金融局}}\n").get("甲省/乙区")
    assert (found.name, found.roles) == ("乙新区", {"宣传": "区委宣传部", "财政": "区财政金融局"})


def test_an_own_entry_may_give_one_thing_alone() -> None:
    found = strata(INSTALLED, "甲省/乙区/教育局: {roles: {财务: 局计财科}}\n").get("甲省/乙区/教育局")
    assert (found.name, found.level, found.roles) == ("乙区教育局", Level.COUNTY, {"财务": "局计财科"})


def test_three_strata_complete_each_other() -> None:
    found = strata(INSTALLED, "甲省/乙区: {code: 乙}\n", "甲省/乙区: {sector: 教育}\n").get("甲省/乙区")
    assert (found.code, found.sector, found.level) == ("乙", "教育", Level.COUNTY)


def test_an_own_entry_settles_a_conflict_of_plugins() -> None:
    plugins = [Records.of(Agency, read_agencies(INSTALLED, "a.yaml", who).values()) for who in ("one", "two")]
    own = read_agencies("甲省/乙区: {level: 县}\n", "agencies.yaml", "own").values()
    assert Agencies(plugins, [Records.of(Agency, own)]).get("甲省/乙区").provider == "own"


def test_an_entry_that_nobody_completes_needs_a_level() -> None:
    with pytest.raises(InputRefused) as refused:
        strata("甲省/丙县: {roles: {宣传: 宣传部}}\n").get("甲省/丙县")
    (found,) = refused.value.problems
    assert (found.code, found.values["key"], str(found.place)) == ("key-missing", "level", "p0/0.yaml:1:8")


def test_an_organisation_needs_a_name_of_its_own() -> None:
    with pytest.raises(InputRefused) as refused:
        strata("甲省/丙县/教育局: {level: 县}\n").get("甲省/丙县/教育局")
    (found,) = refused.value.problems
    assert (found.code, found.values["name"]) == ("agency-without-name", "丙县教育局")


def test_what_an_own_entry_says_otherwise_is_noted() -> None:
    agencies = strata(INSTALLED, "甲省/乙区: {code: 乙, level: 县, roles: {财政: 区金融局, 宣传: 区委宣传部}}\n")
    (note,) = agencies.overruled(agencies.get("甲省/乙区/教育局"))
    assert (note.code, note.severity, note.values["keys"]) == ("agency-overruled", "note", "财政")


def test_an_own_entry_that_only_adds_is_not_spoken_of() -> None:
    agencies = strata(INSTALLED, "甲省/乙区: {roles: {财务: 区财政局}}\n")
    assert list(agencies.overruled(agencies.get("甲省/乙区"))) == []


def test_a_school_is_its_own_region() -> None:
    school = Agency(path="某省/某市/甲县/第一小学", name="甲县第一小学", short="学校", level=Level.SCHOOL)
    assert Agencies(()).region(school) == "甲县第一小学"


def test_a_place_is_held_when_somebody_describes_what_stands_in_it() -> None:
    agencies = tree([Agency(path="某省/某市/某局", name="某局", short="某局", level=Level.CITY)])
    assert agencies.holds("某省/某市")
    assert not agencies.holds("某省/别市")


@pytest.mark.parametrize(
    ("path", "name", "short"),
    [
        ("甲省/乙市/丙县/人民政府", "丙县人民政府", "县政府"),
        ("甲省/乙市/丙县/县委", "中共丙县委员会", "县委"),
        ("甲省/乙市/丙县/丁镇/人民政府", "丙县丁镇人民政府", "镇政府"),
        ("甲省/乙市/丙县/戊街道/办事处", "丙县戊街道办事处", "街道办事处"),
        ("甲省/己地区/行政公署", "己地区行政公署", "行署"),
    ],
)
def test_what_leads_a_region_is_taken_from_its_path(agencies: Agencies, path: str, name: str, short: str) -> None:
    found = agencies.get(path)
    assert (found.name, found.short) == (name, short)


def test_a_government_has_the_level_roles_and_words_of_its_region(agencies: Agencies) -> None:
    government = agencies.get("甲省/乙市/丙县/人民政府")
    assert (government.level, agencies.role(government, "宣传")) == (Level.COUNTY, "县委宣传部")
    assert agencies.words(government)["我地"] == "我县"


def test_no_government_is_taken_from_below_an_office(agencies: Agencies) -> None:
    assert agencies.find("甲省/乙市/丙县/农业农村局/人民政府") is None
