"""署名 and 成文日期 stand where 7.3.5 has them, whatever writes them."""

import datetime as dt
from collections.abc import Callable

import pytest

from fangan.formats.fixed import Placed
from fangan.formats.sheet import ems
from fangan.formats.signing import signature_lines, signature_rows
from fangan.model.document import Document, Signature

DAY = dt.date(2026, 9, 20)
LONG = "桐柏县巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作领导小组办公室"
Make = Callable[..., Document]


def signed(make: Make, *names: str, sealed: bool, date: dt.date | None = DAY, draft: bool = False) -> list[Placed]:
    signature = Signature(names=names, date=date, sealed=sealed)
    return signature_lines(make(signature=signature, draft=draft))


def ends(line: Placed) -> float:
    return line.indent + ems(line.text)


def test_a_sealed_date_ends_four_characters_from_the_edge_under_the_middle_of_the_name(make: Make) -> None:
    name, date = signed(make, "某某县人民政府", sealed=True)
    assert ends(date) == 24
    assert name.indent + ems(name.text) / 2 == date.indent + ems(date.text) / 2


def test_a_sealed_name_too_long_to_be_centred_is_broken_into_lines_that_are(make: Make) -> None:
    *lines, date = signed(make, LONG, sealed=True)
    assert "".join(line.text for line in lines) == LONG
    assert {line.indent + ems(line.text) / 2 for line in lines} == {date.indent + ems(date.text) / 2}
    assert max(map(ends, lines)) <= 28
    assert max(ems(line.text) for line in lines) - min(ems(line.text) for line in lines) <= 6


def test_an_unsealed_name_too_long_for_a_line_is_broken_and_its_date_stays_behind_where_it_begins(make: Make) -> None:
    *lines, date = signed(make, LONG, sealed=False)
    assert len(lines) == 2
    assert (max(map(ends, lines)), date.indent) == (26, lines[0].indent + 2)


@pytest.mark.parametrize(("name", "count", "rows"), [
    ("桐柏县文化广电和旅游局", 2, [2]), ("桐柏县文化广电和旅游局", 3, [1, 2]), ("桐柏县文化广电和旅游局", 6, [2, 2, 2]),
    ("县教育体育局", 3, [3]), ("县教育体育局", 4, [2, 2]), ("县教育体育局", 9, [3, 3, 3]), ("桐" * 14, 2, [1, 1]),
    ("桐" * 14, 3, [1, 1, 1]), ("桐" * 14, 4, [2, 2]), ("桐" * 14, 9, [3, 3, 3]), ("桐" * 22, 4, [1, 1, 1, 1]),
])  # fmt: skip
def test_seals_stand_two_a_row_and_three_where_names_are_short(name: str, count: int, rows: list[int]) -> None:
    found = signature_rows(Signature(names=(name,) * count, date=DAY, sealed=True), draft=False)
    assert [len(row.names) for row in found if not row.dated] == rows
    assert all(name.left >= 0 and name.left + name.width <= 28 for row in found for name in row.names)


def test_seals_and_names_of_a_row_do_not_touch() -> None:
    for width in range(2, 14):
        row, _ = signature_rows(Signature(names=("桐" * width,) * 2, date=DAY, sealed=True), draft=False)
        first, second = row.names
        assert second.left - first.left - width >= 0.5
        assert (second.middle - first.middle) * 156 / 28 > 45


def test_a_stack_of_seals_higher_than_a_page_may_be_parted_and_its_end_stays_together() -> None:
    rows = signature_rows(Signature(names=("桐" * 22,) * 5, date=DAY, sealed=True), draft=False)
    assert [row.below for row in rows] == [2, 2, 2, 2, 0, 0]
    assert [row.white for row in rows] == [2, 2, 2, 2, 2, 0]


def test_long_names_under_seals_are_broken_so_that_three_stand_in_a_row_and_seals_do_not_touch() -> None:
    names = (*["桐柏县文化广电和旅游体育局"] * 8, "桐柏县巩固脱贫攻坚成果办公室")
    *rows, dated = signature_rows(Signature(names=names, date=DAY, sealed=True), draft=False)
    assert [[len(name.lines) for name in row.names] for row in rows] == [[2, 2, 2], [2, 2, 2], [2, 2, 3]]
    assert [row.white for row in rows] == [2, 3, 3]
    assert sum(row.height for row in (*rows, dated)) <= 18


def test_an_unsealed_name_ends_two_characters_from_the_edge_and_the_date_follows_it_inside(make: Make) -> None:
    name, date = signed(make, "某某县人民政府办公室", sealed=False)
    assert ends(name) == 26
    assert date.indent == name.indent + 2


def test_an_unsealed_date_longer_than_the_name_takes_its_place(make: Make) -> None:
    name, date = signed(make, "某某局", sealed=False)
    assert ends(date) == 26
    assert date.indent == name.indent + 2


def test_several_signers_stand_in_order_above_the_date(make: Make) -> None:
    assert [line.text for line in signed(make, "甲县", "乙县", sealed=False)] == ["甲县", "乙县", "2026年9月20日"]


def test_a_draft_shows_that_its_date_is_missing(make: Make) -> None:
    draft = signed(make, "甲县", sealed=True, date=None, draft=True)
    assert [line.text for line in draft] == ["甲县", "【待填：成文日期】"]
    assert [line.text for line in signed(make, "甲县", sealed=True, date=None)] == ["甲县"]


def test_an_unsigned_document_has_no_signature(make: Make) -> None:
    assert signature_lines(make()) == []


def test_a_date_alone_can_be_printed(make: Make) -> None:
    assert [line.text for line in signed(make, sealed=False)] == ["2026年9月20日"]
