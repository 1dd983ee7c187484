"""References follow what they point at, whatever is dropped, moved or renumbered."""

import pytest

from fangan.model.problem import InputRefused

BODY = "（一）甲。见{mark}。\n（二）乙。文。 {{#b}}\n1.细则。文。 {{#c}}"


@pytest.fixture
def said(project, section):
    """Return what a reference prints, and refuse to hide problems."""

    def compose(mark: str, plan: str = "") -> str:
        project.outline = "id: plan\nname: 方案\ntitle: 活动方案\nsections: [basis, activities]\n"
        project.outline += "annexes: [form, {key: task-table, tasks: true}]\ntasks: [bracket]\n"
        project.add(
            "standard",
            {
                "sections/basis.md": section("basis", "（一）目的。文。 {#aim}", title="目的"),
                "sections/activities.md": section("activities", BODY.format(mark="{{" + mark + "}}")),
                "sections/form.md": section("form", "填写。", title="登记表"),
                "sections/x.md": section("activities#d", "（一）丁。文。", insert="first"),
            },
        )
        line = next(line for line in project.lines(plan) if "甲。见" in line)
        return line.partition("见")[2].rstrip("。")

    compose.project = project
    return compose


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("@activities", "第二部分"),
        ("@activities|编号", "二"),
        ("@activities|名称", "活动内容"),
        ("@activities#b", "第二部分第（三）项"),
        ("@activities#b|编号", "二（三）"),
        ("@activities#b|名称", "乙"),
        ("@#b", "第（三）项"),
        ("@activities#c", "第二部分第（三）项第1点"),
        ("@#c", "第（三）项第1点"),
        ("@form", "附件"),
        ("@form|名称", "登记表"),
    ],
)
def test_a_reference_says_where_its_target_stands(said, mark: str, words: str) -> None:
    assert said(mark) == words


def test_a_reference_follows_its_target(said) -> None:
    assert said("@activities#b", "sections: {activities: {drop: [d]}}\n") == "第二部分第（二）项"
    assert said("@activities#b", "sections: {basis: {drop: true}}\n") == "第一部分第（三）项"


def test_annexes_are_numbered_when_there_are_several(said, section) -> None:
    said.project.add("own", {"sections/b.md": section("activities#b", "（一）乙。文。 {#b lead=单位.宣传}")})
    assert said("@form") == "附件1"
    assert said("@task-table") == "附件2"
    assert said("@task-table|编号") == "2"


def test_a_reference_to_what_was_dropped_is_refused(said) -> None:
    with pytest.raises(InputRefused) as refused:
        said("@basis#aim", "sections: {basis: {drop: true}}\n")
    assert refused.value.problems[0].code in ("reference-dropped", "reference-unknown")


def test_a_reference_to_nothing_is_refused_with_the_nearest_name(said) -> None:
    with pytest.raises(InputRefused) as refused:
        said("@activitie")
    found = refused.value.problems[0]
    assert (found.code, found.values["suggestion"]) == ("reference-unknown", "activities")


def test_a_reference_to_what_is_repeated_is_refused(project, section) -> None:
    body = "（一）甲。见{{@#village}}。\n（二）入户。到{{村}}。 {#village each=村}"
    facts = "{村: {type: list, ask: 村}}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
    (repeated,) = project.problems("facts: {村: [甲村, 乙村]}\n")
    assert (repeated.code, repeated.values["target"]) == ("reference-repeated", "activities#village")
    assert repeated.place.line == 6


def test_a_reference_by_name_to_what_has_none_is_refused(project, section) -> None:
    body = "（一）甲。见{{@#rule|名称}}。\n（二）这是一句话。 {#rule}"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert project.codes() == ["reference-untitled"]


def test_items_of_an_annex_are_referred_to_inside_it(project, section) -> None:
    project.outline += "annexes: [form]\n"
    body = "一、填写。见{{@#send}}和{{@#by}}。\n二、报送。文。 {#send}\n（一）时限。文。 {#by}"
    project.add("standard", {"sections/form.md": section("form", body, title="登记表")})
    (annex,) = project.document().annexes
    assert annex.text.blocks[0].text == "见第二部分和第（一）项。"


def test_an_item_of_an_annex_that_is_left_out_is_known_to_be_left_out(project, section) -> None:
    project.outline += "annexes: [form]\nfacts: {专户: {ask: 专户, optional: true}}\n"
    body = "一、填写。见{{@#send}}。\n二、报送。{{专户}}。 {#send when=专户}"
    project.add("standard", {"sections/form.md": section("form", body, title="登记表")})
    assert "reference-dropped" in project.codes()


def test_a_bad_reference_in_a_heading_is_told_once(project, section) -> None:
    body = "（一）按{{@nowhere}}办理。文。 {#a lead=单位.宣传}"
    project.outline += "annexes: [{key: task-table, tasks: true}]\n"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert project.codes() == ["reference-unknown"]


@pytest.fixture
def issued(project, section):
    """Issue a plan that names its one annex, as the plan file says."""
    project.outline = "id: plan\nname: 方案\ntitle: 活动方案\nsections: [activities]\nannexes: [form]\n"
    project.add(
        "standard",
        {
            "sections/activities.md": section("activities", "（一）甲。见{{@form}}。"),
            "sections/form.md": section("form", "填写。", title="登记表"),
            "sections/notice.md": section("notice", "现印发给你们。", title="通知"),
            "sections/letter.md": section("letter", "现送给你们。", title="函"),
        },
    )
    return lambda said: project.document(f"issue: {{number: 丙农〔2026〕3号, to: 各乡镇, date: 2026-09-20, {said}}}\n")


@pytest.mark.parametrize("said", ["form: notice, as: annex", "form: 函", "form: notice, as: 附件"])
def test_a_plan_that_is_an_annex_is_the_first(issued, said: str) -> None:
    document = issued(said)
    assert [(annex.key, annex.label) for annex in document.annexes] == [("plan", "附件1"), ("form", "附件2")]
    assert document.annexes[0].text is document.plan
    assert document.plan.blocks[1].text.endswith("见附件2。")


@pytest.mark.parametrize("said", ["form: notice", "form: letter, as: text", "form: notice, as: 正文"])
def test_a_plan_that_is_part_of_what_issues_it_has_its_annexes_itself(issued, said: str) -> None:
    document = issued(said)
    assert [(annex.key, annex.label) for annex in document.annexes] == [("form", "附件")]
    assert document.issued is document.plan
    assert document.plan.blocks[1].text.endswith("见附件。")


def test_a_draft_shows_a_reference_whose_target_waits_for_a_fact(project, section) -> None:
    facts = "{专户: {ask: 专户, optional: true}}"
    body = "（一）甲。见{{@#b}}。\n（二）乙。{{专户}}。 {#b when=专户}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
    assert "reference-dropped" in project.codes()
    assert project.lines(draft=True)[1] == "（一）甲。见【待填：activities#b】。"
