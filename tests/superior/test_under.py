"""A plan under another takes over what is shared and accounts for every departure."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fangan.app.workspace import Workspace
from fangan.assembly.composer import Composer
from fangan.formats.registry import BUILTIN, render_document
from fangan.model.problem import FanganError, Problem, Severity
from fangan.sources.plan_file import load_plan
from fangan.superior.adopt import adopt
from fangan.superior.departures import departures

NO_PLUGINS = {"FANGAN_PLUGINS": "", "FANGAN_CACHE": "off"}
Change = Callable[[str, str, str], None]


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in NO_PLUGINS.items():
        monkeypatch.setenv(name, value)


def report(folder: Path) -> tuple[list[str], list[Problem]]:
    """Compose the county's plan under the city's: its paragraphs, and everything that is told."""
    plan = load_plan(folder / "plan.yaml")
    workspace = Workspace()
    catalogue = workspace.catalogue(folder)
    adopted = adopt(plan, catalogue, folder, workspace)
    composer = Composer(catalogue, adopted.plan)
    document = composer.compose().document
    assert adopted.superior is not None
    found = departures(adopted.superior, document, composer.program, composer.bind().values)
    return [getattr(block, "text", "") for block in document.text.blocks], [*adopted.notes, *found]


def codes(folder: Path) -> list[str]:
    return [found.code for found in report(folder)[1]]


def test_shared_facts_come_down_and_are_told(plans: Path) -> None:
    texts, found = report(plans / "county")
    assert texts[1] == "围绕同心同行，20人参加，10月20日前完成。"
    assert [(one.code, one.values["fact"]) for one in found] == [("under-fact", "主题”、“截止")]


def test_facts_that_are_not_shared_stay_above(plans: Path, county: Change) -> None:
    county("plan.yaml", "facts: {人数: 20}\n", "")
    with pytest.raises(FanganError) as refused:
        report(plans / "county")
    assert [found.values["fact"] for found in refused.value.problems if found.code == "fact-missing"] == ["人数"]


def test_another_value_of_a_shared_fact_is_told(plans: Path, county: Change) -> None:
    county("plan.yaml", "{人数: 20}", "{人数: 20, 主题: 别的}")
    assert "under-other-fact" in codes(plans / "county")


def test_a_deadline_may_be_earlier_but_not_later(plans: Path, county: Change) -> None:
    county("plan.yaml", "{人数: 20}", "{人数: 20, 截止: 2026-10-18}")
    assert "under-later-fact" not in codes(plans / "county")
    county("plan.yaml", "2026-10-18", "2026-10-21")
    assert "under-later-fact" in codes(plans / "county")


def test_an_item_may_not_be_done_later(plans: Path, county: Change) -> None:
    county("sections/activities.md", "by=10-20", "by=10-21")
    (later,) = [found for found in report(plans / "county")[1] if found.code == "under-later"]
    assert (later.values["target"], later.severity) == ("activities#visits", Severity.ERROR)


@pytest.mark.parametrize("name", ["publicity", "广泛宣传"])
def test_a_required_item_may_not_be_left_out_without_a_reason(plans: Path, county: Change, name: str) -> None:
    county("sections/activities.md", "{#publicity by=10-16}", "{#news}")
    county("outlines/plan.yaml", "items: {required: [publicity]}", "items: {}")
    assert "under-missing" in codes(plans / "county")
    county(
        "plan.yaml",
        "year: 2026\n",
        "year: 2026\nsections: {activities: {reasons: {NAME: 由市里统一组织}}}\n".replace("NAME", name),
    )
    (told,) = [found for found in report(plans / "county")[1] if found.code == "under-left-out"]
    assert (told.values["reason"], told.severity) == ("由市里统一组织", Severity.NOTE)


def test_a_reason_by_a_wrong_name_is_told_once_with_the_right_one(plans: Path, county: Change) -> None:
    county("sections/activities.md", "{#publicity by=10-16}", "{#news}")
    county("outlines/plan.yaml", "items: {required: [publicity]}", "items: {}")
    county("plan.yaml", "year: 2026\n", "year: 2026\nsections: {activities: {reasons: {publcity: 由市里组织}}}\n")
    (told,) = [found for found in report(plans / "county")[1] if found.severity is Severity.ERROR]
    assert (told.code, told.values["name"], told.values["suggestion"]) == ("reason-unasked", "publcity", "publicity")


def test_a_reason_for_what_is_there_is_told(plans: Path, county: Change) -> None:
    county("plan.yaml", "year: 2026\n", "year: 2026\nsections: {activities: {reasons: {visits: 由市里组织}}}\n")
    (told,) = [found for found in report(plans / "county")[1] if found.code == "reason-unasked"]
    assert told.severity is Severity.WARNING


def test_a_required_item_may_be_a_run_on_line(plans: Path, county: Change) -> None:
    line = "＋走访贫困户。 {#publicity}"
    for folder in ("city", "county"):
        file = plans / folder / "sections" / "activities.md"
        text = file.read_text(encoding="utf-8").replace("{#publicity by=10-16}", "")
        file.write_text(f"{text}{line}\n", encoding="utf-8")
    assert "under-missing" not in codes(plans / "county")
    county("sections/activities.md", line + "\n", "")
    county("outlines/plan.yaml", "items: {required: [publicity]}", "items: {}")
    (told,) = [found for found in report(plans / "county")[1] if found.code == "under-missing"]
    assert told.values["target"] == "activities#publicity"


@pytest.mark.parametrize("name", ["docx", "json"])
def test_a_built_document_serves_as_the_superior(plans: Path, county: Change, name: str) -> None:
    city = plans / "city"
    plan = load_plan(city / "plan.yaml")
    document = Composer(Workspace().catalogue(city), plan).compose().document
    (plans / f"city.{name}").write_bytes(render_document(BUILTIN[name], document))
    county("plan.yaml", "../city/plan.yaml", f"../city.{name}")
    with pytest.raises(FanganError) as refused:  # the city's own wording is not in the file
        report(plans / "county")
    assert [found.code for found in refused.value.problems] == ["under-unusable", "outline-elsewhere"]


@pytest.mark.parametrize("under", ["../nowhere/plan.yaml", "plan.yaml/x"])
def test_a_superior_that_cannot_be_read_is_told_with_its_causes(plans: Path, county: Change, under: str) -> None:
    county("plan.yaml", "../city/plan.yaml", under)
    with pytest.raises(FanganError) as refused:
        report(plans / "county")
    assert [found.code for found in refused.value.problems] == ["under-unusable", "plan-not-found"]


def test_two_plans_under_each_other_are_refused(plans: Path) -> None:
    city = plans / "city" / "plan.yaml"
    city.write_text(city.read_text(encoding="utf-8") + "under: ../county/plan.yaml\n", encoding="utf-8")
    with pytest.raises(FanganError) as refused:
        report(plans / "county")
    (told,) = refused.value.problems
    assert (told.code, told.place and Path(told.place.file).resolve()) == ("under-circle", city)


def test_a_plan_under_itself_is_refused_at_its_line(plans: Path, county: Change) -> None:
    county("plan.yaml", "under: ../city/plan.yaml", "under: .")
    with pytest.raises(FanganError) as refused:
        report(plans / "county")
    (told,) = refused.value.problems
    text = (plans / "county" / "plan.yaml").read_text(encoding="utf-8").split("\n")
    assert told.place
    assert text[told.place.line - 1].startswith("under:")


def test_what_comes_down_comes_from_the_top(plans: Path) -> None:
    shutil.copytree(plans / "city", plans / "province")
    province = plans / "province" / "plan.yaml"
    province.write_text(
        province.read_text(encoding="utf-8").replace("agency: 甲省/乙市", "agency: 甲省"), encoding="utf-8"
    )
    city = plans / "city" / "plan.yaml"
    text = city.read_text(encoding="utf-8").replace("{主题: 同心同行, 截止: 2026-10-20, 人数: 30}", "{人数: 30}")
    city.write_text(text + "under: ../province/plan.yaml\n", encoding="utf-8")
    texts, _ = report(plans / "county")
    assert texts[1] == "围绕同心同行，20人参加，10月20日前完成。"
