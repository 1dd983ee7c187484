"""A block is found by its number, counted from the first level down, or by words out of it."""

from dataclasses import replace

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


RUN_ONS = make.document(text=make.runs_on())


@pytest.mark.parametrize(
    ("wanted", "words", "target"),
    [
        ("自愿量力", "二是自愿量力；", "activities#voluntary"),
        ("遵循以下原则", "活动应遵循以下原则：", "activities"),
        ("量力；三是", make.rules().text, "activities"),
        ("牵头单位", "（一）自愿捐赠。坚持自愿、量力、无偿。（牵头单位：县民政局）", "activities#donation"),
        ("一（二）第二", "第二，“一局一村”。", "activities#pair.2"),
    ],
)
def test_a_run_on_line_is_found_by_itself(wanted: str, words: str, target: str) -> None:
    (found,) = locate(RUN_ONS, wanted)
    assert (found.words, found.target) == (words, target)


def test_a_run_on_line_of_another_supplier_is_theirs() -> None:
    other = replace(make.ORIGIN, provider="county")
    document = make.document(make.chained("捐款自愿。", ("", "", "由县慈善会接收。"), origin=other))
    (found,) = locate(document, "慈善会")
    assert found.origin == other
