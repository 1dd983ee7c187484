import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.punctuation import (
    _FORBIDDEN,
    check_characters,
    display_width,
    first_sentence_end,
    with_nested_titles,
)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("方案", 4), ("“方”", 6), ("10·17", 6), ("é", 1), ("e\u0301", 1), ("ﾊ", 1), ("𠮷", 2)],
)
def test_hanzi_and_full_width_marks_take_two_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("公益捐助。接受捐款。", "公益捐助。"),
        ("学习《甲。乙》。正文。", "学习《甲。乙》。"),
        ("落实（见附件。）。正文", "落实（见附件。）。"),
        ("无开头）也算。正文", "无开头）也算。"),
    ],
)
def test_the_first_full_stop_outside_brackets_ends_the_sentence(text: str, heading: str) -> None:
    assert text[: first_sentence_end(text)] == heading


@pytest.mark.parametrize("text", ["", "没有句号", "（没有闭合。后面。"])
def test_a_text_without_a_sentence_has_no_end(text: str) -> None:
    assert first_sentence_end(text) == -1


@pytest.mark.parametrize(
    "char",
    [*"\x00\x0b\x0d\x7f\x85\u200b\u202e\u2066\ufeff\ufffd\ud800\ufdd0\uffff\U000e0041\U0001ffff"],
    ids=ascii,
)
def test_what_no_official_text_may_hold_is_found_with_its_place(char: str) -> None:
    assert check_characters(f"方案{char}") == [(2, f"U+{ord(char):04X}")]


@pytest.mark.parametrize("text", ["方\t案\n", "㼆𠮷𬭎", "\ue000", "\U000e0100", "10·17 — “”…★〔2026〕", "\u3000"])
def test_rare_hanzi_and_official_marks_pass(text: str) -> None:
    assert check_characters(text) == []


@given(st.text())
def test_what_passes_can_stand_in_xml(text: str) -> None:
    from xml.etree.ElementTree import fromstring
    from xml.sax.saxutils import escape

    if not check_characters(text):
        assert fromstring(f"<t>{escape(text)}</t>").text in (text, text or None)


@pytest.mark.parametrize(
    ("text", "nested"),
    [
        ("关于印发《贯彻落实《优化营商环境条例》方案》的通知", "关于印发《贯彻落实〈优化营商环境条例〉方案》的通知"),
        ("《贯彻《甲办法》《乙办法》方案》", "《贯彻〈甲办法〉〈乙办法〉方案》"),
        ("《转发《关于〈甲〉的意见》的通知》", "《转发〈关于《甲》的意见〉的通知》"),
        ("《转发〈关于甲的意见〉的通知》", "《转发〈关于甲的意见〉的通知》"),
        ("按照《甲办法》《乙办法》", "按照《甲办法》《乙办法》"),
    ],
)
def test_within_a_book_title_another_has_single_marks(text: str, nested: str) -> None:
    assert with_nested_titles(text) == nested


@pytest.mark.parametrize("text", ["《甲《乙》", "《甲《乙〉丙》", "《《", "》《甲《乙》"])
def test_marks_that_do_not_close_what_they_open_stay(text: str) -> None:
    assert with_nested_titles(text) == text


@given(st.text(alphabet="《》〈〉甲“”", max_size=30))
def test_nesting_changes_no_other_character_and_is_settled_at_once(text: str) -> None:
    nested = with_nested_titles(text)
    bare = str.maketrans("《》", "〈〉")
    assert nested.translate(bare) == text.translate(bare)
    assert with_nested_titles(nested) == nested


def test_the_quick_look_at_characters_passes_over_none() -> None:
    found = {chr(point) for point in range(0x110000) if check_characters(chr(point))}
    assert found == {match for match in map(chr, range(0x110000)) if _FORBIDDEN.search(match)}
