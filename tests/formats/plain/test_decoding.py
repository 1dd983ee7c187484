"""Text is read as people save it, and what is no text is told with its line."""

import pytest

from fangan.formats.plain.decoding import decode_text
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
