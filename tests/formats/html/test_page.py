import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from factories import documents

from fangan.formats.html import write
from fangan.model.document import Annex, Document, Imprint, Masthead, Origin, Paragraph, Signature, Table, Text
from fangan.model.plan import Form, Margin

Make = Callable[..., Document]
ORIGIN = Origin("standard", "1.0", "standard/x", "x.md", 1)
VOID = {"meta", "br", "wbr", "col"}
OPTIONAL = {"tr"}


class Reader(HTMLParser):
    """Reads the text of each sheet and checks that elements are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.sheets: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag == "section":
            self.sheets.append("")
        if tag == "br" and self.sheets:
            self.sheets[-1] += "\n"
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        if "section" in self.stack:
            self.sheets[-1] += data


def read(document: Document) -> Reader:
    reader = Reader()
    reader.feed(write(document).decode())
    reader.close()
    assert reader.stack == []
    return reader


def body(text: str, level: int = 0, number: str = "", heading: str = "") -> Paragraph:
    return Paragraph(level, number, heading, text, "", ORIGIN)


def classes(reader: Reader, tag: str = "section") -> Iterator[str]:
    return (value for name, key, value in reader.attributes if (name, key) == (tag, "class"))


def test_every_element_of_the_document_is_on_the_sheets(document: Document) -> None:
    shown = "".join(read(document).sheets)
    for text in (
        *("000001", "特急", "某某县人民政府办公室文件", "某政办〔2026〕12号", "各乡镇人民政府，县直有关单位："),
        *("一、活动内容", "（一）广泛宣传。围绕“同心圆梦”开展宣传。", "走访安排", "东关街道", "附件：1.任务分工表"),
        *("2026年9月20日", "（此件公开发布）", "附件2", "捐赠登记表", "抄送：市农业农村局。", "2026年9月21日印发"),
    ):
        assert text in shown


def test_a_full_page_holds_22_lines_of_28_characters(make: Make) -> None:
    sheets = read(make(body("国" * 2000), title=())).sheets
    # the title's blank line, then 21 lines, the first of them indented
    assert sheets[0].count("国") == 21 * 28 - 2
    assert sheets[1].count("国") == 22 * 28


def test_text_stays_whole_for_copying(make: Make) -> None:
    text = "为认真贯彻落实上级部署要求，扎实推进各项工作。" * 60
    html = write(make(body(text))).decode()
    shown = "".join(re.findall(r'<span class="line">([^<]*)</span>', html))
    assert shown == text


@pytest.mark.parametrize("evil", ["<script>1</script>", '"><img src=x onerror=alert(1)>', "</style><b>", "&amp;"])
def test_text_never_becomes_markup(document: Document, evil: str) -> None:
    table = Table((evil,), ((evil,),), ("left",), evil, evil, ORIGIN)
    text = replace(document.text, title=(evil,), blocks=(body(evil), body(evil, 1, "一、", evil), table))
    hostile = replace(
        document,
        text=text,
        masthead=Masthead(marks=(evil,), number=evil, signatories=(evil,), copies=evil, secrecy=evil, urgency=evil),
        addressees=evil,
        signature=Signature(names=(evil,), date=None, sealed=True),
        note=evil,
        imprint=Imprint(copy=(evil,)),
    )
    reader = read(hostile)
    assert not {name for name, _, _ in reader.attributes} & {"script", "img", "b"}
    assert "".join(reader.sheets).count(evil) >= 10


def test_the_page_is_self_contained_and_runs_nothing(document: Document) -> None:
    html = write(document).decode()
    assert "<script" not in html
    assert not re.search(r"(?:src|href)=|url\(|@import|https?:", html)
    assert "default-src 'none'" in html


def test_odd_pages_are_numbered_on_the_right_and_even_ones_on_the_left(make: Make) -> None:
    reader = read(make(body("国" * 2000)))
    assert [name.split()[1] for name in classes(reader)] == ["odd", "even", "odd", "even"]
    assert [sheet.strip()[-5:] for sheet in reader.sheets] == [f"— {number} —" for number in (1, 2, 3, 4)]


def test_the_first_page_of_a_letter_has_no_number(document: Document) -> None:
    letter = replace(document, form=Form.LETTER)
    sheets = read(letter).sheets
    assert "— 1 —" not in sheets[0]
    assert "— 2 —" in sheets[1]


def test_a_letter_shows_no_printing_line(document: Document) -> None:
    assert "印发机关" not in (shown := "".join(read(replace(document, form=Form.LETTER)).sheets))
    assert "2026年9月21日印发" not in shown


def test_digits_that_open_the_name_of_an_only_annex_are_no_number_of_it(make: Make) -> None:
    annex = Annex(key="a", number=None, text=Text(title=("3.15活动分工表",), blocks=()))
    markup = write(make(annexes=(annex,))).decode()
    assert "padding-left:calc(var(--em)*5);text-indent:calc(var(--em)*-3)" in markup


def test_every_annex_opens_a_page(document: Document) -> None:
    sheets = read(document).sheets
    assert [sheet.strip()[:3] for sheet in sheets[-2:]] == ["附件1", "附件2"]


def test_a_plan_that_is_issued_opens_a_page_and_lists_its_annexes_at_its_end(make: Make) -> None:
    issued = Text(title=("活动方案",), blocks=(body("方案正文。"),))
    sheets = read(make(body("现印发给你们。"), issued=issued, annexes=(documents.annex(name="登记表"),))).sheets
    assert ["现印发给你们。" in sheets[0], "方案正文。" in sheets[1], "附件：登记表" in sheets[1]] == [True] * 3
    assert "附件：" not in sheets[0]


def test_the_imprint_stands_on_the_last_page_only(document: Document) -> None:
    assert ["抄送" in sheet for sheet in read(document).sheets] == [False, False, False, True]


def test_an_imprint_that_finds_no_room_gets_a_page_of_its_own(make: Make) -> None:
    full = make(body("国" * (22 * 28 - 2 - 28)), title=(), imprint=Imprint(copy=("某某局",)))
    assert ["国" in sheet for sheet in read(full).sheets] == [True, False]


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(make: Make) -> None:
    heading = body("", 1, "一、", "总体要求")
    for lines in range(15, 24):
        sheets = read(make(body("国" * (28 * lines - 2)), heading, body("正文。"))).sheets
        page = next(sheet for sheet in sheets if "总体要求" in sheet)
        assert "正文。" in page


def test_a_signature_never_stands_alone_on_a_page(make: Make) -> None:
    signature = Signature(names=("某某局",), date=None, sealed=True)
    for lines in range(12, 24):
        sheets = read(make(body("国" * (28 * lines - 2)), signature=signature)).sheets
        assert next(sheet for sheet in sheets if "某某局" in sheet).count("国") >= 28


def test_a_long_table_repeats_its_head_on_every_page(make: Make) -> None:
    rows = tuple((str(number), "组织开展走访慰问活动" * 5) for number in range(60))
    sheets = read(make(Table(("序号", "任务"), rows, ("center", "left"), "", "", ORIGIN))).sheets
    assert len(sheets) > 2
    assert all(sheet.count("序号") == 1 for sheet in sheets)


def test_a_row_that_no_page_holds_is_shown_whole_over_several(make: Make) -> None:
    table = documents.high_table()
    sheets = read(make(table)).sheets
    assert len(sheets) == 3
    assert sum(sheet.count("撑") for sheet in sheets) == table.rows[3][2].count("撑")
    assert write(make(table)).decode().count('<tr class="part"') == 3


@pytest.mark.parametrize("rows", [(), (("甲",), ("甲", "乙", "丙")), (("", ""),), (("甲\n乙", "丙"),)])
def test_odd_tables_are_shown_all_the_same(make: Make, rows: tuple[tuple[str, ...], ...]) -> None:
    shown = "".join(read(make(Table(("一", "二"), rows, ("left",), "", "", ORIGIN))).sheets)
    assert all(cell in shown for row in rows for cell in row)


def test_what_a_draft_lacks_is_marked(make: Make) -> None:
    assert "<mark>【待填：主题】</mark>" in write(make(body("围绕【待填：主题】开展"))).decode()


def test_the_margins_follow_the_plan(make: Make) -> None:
    assert '<body class="box">' in write(make(margin=Margin.BOX)).decode()
    assert '<body class="grid">' in write(make()).decode()


def test_the_same_document_is_always_the_same_page(document: Document) -> None:
    assert write(document) == write(document)


def test_the_first_page_of_a_notice_shows_text(make: Make) -> None:
    signature = Signature(names=("某某局",), date=None, sealed=True)
    masthead = Masthead(marks=("某某局文件",), number="某〔2026〕1号")
    notice = make(body("国" * 54), signature=signature, masthead=masthead, form=Form.NOTICE, note="某" * 200)
    sheets = read(notice).sheets
    assert "国国" in sheets[0]


def test_a_run_on_line_is_marked_with_its_item_on_every_line_it_stands_on() -> None:
    words = "依法合规、" * 10
    page = write(
        documents.document(documents.chained("应遵循以下原则：", ("a#lawful", "一是", words), ("", "", "自愿。")))
    ).decode()
    found = re.findall('<span data-item="a#lawful"( id="a#lawful")?>(.*?)</span>', page)
    assert [bool(identity) for identity, _ in found] == [True, False, False]
    assert "".join(text for _, text in found) == "一是" + words
    assert page.count("data-item") == 3


def test_the_number_of_a_body_paragraph_is_printed() -> None:
    page = write(documents.document(documents.paragraph("完成登记。", number="一是"))).decode()
    assert "一是完成登记。" in page


def test_a_page_that_lies_across_is_one_in_the_preview():
    sheets = write(documents.document("甲", annexes=(documents.annex(1, documents.wide_table()),))).decode()
    assert 'class="sheet even across"' in sheets
