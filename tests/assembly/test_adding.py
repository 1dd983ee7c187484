"""A plan may add sections, annexes and headings of its own, and say who does what, unless its outline is closed."""

import pytest

from fangan.model.document import Paragraph

OWN = {
    "sections/mine.md": "---\nkey: mine\ntitle: 保障措施\n---\n（一）经费。落实经费。 {#money}\n（二）安全。守规矩。\n"
}
FORM = {"sections/sms.md": "---\nkey: sms\ntitle: 短信\n---\n请各单位参加。\n"}


def headings(document) -> list[str]:
    return [one.heading for one in document.text.blocks if isinstance(one, Paragraph) and one.level == 1]


def errors(project, plan: str) -> list[tuple[str, str]]:
    found = [one for one in project.problems(plan) if one.severity == "error"]
    return [(one.code, str(one.place).partition(":")[0]) for one in found]


def test_a_section_that_somebody_words_needs_no_leave_of_the_outline(project) -> None:
    project.add("own", OWN)
    assert headings(project.document("sections: {mine: {after: activities}}\n")) == ["活动内容", "保障措施"]


def test_its_items_are_items_like_any_others(project) -> None:
    project.add("own", OWN)
    assert project.lines("sections: {mine: {drop: [money]}}\n")[-1] == "（一）安全。守规矩。"


def test_it_may_stand_first_to_another_that_is_added(project, section) -> None:
    project.add("own", {f"sections/{key}.md": section(key, "（一）甲。乙。").replace("活动内容", key) for key in "abc"})
    plan = "sections: {a: {after: b}, b: {after: activities}, c: {after: activities}}\n"
    assert headings(project.document(plan)) == ["活动内容", "b", "a", "c"]


def test_behind_none_is_the_head(project, section) -> None:
    project.add("own", {f"sections/{key}.md": section(key, "（一）甲。乙。").replace("活动内容", key) for key in "abc"})
    plan = "sections: {a: {after: none}, b: {after: a}, c: {after: none}}\n"
    assert headings(project.document(plan)) == ["a", "b", "c", "活动内容"]


def test_the_plan_may_give_every_section_another_heading(project) -> None:
    project.add("own", OWN)
    plan = "sections: {activities: {heading: 主要任务}, mine: {heading: '{{地区}}怎样办'}}\n"
    assert headings(project.document(plan)) == ["主要任务", "丙县怎样办"]


def test_or_none(project) -> None:
    assert project.lines("sections: {activities: {heading: none}}\n")[0] == "一、广泛宣传。组织开展宣传。"


def test_a_section_that_is_added_may_go_by_the_title_of_its_wording(project) -> None:
    project.add("own", OWN)
    assert headings(project.document("sections: {保障措施: {after: 活动内容}}\n")) == ["活动内容", "保障措施"]


def test_and_stand_behind_one_by_the_heading_that_the_plan_gives_it(project) -> None:
    project.add("own", OWN)
    plan = "sections: {activities: {heading: 主要任务}, mine: {after: 主要任务}}\n"
    assert headings(project.document(plan)) == ["主要任务", "保障措施"]


