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
