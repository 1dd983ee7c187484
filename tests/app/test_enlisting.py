"""An office that nobody describes begins all the same: it is put down from its path, and what is open is said."""

import pytest

from fangan.app.creating import NewWish, create_plan
from fangan.app.workspace import Workspace
from fangan.messages.translation import english
from fangan.model.problem import InputRefused
from fangan.sources.agencies_file import read_agencies

PATH = "某省/某市/乙区/教育局"
ROLES = "---\nkey: basis\n---\n由{{单位.宣传}}、{{单位.教育}}、{{单位.河长}}制定本方案。\n"


def begin(office, path=PATH, folder="mine"):
    return create_plan(Workspace(environ=office.environ), NewWish(outline="day", agency=path, folder=folder), english)


def agencies(office, folder="mine"):
    return read_agencies((office.root / folder / "agencies.yaml").read_text("utf-8"), "agencies.yaml", "own")


def test_every_level_that_nobody_describes_is_written_and_no_other(office):
    office.write("office/agencies.yaml", "某省/某市: {level: 市}\n")
    begin(office)
    assert list(agencies(office)) == ["某省", "某省/某市/乙区", PATH]


def test_the_office_is_written_with_its_full_and_short_name_level_and_sector(office):
    begin(office)
    found = agencies(office)[PATH]
    assert (found.name, found.short, found.level, found.sector) == ("某市乙区教育局", "区教育局", "县", "教育")


def test_usual_offices_fill_the_roles_that_the_texts_ask_for(office):
    office.write("office/sections/basis.md", ROLES)
    begin(office)
    assert agencies(office)[PATH].roles == {"宣传": "区委宣传部", "教育": "区教育局"}


def test_a_role_without_a_usual_office_is_left_as_a_question(office):
    office.write("office/sections/basis.md", ROLES)
    found = begin(office)
    assert {one.code: one.values.get("roles") for one in found.problems}["roles-open"] == "河长"
    assert "\n    #河长: …" in (office.root / "mine/agencies.yaml").read_text("utf-8")


def test_a_role_that_a_place_of_the_right_level_fills_is_not_written(office):
    office.write("office/sections/basis.md", ROLES.replace("、{{单位.河长}}", ""))
    office.write(
        "office/agencies.yaml",
        "某省/某市: {level: 市, roles: {教育: 市教育局, 宣传: 市委宣传部}}\n"
        "某省/某市/乙区: {level: 县, roles: {宣传: 区宣传部}}\n",
    )
    begin(office, "某省/某市/乙区/民政局")
    assert agencies(office)["某省/某市/乙区/民政局"].roles == {"教育": "区教育局"}


def test_the_plan_that_was_begun_builds(office):
    office.write("office/sections/basis.md", ROLES.replace("、{{单位.河长}}", "、{{机关}}"))
    office.run("new", "day", "mine", "--agency", PATH, "--year", "2026", "--examples")
    assert office.run("build", "mine", "-o", "a.txt").exit_code == 0
    assert "由区委宣传部、区教育局、某市乙区教育局制定" in (office.root / "a.txt").read_text("utf-8")


def test_the_agencies_of_the_target_folder_count(office):
    written = office.write("mine/agencies.yaml", f"{PATH}: {{name: 乙区教体局, level: 县}}\n").read_bytes()
    begin(office)
    assert (office.root / "mine/agencies.yaml").read_bytes() == written


def test_what_an_agencies_file_holds_already_stays_in_front(office):
    office.write("mine/agencies.yaml", "# 我的\n某省/某市: {name: 某市, level: 市}\n")
    begin(office)
    assert (
        (office.root / "mine/agencies.yaml")
        .read_text("utf-8")
        .startswith("# 我的\n某省/某市: {name: 某市, level: 市}\n")
    )
    assert list(agencies(office)) == ["某省/某市", "某省", "某省/某市/乙区", PATH]


def test_a_file_in_braces_is_refused_and_stays_as_it_was(office):
    written = office.write("mine/agencies.yaml", "{某省/某市: {level: 市}}\n")
    with pytest.raises(InputRefused) as refused:
        begin(office)
    assert [one.code for one in refused.value.problems] == ["agencies-in-braces"]
    assert written.read_text("utf-8") == "{某省/某市: {level: 市}}\n"


def test_the_open_roles_of_an_agency_of_the_plans_own_are_told_at_once_with_who_usually_fills_them(office):
    office.write("office/sections/basis.md", ROLES)
    office.write("mine/agencies.yaml", f"{PATH}: {{name: 乙区教育局, level: 县}}\n")
    (told,) = begin(office).problems
    assert (told.code, told.values["roles"]) == ("roles-open", "宣传: 区委宣传部、教育: 区教育局、河长")


def test_the_open_roles_of_an_agency_of_others_are_put_down_beside_the_plan(office):
    office.write("office/sections/basis.md", ROLES.replace("、{{单位.河长}}", ""))
    office.run("new", "day", "mine", "--agency", "某省/某市/甲县/教育局", "--year", "2026", "--examples")
    text = (office.root / "mine/agencies.yaml").read_text("utf-8")
    assert "    宣传: 县委宣传部  # 请核对\n    教育: 县教育局  # 请核对\n" in text
    assert "name:" not in text
    assert office.run("build", "mine", "-o", "a.txt").exit_code == 0
    assert "由县委宣传部、县教育局制定" in (office.root / "a.txt").read_text("utf-8")


def test_it_is_said_what_was_written(office):
    (told,) = begin(office).problems
    assert (told.code, told.severity, told.values["name"]) == ("agency-enlisted", "note", "某市乙区教育局")


def test_a_path_that_looks_like_a_slip_is_a_warning_with_the_known_one(office):
    (told,) = begin(office, "某省/某市/甲县/教肓局").problems
    assert (told.severity, told.values["suggestion"]) == ("warning", "某省/某市/甲县/教育局")


def test_a_short_name_is_a_warning(office):
    codes = [one.code for one in begin(office, "某省/某市/乙区/双拥办").problems]
    assert codes == ["agency-enlisted", "agency-abbreviated"]


@pytest.mark.parametrize("path", ["某省/某市/乙区", "乙区教育局", "某市/乙区/教育局", "某省/某市/乙区/张三"])
def test_where_the_path_leaves_the_office_open_nothing_is_written(office, path):
    with pytest.raises(InputRefused):
        begin(office, path)
    assert not (office.root / "mine").exists()


def test_a_known_name_is_suggested_for_one_that_is_nearly_it(office):
    with pytest.raises(InputRefused) as refused:
        begin(office, "甲县教肓局")
    assert refused.value.problems[0].values["suggestion"] == "甲县教育局"


def test_an_office_that_a_plugin_describes_is_told_with_what_to_type(office):
    found = begin(office, "河南省/南阳市/教育局")
    assert [(one.code, one.values["plugin"]) for one in found.problems if one.code.startswith("agency")] == [
        ("agency-elsewhere", "education")
    ]


def test_a_name_that_a_plugin_knows_is_told_with_what_to_type(office):
    with pytest.raises(InputRefused) as refused:
        begin(office, "南阳市教育局")
    assert [one.code for one in refused.value.problems] == ["agency-elsewhere"]
