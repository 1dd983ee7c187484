"""Words replaced in the bytes of a text file."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from fangan.sources.splicing import Splice, line_at, splice_lines


def test_encoding_mark_and_line_ends_stay_as_they_are():
    data = b"\xef\xbb\xbf" + "甲乙\r\n丙丁\n戊".encode()
    assert splice_lines(data, [Splice(2, 0, 1, "丙", "三")]) == data.replace("丙".encode(), "三".encode())


def test_a_file_of_windows_stays_one():
    data = "定于10月17号\r\n".encode("gbk")
    assert splice_lines(data, [Splice(1, 7, 8, "号", "日")]) == "定于10月17日\r\n".encode("gbk")


def test_several_words_of_a_line_are_replaced_where_they_stood():
    assert (
        splice_lines("甲，乙，丙".encode(), [Splice(1, 1, 2, "，", "、"), Splice(1, 3, 4, "，", "和")])
        == "甲、乙和丙".encode()
    )


def test_words_that_do_not_stand_there_change_nothing():
    with pytest.raises(LookupError):
        splice_lines("甲乙".encode(), [Splice(1, 0, 1, "乙", "二")])


def test_a_line_is_found_whatever_ends_it():
    assert [line_at("甲\r乙\r\n丙\n".encode(), one) for one in (1, 2, 3, 9)] == ["甲", "乙", "丙", ""]


@given(some.text("甲乙\r\n\t ", max_size=30))
def test_replacing_nothing_gives_the_same_bytes(text: str):
    assert splice_lines(text.encode(), []) == text.encode()
