"""What a new plan asks is what its build needs: all of it, and nothing else."""

import pytest

from fangan.app.first_choices import with_first_choices
from fangan.app.questionnaire import ask
from fangan.app.workspace import Workspace
from fangan.assembly.composer import Composer
from fangan.assembly.select import survey_selection
from fangan.model.plan import Given, Plan
from fangan.model.problem import FanganError

CATALOGUE = Workspace().catalogue()
COUNTY = "河南省/南阳市/桐柏县"
OFFICES = {
    "town": f"{COUNTY}/溪口镇/人民政府",
    "school": f"{COUNTY}/第一示范小学",
    "student": f"{COUNTY}/教育局",
    "education": f"{COUNTY}/教育局",
    "federation": f"{COUNTY}/工商联",
    "county": "湖北省/恩施州/宣恩县/县委农办",
}
WANTING = {"fact-missing", "fact-not-derived", "fact-not-printed", "fact-behind-condition", "list-without-items"}


@pytest.mark.parametrize("outline", CATALOGUE.outlines.ids())
def test_the_facts_that_are_asked_for_are_the_ones_a_build_needs(outline: str) -> None:
    agency = OFFICES.get(outline.partition("-")[0], f"{COUNTY}/农业农村局")
    plan = with_first_choices(CATALOGUE, Plan(outline=outline, agency=agency, year=2026), examples=False)
    questions, conflicts = ask(CATALOGUE, survey_selection(CATALOGUE, plan)[0])
    assert conflicts == []
    given = {name: Given(questions.specs[name].example or "") for name in questions.needed}
    composed = Composer(CATALOGUE, plan).compose(given, draft=True)
    assert {one.code: one.values for one in composed.problems if one.code in WANTING} == {}


@pytest.mark.parametrize("office", [f"{COUNTY}/农业农村局", OFFICES["school"]])
@pytest.mark.parametrize("outline", CATALOGUE.outlines.ids())
def test_an_outline_knows_its_facts_under_a_theme_that_another_plugin_words(outline: str, office: str) -> None:
    plan = with_first_choices(
        CATALOGUE, Plan(outline=outline, agency=office, year=2026, theme=("帮扶",)), examples=True
    )
    questions, conflicts = ask(CATALOGUE, survey_selection(CATALOGUE, plan)[0])
    given = {name: Given(one.example) for name, one in questions.specs.items() if one.example and not one.derive}
    try:
        problems = Composer(CATALOGUE, plan).compose(given, draft=True).problems
    except FanganError as refused:
        problems = refused.problems
    assert conflicts == []
    assert [one.code for one in problems if one.code in ("fact-undeclared", "reference-unknown")] == []
