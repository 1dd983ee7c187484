import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.joining import LIST_FORMATS, join_list


@pytest.mark.parametrize(
    ("style", "joined"),
    [("", "甲、乙、丙"), ("和", "甲、乙和丙"), ("逗号", "甲，乙，丙"), ("分号", "甲；乙；丙")],
)
def test_each_style_sets_its_marks(style: str, joined: str) -> None:
    assert join_list(["甲", "乙", "丙"], style) == joined


@pytest.mark.parametrize(("entries", "joined"), [([], ""), (["甲"], "甲"), (["甲", "乙"], "甲和乙")])
def test_short_lists_need_few_marks(entries: list[str], joined: str) -> None:
    assert join_list(entries, "和") == joined


def test_neighbours_in_book_marks_need_no_mark_between_them() -> None:
    assert join_list(["《甲》", "《乙》", "《丙》"], "和") == "《甲》《乙》和《丙》"
    assert join_list(["“甲”", "“乙”", "丙"]) == "“甲”“乙”、丙"


def test_different_marks_beside_each_other_keep_theirs() -> None:
    assert join_list(["《甲》", "“乙”"]) == "《甲》、“乙”"


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(ValueError, match="或"):
        join_list(["甲"], "或")


@given(
    st.lists(st.text("甲乙丙丁", min_size=1), min_size=1), st.sampled_from(sorted(set(LIST_FORMATS) - {"和", "引号"}))
)
def test_no_entry_is_lost_in_joining(entries: list[str], style: str) -> None:
    assert [one.strip("“”") for one in join_list(entries, style).split(LIST_FORMATS[style][0])] == entries


@pytest.mark.parametrize(
    ("style", "joined"),
    [("引号", "“甲”“乙”"), ("引号顿号", "“甲”、“乙”")],
)
def test_each_entry_is_quoted_once(style: str, joined: str) -> None:
    assert join_list(["甲", "“乙”"], style) == joined


def test_between_marked_entries_a_mark_stands_where_it_is_asked_for() -> None:
    assert [join_list(["《甲》", "《乙》"], style) for style in ("", "顿号")] == ["《甲》《乙》", "《甲》、《乙》"]
