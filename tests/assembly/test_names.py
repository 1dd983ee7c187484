"""A name in a placeholder means one thing where it stands, or is refused there."""

import pytest

FACTS = "{表: {type: table, ask: 表, columns: {校: {ask: 校}}}, 村: {type: list, ask: 村}, 时: {type: date, ask: 时}}"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("（一）{{表.校长}}。文。 {#a each=表}", "column-unknown"),
        ("（一）{{村.校}}。文。 {#a each=村}", "column-unknown"),
        ("（一）{{表.校|月日}}。文。 {#a each=表}", "format-unknown"),
        ("（一）甲。{{表.校}}。", "column-outside-each"),
        ("（一）甲。{{表}}。", "column-outside-each"),
        ("（一）甲。文。 {#a each=时}", "each-not-a-list"),
        ("（一）甲。文。 {#a when=无}", "fact-undeclared"),
    ],
)
def test_a_name_that_means_nothing_is_refused_in_its_line(project, section, body: str, code: str) -> None:
    project.add("standard", {"sections/activities.md": section("activities", body, facts=FACTS)})
    (refused,) = [one for one in project.problems() if one.severity == "error"]
    assert (refused.code, refused.place.line) == (code, 6)


def test_of_what_cannot_be_repeated_the_nearest_list_is_offered(project, section) -> None:
    project.add(
        "standard", {"sections/activities.md": section("activities", "（一）甲。文。 {#a each=村庄}", facts=FACTS)}
    )
    (refused,) = [one for one in project.problems() if one.code == "each-not-a-list"]
    assert refused.values["suggestion"] == "村"


def test_the_columns_there_are_stand_in_the_refusal(project, section) -> None:
    body = "（一）{{表.校长}}。文。 {#a each=表}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=FACTS)})
    (refused,) = [one for one in project.problems() if one.code == "column-unknown"]
    assert (refused.values["column"], refused.values["columns"]) == ("校长", "序号、校")


def test_an_office_speaks_of_itself_by_the_last_word_of_its_name(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", "请函告{{机关.自称}}。")})
    assert project.lines()[1] == "请函告我局。"


OWN = "甲省/乙市/丙县/农业农村局: {roles: {ROLES}}\n"


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        ("宣转: 县宣传部门", [("宣转", "宣传", "县委宣传部")]),
        ("宣转: 县宣传部门, 宣传: 县委宣传部", []),
        ("水电: 县水电站", []),
        ("统战: 县委统战部", []),
    ],
)
def test_a_role_of_ones_own_that_nobody_knows_is_told_where_a_text_names_one_like_it(project, section, roles, told):
    project.add("standard", {"sections/activities.md": section("activities", "（一）宣传。由{{单位.宣传}}负责。")})
    project.add("own", {"agencies.yaml": OWN.replace("ROLES", roles)})
    found = [one.values for one in project.problems() if one.code == "role-misspelt"]
    assert [(one["role"], one["suggestion"], one["office"]) for one in found] == told
