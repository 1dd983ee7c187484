"""Section files: the head, and what must agree between head and wording (docs/design.md §4)."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.agency import Level
from fangan.model.problem import InputRefused, Problem
from fangan.model.provider import Provider
from fangan.model.section import Base, Insert, Scope, VariantHead, Wording, walk
from fangan.model.template import Placeholder
from fangan.model.validity import ALWAYS, Validity
from fangan.sources.section_file import read_head, read_wording
from fangan.sources.text import decode, digest

Located = Callable[[Callable[[], object]], list[str]]
Refused = Callable[[Callable[[], object]], Problem]
Head = Callable[[str], VariantHead]
Section = Callable[[str], Wording]

PROVIDER = Provider(id="standard", version="1.0.0")
EXAMPLE = """---
key: activities
title: 活动内容
for: {sector: 乡村振兴, level: [市, 县]}
valid: 2021-03-01/
guidance: 写给起草人看的话。
choose:
  launch: {ask: 启动方式, default: meeting, options: {meeting: 召开启动会, online: 线上启动}}
facts:
  主题: {type: text, ask: 本年度活动主题, carry: annual, example: 全民参与 共同富裕}
  捐赠专户: {ask: 捐赠专户名称, optional: true, carry: standing}
---
活动期间，突出抓好以下工作。
（一）集中启动。召开一次启动会。 {#launch choice=meeting}
（一）集中启动。在线上启动。 {#launch choice=online}
（二）广泛宣传。围绕“{{主题}}”开展宣传。 {#publicity lead=单位.宣传 by=10-16}
1.在主要街道悬挂横幅。

（三）公益捐助。{{捐赠专户}}接受捐款。 {#donation when=捐赠专户}
"""


def refusals(text: str) -> tuple[Problem, ...]:
    with pytest.raises(InputRefused) as refused:
        read_head(text, PROVIDER, "a.md", "/a.md")
    return refused.value.problems


def problems_of(text: str) -> list[str]:
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in refusals(text) if p.place]


def with_head(*lines: str) -> str:
    return "\n".join(["---", "key: activities", *lines, "---", "正文。", ""])


def test_the_head_tells_selection_who_it_is_for(head: Head) -> None:
    found = head(EXAMPLE)
    assert (found.key, found.item, found.target, found.name) == (
        "activities", "", "activities", "standard/activities",
    )  # fmt: skip
    assert found.scope == Scope(sector=("乡村振兴",), level=(Level.CITY, Level.COUNTY))
    assert found.valid == Validity(dt.date(2021, 3, 1), None)


def test_the_whole_file_is_read(section: Section) -> None:
    wording = section(EXAMPLE)
    assert wording.title == ("活动内容",)
    assert wording.guidance == "写给起草人看的话。"
    assert list(wording.facts) == ["主题", "捐赠专户"]
    assert wording.choose["launch"].options == {"meeting": "召开启动会", "online": "线上启动"}
    assert wording.choose["launch"].default == ("meeting",)
    assert [part.id for part in walk(wording.parts)] == ["", "launch", "launch", "publicity", "", "donation"]
    assert [part.place.line for part in walk(wording.parts)] == [13, 14, 15, 16, 17, 19]
    assert wording.digest == digest(EXAMPLE)


def test_a_head_needs_only_a_key(head: Head) -> None:
    found = head("---\nkey: basis\n---\n")
    assert (found.scope, found.valid, found.insert, found.base) == (Scope(), ALWAYS, None, None)


def test_a_key_may_name_one_item(head: Head) -> None:
    found = head("---\nkey: activities#book-drive\ninsert: after donation\n---\n")
    assert (found.key, found.item, found.insert) == ("activities", "book-drive", Insert("after", "donation"))


@pytest.mark.parametrize(
    ("text", "insert"),
    [("first", Insert("first")), ("last", Insert("last")), ("before visits", Insert("before", "visits"))],
)
def test_an_item_says_where_it_comes_in(text: str, insert: Insert, head: Head) -> None:
    assert head(f"---\nkey: a#b\ninsert: {text}\n---\n").insert == insert


def test_an_override_names_its_base(head: Head) -> None:
    found = head("---\nkey: a\nbase: standard/activities#donation@1f2e3d4c5b6a\n---\n")
    assert found.base == Base("standard", "activities#donation", "1f2e3d4c5b6a")


@pytest.mark.parametrize("end", ["--- ", "---\t"])
def test_blanks_behind_the_lines_of_the_head_do_no_harm(end: str, head: Head) -> None:
    assert head(f"---  \nkey: basis\n{end}\n正文。").key == "basis"


def test_a_file_saved_by_windows_is_read_the_same(section: Section) -> None:
    saved = b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode()
    assert section(decode(saved, "a.md")) == section(EXAMPLE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-03-01/", Validity(dt.date(2021, 3, 1), None)),
        ("/2021-03-01", Validity(None, dt.date(2021, 3, 1))),
        ("2021-03-01/2021-03-01", Validity(dt.date(2021, 3, 1), dt.date(2021, 3, 1))),
        ("2021年3月1日/", Validity(dt.date(2021, 3, 1), None)),
        ("/", ALWAYS),
    ],
)
def test_a_period_of_validity_may_be_open(text: str, expected: Validity, head: Head) -> None:
    assert head(with_head(f"valid: {text}")).valid == expected


def test_a_line_of_hyphens_in_the_wording_is_wording(section: Section) -> None:
    assert len(section("---\nkey: basis\n---\n一段。\n---\n二段。").parts) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:1 no-head"]),
        ("key: basis\n", ["1:1 no-head"]),
        ("\n---\nkey: basis\n---\n", ["1:1 no-head"]),
        ("---\nkey: basis\n正文。\n", ["1:1 head-not-closed"]),
        ("---\n---\n正文。\n", ["2:0 key-missing"]),
        ("---\ntitle: 依据\n---\n", ["2:1 key-missing"]),
        ("---\nkey:\n---\n", ["2:1 key-missing"]),
        ("---\nkey: ''\n---\n", ["2:1 key-missing"]),
        ("---\nkey: Basis\n---\n", ["2:6 bad-key"]),
        ("---\nkey: 依据\n---\n", ["2:6 bad-key"]),
        ("---\nkey: a#b#c\n---\n", ["2:6 bad-key"]),
        ("---\nkey: [a, b]\n---\n", ["2:6 not-one-text"]),
        ("---\nkey: basis\nkey: scope\n---\n", ["3:1 yaml-duplicate-key"]),
        ("---\nkey：basis\n---\n", ["2:4 full-width-colon"]),
        ("---\nkey: *basis\n---\n", ["2:6 yaml-alias-or-tag"]),
    ],
)
def test_a_head_that_cannot_be_read_is_refused_where_it_fails(text: str, expected: list[str]) -> None:
    assert problems_of(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("titel: 活动", "3:1 unknown-key"),
        ("for: 县", "3:6 not-a-mapping"),
        ("for: {levle: 县}", "3:7 unknown-key"),
        ("for: {level: 区}", "3:14 not-allowed"),
        ("for: {sector: {a: b}}", "3:15 not-a-list-of-texts"),
        ("valid: 2021-03-01", "3:8 not-a-validity"),
        ("valid: 2021-02-30/", "3:8 not-a-date"),
        ("valid: 2022-01-01/2021-01-01", "3:8 validity-reversed"),
        ("insert: first", "3:9 insert-without-item"),
        ("insert: behind donation", "3:9 bad-insert"),
        ("base: standard/activities", "3:7 bad-base"),
    ],
)
def test_every_line_of_a_head_is_checked(line: str, expected: str) -> None:
    assert problems_of(with_head(line)) == [expected]


def test_all_problems_of_a_head_come_in_one_pass_in_the_order_of_the_file() -> None:
    text = with_head("titel: 活动", "for: {level: 区, sectr: 农业}", "valid: 明年", "insert: somewhere")
    assert problems_of(text) == [
        "3:1 unknown-key", "4:14 not-allowed", "4:17 unknown-key", "5:8 not-a-validity", "6:9 bad-insert",
    ]  # fmt: skip


def test_an_unknown_key_is_told_with_the_nearest_known_one() -> None:
    (found,) = refusals(with_head("guidence: 说明"))
    assert (found.values["key"], found.values["suggestion"]) == ("guidence", "guidance")
    assert found.values["known"].startswith("key、title、for")


def test_a_level_that_is_none_is_told_what_is_allowed() -> None:
    (found,) = refusals(with_head("for: {level: 区}"))
    assert found.values["allowed"] == "国、省、市、县、乡、村、校"


def test_head_and_wording_are_told_of_together(head: Head, located: Located) -> None:
    text = (
        EXAMPLE.replace("title: 活动内容", "title: 活动{{内容")
        .replace("{{主题}}", "{{主 题}}")
        .replace("type: text", "type: txt")
    )
    assert located(lambda: read_wording(text, head(text))) == [
        "3:10 stray-brace", "10:14 not-allowed", "16:12 bad-placeholder",
    ]  # fmt: skip


def test_a_title_may_hold_placeholders(section: Section) -> None:
    title = section("---\nkey: a\ntitle: '{{年度}}年安排'\n---\n正文。").title
    assert [part.name for part in title if isinstance(part, Placeholder)] == ["年度"]


def test_a_section_without_wording_is_refused(section: Section, refused: Refused) -> None:
    found = refused(lambda: section("---\nkey: a\n---\n\n　\n"))
    assert (found.code, found.place and found.place.line) == ("no-wording", 3)


ITEM = "---\nkey: activities#book-drive\n---\n"


@pytest.mark.parametrize(
    "text", ["（四）捐书。发动捐书。", "（四）捐书。发动捐书。 {#book-drive}\n1.第一条。\n补充说明。", "发动捐书。"]
)
def test_an_item_file_holds_one_block_and_what_is_under_it(text: str, section: Section) -> None:
    assert len(section(ITEM + text).parts) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [("发动捐书。\n再一段。", "5:1"), ("（四）捐书。\n（五）捐衣。", "5:1"), ("发动捐书。 {#clothes}", "4:1")],
)
def test_an_item_file_holds_nothing_else(text: str, place: str, section: Section, located: Located) -> None:
    assert located(lambda: section(ITEM + text)) == [f"{place} not-one-item"]


CHOICE = "---\nkey: a\nchoose:\n  launch: {ask: 方式, options: {meeting: 开会, online: 线上}}\n---\n"


def test_an_alternative_must_be_an_option(section: Section, located: Located) -> None:
    text = CHOICE + "（一）启动。开会。 {#launch choice=meeting}\n（一）启动。广播。 {#launch choice=radio}\n"
    assert located(lambda: section(text)) == ["7:1 unknown-choice"]


def test_an_option_may_have_no_wording(section: Section) -> None:
    assert section(CHOICE + "（一）启动。开会。 {#launch choice=meeting}\n").choose["launch"].default == ()


def test_a_choice_without_any_wording_is_refused(section: Section, located: Located) -> None:
    assert located(lambda: section(CHOICE + "（一）启动。开会。 {#launch}\n")) == ["4:3 choice-without-wording"]


def test_an_alternative_of_nothing_is_refused(body: Section, located: Located) -> None:
    assert located(lambda: body("（一）启动。开会。 {#launch choice=meeting}")) == ["4:1 unknown-choice"]


def test_a_default_must_be_an_option(section: Section, located: Located) -> None:
    text = CHOICE.replace("ask: 方式", "ask: 方式, default: radio") + "开会。 {#launch choice=meeting}"
    assert located(lambda: section(text)) == ["4:30 bad-default-choice"]


SEVERAL = CHOICE.replace("ask: 方式", "ask: 方式, several: true")
BOTH = "（一）启动。开会。 {#launch choice=meeting}\n（二）启动。线上。 {#launch choice=online}\n"


def test_a_choice_may_take_several_answers(section: Section) -> None:
    found = section(SEVERAL.replace("ask:", "at-most: 1, ask:") + BOTH).choose["launch"]
    assert (found.several, found.least, found.most) == (True, 1, 1)
    assert section(SEVERAL + BOTH).choose["launch"].takes(("online", "meeting"))


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("several: true", "count: 2", "4:28 count-without-several"),
        ("several: true", "several: true, count: 3", "4:43 bad-choice-count"),
        ("several: true", "several: true, at-least: 2, at-most: 1", "4:46 bad-choice-count"),
        ("online: 线上", "线上: 线上", "4:59 bad-option"),
        ("several: true", "several: true, default: [online, online]", "4:45 bad-default-choice"),
    ],
)
def test_how_many_answers_there_are_must_be_possible(
    old: str, new: str, place: str, section: Section, located: Located
) -> None:
    text = SEVERAL.replace(old, new) + BOTH
    assert located(lambda: section(text))[0] == place


def test_no_item_is_called_as_one_of_several_answers_is(section: Section, located: Located) -> None:
    assert located(lambda: section(SEVERAL + BOTH + "（三）甲。乙。 {#launch-online}")) == ["8:1 repeated-item-id"]


def test_a_choice_needs_a_question(section: Section, located: Located) -> None:
    assert located(lambda: section(CHOICE.replace("ask: 方式, ", "") + "开会。 {#launch choice=online}")) == [
        "4:11 key-missing"
    ]


SCRAPS = st.lists(
    st.sampled_from(
        [
            *("---", "key: a", "key: a#b", "title: 题", "facts:", "  主题: 问", "choose:", "  x: {ask: 问}"),
            *("（一）", "1.", "一、", "正文。", "{#a}", "{#a choice=b}", "{{主题}}", "{{@#a|名称}}", "{", "}"),
            *("| a | b |", "|---|---|", "表：题", "\\", " ", "　", "\xa0", "”", "（", "\n", "\n", "\n"),
        ]
    ),
    max_size=40,
).map("".join)


@given(st.one_of(SCRAPS, SCRAPS.map(lambda scraps: f"---\nkey: a\n---\n{scraps}"), st.text(max_size=80)))
def test_any_text_is_read_or_refused_inside_the_file(text: str) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        read_wording(text, read_head(text, PROVIDER, "a.md", "/a.md"))
    except InputRefused as error:
        problems = error.problems
        assert problems
    lines = text.split("\n")
    for one in problems:
        assert one.place is not None
        assert 1 <= one.place.line <= len(lines)
        assert 0 <= one.place.column <= len(lines[one.place.line - 1]) + 1
