"""A block may hang on a section or an annex being printed; one that cites what is not there does not stand."""

import pytest

ROSTER = "---\nkey: roster\ntitle: 人员名单\n---\n名单另发。\n"
CITING = (
    "（一）宣传。开展宣传。具体见{{@roster}}。 {#cited when=@roster}\n（二）走访。名单另发。 {#other when=!@roster}\n"
)
TASKS = "（一）宣传。开展宣传。 {#p LEAD}\n（二）走访。分工见{{@task-table}}。 {#v when=@task-table}\n"


@pytest.fixture
def citing(project, section):
    project.add("standard", {"sections/activities.md": section("activities", CITING), "sections/roster.md": ROSTER})
    return project


def test_it_stands_where_the_annex_is_printed(citing) -> None:
    citing.outline += "annexes: [roster]\n"
    assert citing.lines()[1:] == ["（一）宣传。开展宣传。具体见附件。"]


def test_it_does_not_where_the_outline_has_no_such_annex(citing) -> None:
    assert citing.lines()[1:] == ["（一）走访。名单另发。"]


def test_nor_where_the_plan_drops_it(citing) -> None:
    citing.outline += "annexes: [roster]\n"
    assert citing.lines("annexes: {roster: {drop: true}}\n")[1:] == ["（一）走访。名单另发。"]


@pytest.mark.parametrize(("facts", "kept"), [("facts: {名额: 3}\n", "宣传"), ("", "走访")])
def test_nor_where_a_fact_keeps_it_out(citing, facts: str, kept: str) -> None:
    citing.outline += (
        "annexes: [{key: roster, when: 名额}]\nfacts: {名额: {type: integer, ask: 几个, optional: true}}\n"
    )
    assert citing.lines(facts)[1].startswith(f"（一）{kept}")


@pytest.mark.parametrize(("lead", "stands"), [("lead=县文联", True), ("", False)])
def test_the_table_of_tasks_is_printed_where_there_are_tasks(project, section, lead: str, stands: bool) -> None:
    project.outline += "annexes: [{key: task-table, tasks: true}]\n"
    body = TASKS.replace(" LEAD", f" {lead}" if lead else "")
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert ("（二）走访。分工见附件。" in project.lines()) is stands


def test_a_key_that_nobody_has_is_refused_with_the_nearest(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", CITING), "sections/rooster.md": ROSTER})
    project.add("standard", {"sections/rooster.md": ROSTER.replace("roster", "rooster")})
    told = project.problems()
    assert {(one.code, one.values["suggestion"]) for one in told} == {("condition-text-unknown", "rooster")}


def test_an_optional_section_stands_only_where_somebody_words_it(citing) -> None:
    citing.outline = citing.outline.replace("[activities]", "[activities, {key: safety, optional: true}]")
    assert citing.codes() == []
    citing.add("own", {"sections/safety.md": "---\nkey: safety\ntitle: 安全\n---\n注意安全。\n"})
    assert citing.lines()[-2:] == ["二、安全", "注意安全。"]
