"""`why` tells what set the winner apart."""

from fangan.assembly.explain import explain
from fangan.assembly.select import survey_selection
from fangan.sources.plan_file import read_plan

PLAN = "outline: plan\nagency: 甲省/乙市/丙县/农业农村局\nyear: 2026\nissue: {date: 2026-09-20}\n"


def reasons(project) -> list[tuple[str, str, str]]:
    selection, _ = survey_selection(project.catalogue(), read_plan(PLAN, "plan.yaml"))
    (decision,) = [one for one in selection.decisions if one.target == "activities"]
    return [(one.candidate.head.provider.id, one.candidate.verdict.value, one.by) for one in explain(decision)]


def test_the_loser_is_told_by_what_it_lost(project, section) -> None:
    project.add("city", {"sections/a.md": section("activities", "（一）甲。文。", for_="{region: 甲省/乙市}")})
    project.add("sector", {"sections/a.md": section("activities", "（一）甲。文。", for_="{sector: 农业农村}")})
    project.add("school", {"sections/a.md": section("activities", "（一）甲。文。", for_="{level: 校}")})
    assert reasons(project) == [
        ("sector", "won", ""),
        ("city", "less-specific", "sector"),
        ("standard", "less-specific", "sector"),
        ("school", "out-of-scope", ""),
    ]


def test_where_nobody_won_nobody_lost_by_anything(project, section) -> None:
    project.add("rival", {"sections/a.md": section("activities", "（一）甲。文。")})
    assert [reason[1:] for reason in reasons(project)] == [("tied", ""), ("tied", "")]