def test_an_annex_may_be_added_and_titled(project) -> None:
    project.add("own", FORM)
    project.outline += "annexes: [{key: form}]\n"
    project.add("standard", {"sections/form.md": "---\nkey: form\ntitle: 表\n---\n报名表。\n"})
    (sms, form) = project.document("annexes: {sms: {title: 短信通知稿}, form: {title: 报名表}}\n").annexes[::-1]
    assert ("".join(sms.text.title), "".join(form.text.title)) == ("短信通知稿", "报名表")


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        ("sections: {mime: {}}", "section-not-in-outline"),
        ("annexes: {smss: {}}", "annex-not-in-outline"),
        ("annexes: {sms: {drop: true}}", "annex-drop-unknown"),
        ("sections: {mine: {drop: true}}", "section-drop-unknown"),
        ("sections: {mine: {after: acivities}}", "after-unknown"),
        ("annexes: {sms: {after: activities}}", "after-unknown"),
        ("annexes: {activities: {}}", "listed-elsewhere"),
        ("sections: {notice: {}}", "section-other-form"),
        ("sections: {mine: {heading: '{{天数}}'}}", "fact-undeclared"),
    ],
)
def test_what_cannot_be_added_is_refused_in_one_line_of_the_plan(project, plan: str, code: str) -> None:
    project.add("standard", {**OWN, **FORM})
    assert errors(project, f"{plan}\n") == [(code, "plan.yaml")]


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        ("sections: {mine: {}}", "outline-closed"),
        ("annexes: {sms: {}}", "outline-closed"),
        ("sections: {activities: {heading: 任务}}", "outline-closed-heading"),
    ],
)
def test_a_closed_outline_says_so(project, plan: str, code: str) -> None:
    project.add("standard", {**OWN, **FORM})
    project.outline += "closed: true\n"
    assert errors(project, f"{plan}\n") == [(code, "plan.yaml")]


def test_what_a_closed_outline_offers_may_be_added_and_headed(project) -> None:
    project.add("standard", OWN)
    project.outline += "closed: true\nmay-add: [mine]\n"
    assert headings(project.document("sections: {mine: {heading: 措施}}\n")) == ["活动内容", "措施"]


def test_the_issuing_text_has_no_heading(project) -> None:
    project.add("standard", {"sections/n.md": "---\nkey: notice\n---\n现印发给你们。\n"})
    issue = "issue: {form: notice, number: 丙农〔2026〕1号, to: 各乡镇, date: 2026-09-20}\n"
    plan = "sections: {notice: {heading: 通知}}\n" + issue
    assert errors(project, plan) == [("heading-not-printed", "plan.yaml")]


def test_a_section_of_ones_own_that_the_plan_misspells_is_told_once(project) -> None:
    project.add("own", OWN)
    (told,) = project.problems("sections: {保障错施: {after: activities}}\n")
    assert (told.code, told.values["suggestion"]) == ("section-not-in-outline", "保障措施（mine）")


@pytest.mark.parametrize(
    ("after", "path"), [({"a": "b", "b": "a", "c": "a"}, "a → b → a"), ({"a": "a"}, "a → a")], ids=["two", "itself"]
)
def test_what_waits_for_each_other_is_told_once(project, section, after: dict[str, str], path: str) -> None:
    project.add("own", {f"sections/{key}.md": section(key, "（一）甲。乙。") for key in after})
    wishes = ", ".join(f"{key}: {{after: {one}}}" for key, one in after.items())
    (told,) = project.problems(f"sections: {{{wishes}}}\n")
    assert (told.code, told.values["path"]) == ("after-circle", path)


def test_what_comes_behind_one_that_the_plan_drops_is_told(project) -> None:
    project.add("own", OWN)
    plan = "sections: {activities: {drop: true}, mine: {after: activities}}\n"
    assert errors(project, plan) == [("after-unknown", "plan.yaml")]


def test_what_comes_behind_a_misspelt_section_is_not_told_as_well(project) -> None:
    project.add("own", OWN)
    assert errors(project, "sections: {activites: {}, mine: {after: activites}}\n") == [
        ("section-not-in-outline", "plan.yaml")
    ]


TASKS = "---\nkey: activities\ntitle: 活动内容\n---\n（一）宣传。请{{单位.宣传}}通知{{下级}}。\n"


def test_roles_and_words_of_the_plan_go_before_those_of_the_agency(project) -> None:
    project.add("own", {"sections/a.md": TASKS})
    lines = project.lines("roles: {宣传: 县融媒体中心}\nwords: {下级: 各村}\n")
    assert lines[-1] == "（一）宣传。请县融媒体中心通知各村。"


def test_a_role_or_word_that_no_text_names_is_told_where_it_stands(project) -> None:
    found = project.problems("roles:\n  宣专: 县融媒体中心\nwords:\n  下及: 各村\n")
    assert [(one.code, one.place.line) for one in found] == [("role-not-named", 6), ("word-not-named", 8)]
