import pytest
from factories import documents as make
from factories.word import Paragraph, Word
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.docx.write.table import column_widths

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(table):
    return Word.of(make.document(table))


def test_the_header_row_is_repeated_on_every_page():
    rows = written(make.table(rows=3)).all("w:tbl/w:tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]


def test_no_row_is_cut_by_a_page():
    rows = written(make.table(rows=3)).all("w:tbl/w:tr")
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_the_caption_stands_centred_above_and_stays_with_the_table():
    word = written(make.table(caption="任务分工"))
    caption = word.paragraphs[1]
    assert (caption.style, caption.text) == ("Caption", "任务分工")
    assert caption.element.getnext().tag == f"{W}tbl"


def test_a_table_fills_the_width_of_the_type_area():
    word = written(make.table())
    assert word.all("w:tbl/w:tblPr/w:tblW/@w:w") == ["8844"]
    assert sum(map(int, word.all("w:tbl/w:tblGrid/w:gridCol/@w:w"))) == 8844


def test_a_table_tells_its_caption_and_its_columns_to_who_cannot_see_it():
    word = written(make.table(caption="任务“分工”"))
    assert word.all("w:tbl/w:tblPr/w:tblCaption/@w:val") == ["任务“分工”"]
    (columns,) = word.all("w:tbl/w:tblPr/w:tblDescription/@w:val")
    assert columns.startswith("各栏：")


def test_columns_are_as_wide_as_their_content_asks():
    number, task, office = column_widths([("序号", "任务", "单位"), ("1", "一" * 12, "县农业农村局")])
    assert number < office < task


def test_a_narrow_column_never_lacks_what_a_wide_one_could_give():
    number, *_, deadline = column_widths([("序号", "任务", "单位", "时限"), ("1", "长" * 99, "长" * 99, "5月31日前")])
    assert number >= 2 * 240 + 170
    assert deadline >= 4.5 * 240 + 170


def test_one_very_long_cell_does_not_crush_the_other_columns():
    number, _ = column_widths([("序号", "内容"), ("1", "长" * 500)])
    assert number >= 2 * 240 + 170


@given(st.lists(st.lists(st.text(max_size=60), min_size=1, max_size=9), min_size=1, max_size=9))
def test_columns_share_the_whole_width_and_none_is_lost(rows):
    widths = column_widths(rows)
    assert sum(widths) == 8844
    assert min(widths) > 200
    assert len(widths) == max(map(len, rows))


@pytest.mark.parametrize(("align", "expected"), [("left", None), ("center", "center"), ("right", "right")])
def test_cells_are_aligned_as_the_column_says(align, expected):
    table = make.Table(("甲",), (("1",),), (align,), "", "", make.ORIGIN)
    (cell,) = written(table).styled("TableText")
    assert (cell.get("jc") or {}).get("val") == expected


def test_a_short_row_is_filled_up_with_empty_cells():
    table = make.Table(("甲", "乙"), (("1",),), (), "", "", make.ORIGIN)
    rows = written(table).all("w:tbl/w:tr")
    assert [len(row.findall(f"{W}tc")) for row in rows] == [2, 2]


def test_a_table_without_header_has_no_header_row():
    table = make.Table(("", ""), (("1", "2"),), (), "", "", make.ORIGIN)
    assert len(written(table).all("w:tbl/w:tr")) == 1


def test_two_tables_in_a_row_do_not_become_one():
    word = Word.of(make.document(make.table(), make.table()))
    first, second = word.all("w:tbl")
    assert Paragraph(first.getnext()).style == "TableText"
    assert Paragraph(second.getnext()).style == "Spacer"  # and one ends the document, as Word demands


def test_the_last_rows_stay_with_the_signature_below_them():
    word = Word.of(make.document("正文。", make.table(rows=4), signature=make.signature()))
    rows = word.all("w:tbl/w:tr")[1:]
    assert [row.find(f".//{W}keepNext") is not None for row in rows] == [False, False, True, True]


def test_a_table_before_an_annex_leaves_no_empty_paragraph():
    styles = [one.style for one in Word.of(make.document(make.table(), annexes=(make.annex(),))).paragraphs]
    assert "Spacer" not in styles


def test_text_of_a_table_is_escaped():
    table = make.Table(("<甲>",), (("乙&丙",),), (), "", "", make.ORIGIN)
    assert written(table).one("TableText").text == "乙&丙"
