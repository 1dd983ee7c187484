"""The name of a heading is its words without stops and without marks around all of them."""

import pytest

from fangan.assembly.headings import bare


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("活动内容。", "活动内容"),
        ("“五个一”活动", "“五个一”活动"),
        ("开展“五个一”", "开展“五个一”"),
        ("“读书月”与“读书周”", "“读书月”与“读书周”"),
        ("“读书月”。", "读书月"),
        ("《工作手册》", "工作手册"),
        ("《“读书月”》", "读书月"),
        ("“读书", "读书"),
        ("“", ""),
        ("", ""),
    ],
)
def test_only_marks_around_the_whole_are_left_out(words: str, name: str) -> None:
    assert bare(words) == name
