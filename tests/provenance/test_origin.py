"""A block is found by its number, counted from the first level down, or by words out of it."""

import pytest
from factories import documents as make

from fangan.provenance.origin import blocks, locate


@pytest.mark.parametrize(
    ("wanted", "words"),
    [("二（一）", "（一）广泛宣传。"), ("第二部分第（二）项", "（二）捐赠图书"), ("二（二）1", "1.登记造册。")],
)
def test_a_number_goes_down_from_the_first_level(wanted: str, words: str) -> None:
    (found,) = locate(make.plain(), wanted)
    assert found.words.startswith(words)


def test_the_numbers_of_an_annex_begin_anew() -> None:
    first = make.paragraph("一句。", level=2, number="（一）", heading="首项。")
    document = make.plain(annexes=(make.annex(1, first),))
    assert [(one.annex, one.number) for one in blocks(document) if one.annex] == [("附件1", "（一）")]


def test_a_block_belongs_to_the_innermost_item() -> None:
    (found,) = locate(make.plain(), "由县图书馆 清点登记")
    assert found.target == "activities#donation"


def test_a_table_is_shown_row_by_row() -> None:
    (found,) = locate(make.plain(), "读书月任务分工")
    assert found.words.split("\n")[:2] == ["读书月任务分工", "序号｜任务｜牵头单位"]
