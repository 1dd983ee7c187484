"""Text is read as people save it, and what is no text is told with its line."""

import pytest

from fangan.formats.plain.decoding import decode_text, decoded
from fangan.model.problem import InputRefused, Severity

TEXT = "方案\n一、目标\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_every_encoding_of_chinese_systems(encoding: str) -> None:
    assert decode_text(TEXT.replace("\n", "\r\n").encode(encoding), "a.txt") == (TEXT, [])


def test_a_broken_byte_is_told_with_its_line() -> None:
    with pytest.raises(InputRefused) as caught:
        decode_text("方案\n目标".encode() + b"\xff\xff", "a.txt")
    (found,) = caught.value.problems
    assert (found.code, str(found.place), found.values["byte"]) == ("text-broken", "a.txt:2", "FF")


def test_a_document_of_another_kind_is_told_as_such() -> None:
    with pytest.raises(InputRefused) as caught:
        decode_text(b"PK\x03\x04\x00\xff\xfe", "a.txt")
    assert caught.value.problems[0].code == "not-text"


def test_a_character_that_no_text_should_hold_is_a_warning() -> None:
    text, (odd,) = decode_text("方\u200b案".encode(), "a.txt")
    assert (text, odd.code, odd.severity) == ("方\u200b案", "forbidden-character", Severity.WARNING)


SIMPLIFIED = "关于开展读书活动的实施方案\n一、总体要求\n（一）广泛宣传。2026年10月17日前完成。\n"
TRADITIONAL = "關於開展讀書活動的實施方案\n一、總體要求\n（一）廣泛宣傳。2026年10月17日前完成。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_encoding_of_a_text_without_a_mark_is_found(text: str, encoding: str, end: str) -> None:
    assert decoded(text.replace("\n", end).encode(encoding), "a.txt").text == text


def test_big5_is_told_from_gb_18030() -> None:
    assert decoded(TRADITIONAL.encode("cp950"), "a.txt") == (TRADITIONAL, "big5")
    assert decoded(SIMPLIFIED.encode("gb18030"), "a.txt") == (SIMPLIFIED, "gb18030")


def test_rare_hanzi_do_not_make_big5_of_a_text() -> None:
    assert decoded("李喆、㼆𠮷、镕基\n".encode("gb18030"), "a.txt").text == "李喆、㼆𠮷、镕基\n"


def test_two_hanzi_that_look_like_utf8_are_read() -> None:
    assert decoded("联通".encode("gb18030"), "a.txt").text == "联通"


def test_bytes_that_no_text_has_are_told_with_their_line() -> None:
    with pytest.raises(InputRefused) as caught:
        decoded(b"a\nb\0c\xe6", "a.txt")
    assert caught.value.problems[0].code == "not-utf8"
    with pytest.raises(InputRefused) as caught:
        decoded(b"a\nb\0c\n", "a.txt")
    assert (caught.value.problems[0].code, str(caught.value.problems[0].place)) == ("text-binary", "a.txt:2")
