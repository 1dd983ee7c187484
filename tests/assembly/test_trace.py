"""A trace says of all words what they are to the plan, and where they can be changed."""

import pytest

from fangan.model.plan import Given
from fangan.model.trace import SpanKind


@pytest.fixture
def spans(project):
    """Return a function: compose a plan with its trace, and say the kind, name, line and words of a block's spans."""

    def compose(plan: str = "", block: int = 2, text: str = "", **options) -> list[tuple[str, str, int, str]]:
        document = project.composer(plan).compose(trace=True, **options).document
        one = document.keyed_texts[text].blocks[block - 1]
        words = one.heading + one.text
        return [
            (str(span.kind), span.name, span.place.line if span.place else 0, words[span.start : span.end])
            for span in document.trace.spans[text, block]
        ]

    return compose


def activities(project, section, body: str, **head: str) -> None:
    project.add("standard", {"sections/activities.md": section("activities", body, **head)})


def test_a_document_has_no_trace_unless_it_is_asked_for(project) -> None:
    assert project.document().trace is None


def test_facts_words_of_the_agency_and_references_are_told_from_what_is_written(project, section, spans) -> None:
    body = "（一）甲。{{机关.简称}}围绕{{主题}}，{{单位.宣传}}照{{@#b}}办。\n（二）乙。文。 {#b}"
    activities(project, section, body, facts="{主题: {ask: 主题}}")
    assert spans("facts:\n  主题: 同心\n") == [
        ("written", "", 6, "甲。"),
        ("built-in", "机关.简称", 0, "县农业农村局"),
        ("written", "", 6, "围绕"),
        ("fact", "主题", 6, "同心"),
        ("written", "", 6, "，"),
        ("built-in", "单位.宣传", 0, "县委宣传部"),
        ("written", "", 6, "照"),
        ("reference", "activities#b", 6, "第（二）项"),
        ("written", "", 6, "办。"),
    ]


def test_a_repeated_row_is_told_by_its_number(project, section) -> None:
    activities(project, section, "（一）入户。到{{村}}。 {#v each=村}", facts="{村: {type: list, ask: 村}}")
    trace = project.composer("facts: {村: [甲村, 乙村]}\n").compose(trace=True).document.trace
    columns = [(one.name, one.row) for at in (2, 3) for one in trace.spans["", at] if one.kind is SpanKind.COLUMN]
    assert columns == [("村", 1), ("村", 2)]


def test_what_we_put_around_responsibilities_is_nobodys_wording(project, section, spans) -> None:
    project.outline += "tasks: [bracket]\n"
    activities(project, section, "（一）甲。文。 {#a lead=单位.宣传 with=某局 by=10-16}")
    assert [(kind, words) for kind, _, _, words in spans()][2:] == [
        ("made", "（"),
        ("made", "牵头单位："),
        ("built-in", "县委宣传部"),
        ("made", "；责任单位："),
        ("written", "某局"),
        ("made", "；完成时限："),
        ("made", "10月16日前"),
        ("made", "）"),
    ]


def test_what_stands_before_the_stop_parts_what_is_written(project, section) -> None:
    activities(project, section, "（一）甲。文。 {#a lead=某局}")
    plan = "tasks: {自拟: {print: '[（{{牵头}}）]', before-stop: true}}\n"
    spans = project.composer(plan).compose(trace=True).document.trace.spans["", 2]
    assert [(span.start, span.place.file[-3:], span.place.column) for span in spans][1:] == [
        (2, ".md", 6),
        (3, "aml", 23),
        (4, ".md", 18),
        (6, "aml", 30),
        (7, ".md", 7),
    ]


def test_a_derived_facts_place_is_that_of_the_value_it_hangs_on(project, section, spans) -> None:
    facts = "{日: {type: date, ask: 日}, 星期: {type: text, derive: {weekday: 日}}}"
    activities(project, section, "（一）甲。{{星期}}。", facts=facts)
    assert ("fact", "星期", 6, "星期六") in spans("facts:\n  日: 2026-10-17\n")


def test_a_defaults_place_is_its_declaration(project, section, spans) -> None:
    activities(project, section, "（一）甲。{{场次}}。", facts="{场次: {ask: 场次, default: 三场}}")
    assert ("fact", "场次", 4, "三场") in spans()


def test_the_mark_of_a_missing_fact_is_the_facts_at_its_empty_key(project, section, spans) -> None:
    activities(project, section, "（一）甲。{{主题}}。", facts="{主题: {ask: 主题}}")
    assert ("fact", "主题", 6, "【待填：主题】") in spans("facts:\n  主题:\n", draft=True)


def test_a_fact_that_stands_in_no_file_has_no_place(project, section, spans) -> None:
    activities(project, section, "（一）甲。{{主题}}。", facts="{主题: {ask: 主题}}")
    assert ("fact", "主题", 0, "同心") in spans(given={"主题": Given("同心")})


@pytest.mark.parametrize("as_", ["text", "annex"])
def test_the_plan_in_a_notice_is_traced_by_its_key(project, section, spans, as_: str) -> None:
    notice = section("notice", "现将《{{方案标题}}》印发给你们。", title="通知")
    project.add("standard", {"sections/notice.md": notice})
    issue = f"issue: {{form: notice, as: {as_}, number: 丙农〔2026〕3号, to: 各乡镇, date: 2026-09-20}}\n"
    assert ("built-in", "方案标题", 0, "丙县2026年活动方案") in spans(issue, block=1)
    assert ("written", "", 5, "广泛宣传。") in spans(issue, text="plan")


def test_the_plans_own_title_is_written_in_the_plan_file(project) -> None:
    document = project.composer("title: 自拟的方案\n").compose(trace=True).document
    (span,) = document.trace.spans["", 0]
    assert (span.kind, span.place.file, span.end) == (SpanKind.WRITTEN, "plan.yaml", 5)
