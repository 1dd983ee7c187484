import pytest
from factories import documents as make
from factories.word import Paragraph, Word

from fangan.formats.docx import write
from fangan.formats.docx.read.opening import read
from fangan.formats.docx.write.markup import SPACER_LINE
from fangan.formats.sheet import LINE
from fangan.model.document import Arrangement

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(table):
    return Word.of(make.document(table))


def test_the_header_row_is_repeated_on_every_page():
    rows = written(make.table(rows=3)).all("w:tbl/w:tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]


def test_no_row_is_cut_by_a_page():
    rows = written(make.table(rows=3)).all("w:tbl/w:tr")
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_row_that_no_page_holds_goes_on_over_the_page_its_cells_flush_with_its_top():
    rows = written(make.high_table(before=1, after=1)).all("w:tbl/w:tr")
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, True, False, True]
    assert [row.find(f".//{W}vAlign") is not None for row in rows] == [True, True, False, True]
    assert [row.find(f".//{W}keepNext") is not None for row in rows[1:]] == [True, False, False]


def test_a_head_that_no_page_holds_goes_on_over_the_page_and_is_read_back_as_a_head():
    table = make.table(2, ("序号", make.hanzi(1500), "牵头单位"), caption="任务")
    document = make.document("正文。", table)
    head, *rows = written(table).all("w:tbl/w:tr")
    assert head.find(f"{W}trPr") is None
    assert head.find(f".//{W}vAlign") is None
    assert len(rows) == 2
    assert read(write(document), "方案.docx").text.blocks[-1].header == table.header


def test_the_caption_stands_centred_above_and_stays_with_the_table():
    word = written(make.table(caption="任务分工"))
    caption = word.paragraphs[1]
    assert (caption.style, caption.text) == ("Caption", "任务分工")
    assert caption.element.getnext().tag == f"{W}tbl"


def test_the_caption_of_a_table_that_goes_on_over_pages_is_a_row_of_the_head():
    caption, head, *rows = written(make.table(rows=60, caption="任务分工")).all("w:tbl/w:tr")
    assert [one.find(f"{W}trPr/{W}tblHeader") is not None for one in (caption, head, rows[0])] == [True, True, False]
    (cell,) = caption.findall(f"{W}tc")
    assert Paragraph(cell.find(f"{W}p")).style == "Caption"
    assert {side.tag.removeprefix(W) for side in cell.find(f"{W}tcPr/{W}tcBorders")} == {"top", "left", "right"}


def test_white_above_such_a_table_stands_below_the_text():
    assert spacings("上文。", make.table(60, caption="任务分工"), "下文。") == [(None, "50"), ("50", None)]


def test_a_table_fills_the_width_of_the_type_area():
    word = written(make.table())
    assert word.all("w:tbl/w:tblPr/w:tblW/@w:w") == ["8844"]
    assert sum(map(int, word.all("w:tbl/w:tblGrid/w:gridCol/@w:w"))) == 8844


def test_a_table_tells_its_caption_and_its_columns_to_who_cannot_see_it():
    word = written(make.table(caption="任务“分工”"))
    assert word.all("w:tbl/w:tblPr/w:tblCaption/@w:val") == ["任务“分工”"]
    (columns,) = word.all("w:tbl/w:tblPr/w:tblDescription/@w:val")
    assert columns.startswith("各栏：")


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
    assert Paragraph(first.getnext()).style == "Spacer"
    assert Paragraph(second.getnext()).style == "Spacer"  # and one ends the document, as Word demands


def spacings(*blocks):
    """Return the white above and below of every paragraph of the text, in hundredths of a line."""
    found = [one.get("spacing") or {} for one in Word.of(make.document(*blocks)).paragraphs[1:]]
    return [(white.get("beforeLines"), white.get("afterLines")) for white in found if "lineRule" not in white]


@pytest.mark.parametrize(
    ("caption", "white"),
    [("", [(None, "50"), ("50", None)]), ("任务分工", [(None, None), ("50", None), ("50", None)])],
    ids=["bare", "with a caption"],
)
def test_half_a_line_stands_above_a_table_and_below_it(caption, white):
    assert spacings("上文。", make.table(caption=caption), "下文。") == white


def test_nothing_but_the_white_of_the_title_stands_above_a_table_that_comes_first():
    assert spacings(make.table(caption="任务分工"), "下文。") == [(None, None), ("50", None)]


def test_two_tables_in_a_row_are_half_a_line_apart():
    gap = Word.of(make.document(make.table(), make.table())).styled("Spacer")[0]
    assert int(gap.get("spacing")["before"]) + SPACER_LINE == LINE / 2


def test_the_last_rows_stay_with_the_signature_below_them_where_they_are_held():
    held = Arrangement(held=(1,), white=1, pitch=LINE)
    word = Word.of(make.document("正文。", make.table(rows=5), signature=make.signature(), arrangement=held))
    rows = word.all("w:tbl/w:tr")[1:]
    assert [row.find(f".//{W}keepNext") is not None for row in rows] == [True, False, False, True, True]


def test_no_row_stands_alone_on_a_page_with_the_head():
    rows = written(make.table(rows=5)).all("w:tbl/w:tr")[1:]
    assert [row.find(f".//{W}keepNext") is not None for row in rows] == [True, False, False, True, False]


def test_a_dash_and_a_column_of_figures_are_centred_by_their_style():
    table = make.Table(("事项", "数量"), (("—", "12.5"), ("打井", "—")), ("left", ""), "", "", make.ORIGIN)
    cells = written(table).all("w:tbl/w:tr[position()>1]/w:tc/w:p/w:pPr/w:pStyle/@w:val")
    assert cells == ["TableFigure", "TableFigure", "TableText", "TableFigure"]


def test_a_table_before_an_annex_leaves_no_empty_paragraph():
    styles = [one.style for one in Word.of(make.document(make.table(), annexes=(make.annex(),))).paragraphs]
    assert "Spacer" not in styles


def test_text_of_a_table_is_escaped():
    table = make.Table(("<甲>",), (("乙&丙",),), (), "", "", make.ORIGIN)
    assert written(table).one("TableText").text == "乙&丙"
