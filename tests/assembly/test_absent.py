"""A missing fact is an error only where the text that stays needs it, wherever in that text it stands."""

import pytest

FACTS = "{甲: {ask: 甲}, 表: {type: table, ask: 表, columns: {校: {ask: 校}}}}"
ROWS = "\n|---|\n| {{表.校}} | {each=表}"


@pytest.fixture
def missing(project, section):
    """Return a function: which facts a body misses, when the table is given and 甲 is not."""

    def compose(body: str, title: str = "活动内容") -> list[str]:
        files = {"sections/activities.md": section("activities", body, facts=FACTS, title=title)}
        project.add("standard", files)
        wrong = project.problems("facts: {表: [{校: 一小}]}\n")
        return [found.values["fact"] for found in wrong if found.code == "fact-missing"]

    return compose


@pytest.mark.parametrize(
    "body",
    [
        "（一）甲。{{甲}}。",
        "（一）{{甲}}会。文。",
        "（一）名单。文。\n| {{甲}} |" + ROWS,
        "（一）名单。文。\n表：{{甲}}名单\n| 学校 |" + ROWS,
        "（一）名单。文。\n| 学校 |" + ROWS + "\n| {{甲}} |",
        "（一）宣传。文。 {#a lead={{甲}}}",
        "（一）宣传。文。 {#a at={{甲}}}",
    ],
)
def test_a_fact_is_missed_wherever_it_would_be_printed(missing, body: str) -> None:
    assert missing(body) == ["甲"]


def test_a_fact_is_missed_in_a_title(missing) -> None:
    assert missing("（一）宣传。文。", title='"{{甲}}活动"') == ["甲"]


def test_a_fact_is_not_missed_in_text_that_goes(missing) -> None:
    assert missing("（一）宣传。文。\n（二）甲。{{甲}}。 {#a when=甲}") == []


@pytest.fixture
def titled(project):
    """Return a project whose outline's title names a fact that the outline asks for."""
    project.outline = project.outline.replace("年活动方案", "年“{{活动名称}}”方案")
    project.outline += "facts: {活动名称: {ask: 叫什么}, 主题: {ask: 主题, optional: true}}\n"
    return project


def test_what_only_the_outlines_title_prints_is_missed_with_that_title_alone(titled) -> None:
    assert "fact-missing" in titled.codes()
    assert titled.codes("title: 另起的方案\n") == []


def test_what_a_text_prints_too_is_missed_under_any_title(titled, section) -> None:
    titled.add("standard", {"sections/activities.md": section("activities", "（一）甲。{{活动名称}}。")})
    assert "fact-missing" in titled.codes("title: 另起的方案\n")


def test_the_plans_own_title_is_filled_like_the_outlines(titled) -> None:
    plan = "title: “{{机关.简称}}{{年度}}年{{主题}}方案”\nfacts: {主题: 宣传}\n"
    assert titled.document(plan).text.title == ("“县农业农村局2026年宣传方案”",)


def test_what_the_plans_own_title_names_is_missed_in_it(titled) -> None:
    assert [one.values["fact"] for one in titled.problems("title: “{{主题}}”方案\n")] == ["主题"]


def test_what_a_section_needs_is_not_missed_without_it_because_the_outline_gives_an_example(project, section) -> None:
    project.outline += "facts: {甲: {ask: 甲, optional: true, example: 一}}\n"
    facts = "{甲: {ask: 甲}, 乙: {ask: 乙, optional: true}}"
    body = "（一）宣传。文。\n（二）甲。{{甲}}。 {#a when=乙}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
    assert "fact-missing" in project.codes("facts: {乙: 有}\n")
    assert project.codes() == []


MARKED = {
    "{type: table, ask: 表, columns: {校: {ask: 校}}}": ("[{校: 一小}, {校: 【待填：校】}]", "{{表.校|列举}}"),
    "{type: list, ask: 表}": ("[一小, 【待填】]", "{{表}}"),
    "{type: contact, ask: 表}": ("{姓名: 【待填：姓名】, 电话: 0377-68212345}", "{{表.姓名}}"),
}


@pytest.mark.parametrize("spec", MARKED)
@pytest.mark.parametrize(("draft", "severity"), [(False, "error"), (True, "warning")])
def test_a_mark_in_a_cell_an_entry_or_a_part_is_no_value(project, section, spec, draft, severity) -> None:
    value, mark = MARKED[spec]
    body = section("activities", f"（一）宣传。{mark}参加。", facts=f"{{表: {spec}}}")
    project.add("standard", {"sections/activities.md": body})
    (told,) = (
        one for one in project.problems(f"facts:\n  表: {value}\n", draft) if one.code.startswith("fact-unfilled")
    )
    assert (told.severity, told.values["count"]) == (severity, "1")
    assert told.place.column > len("  表: ")


@pytest.mark.parametrize(("offer", "code"), [("may-add: [funding]\n", "fact-of-further-section"), ("", "fact-unused")])
def test_a_fact_of_a_section_that_may_be_added_is_told_with_that_section(project, section, offer, code) -> None:
    project.outline += offer
    project.add(
        "standard", {"sections/funding.md": section("funding", "（一）来源。{{钱}}。", facts="{钱: {ask: 钱}}")}
    )
    (told,) = project.problems("facts: {钱: 三万元}\n")
    assert (told.code, told.values.get("key", "funding"), told.severity) == (code, "funding", "warning")


def test_facts_of_one_such_section_are_told_once(project, section) -> None:
    project.outline += "may-add: [funding]\n"
    body = section("funding", "（一）来源。{{钱}}、{{人}}。", facts="{钱: {ask: 钱}, 人: {ask: 人}}")
    project.add("standard", {"sections/funding.md": body})
    (told,) = project.problems("facts: {钱: 三万元, 人: 张三}\n")
    assert told.values["fact"] == "钱”、“人"
