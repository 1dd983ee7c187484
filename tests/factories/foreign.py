"""A notice as other programs write it: Word's own template and theme, direct formatting, blanks that were typed."""

import io
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

RED = RGBColor(0xFF, 0, 0)
ALIGNS = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT, "left": WD_ALIGN_PARAGRAPH.LEFT}
BODY = "为做好今年的读书月活动，让城乡群众都能就近读到好书，结合我县实际，现将有关事项通知如下，请认真抓好落实。"


def foreign_notice(*, line: float = 28, top: float = 37, first: int = 640, counted: bool = True) -> bytes:
    """Return a notice with head, levels, annex note, signature, annex, imprint, page numbers and a table.

    `first` is the length beside an indent that is given in characters; WPS writes one that nobody is to look at.
    Unless its pages are `counted`, their number is left to the program that opens the file.
    """
    file = docx.Document()
    _page(file, top, counted=counted)
    add = _Writer(file, line, first)
    add("桐柏县农业农村局文件", face="方正小标宋简体", size=40, align="center", color=RED, line=50, before=30)
    add("桐农〔2026〕12号", align="center", before=40)
    _border(add("", size=5, line=10))
    add("关于做好全民读书月活动的通知", face="方正小标宋简体", size=22, align="center", before=50)
    add("各乡镇人民政府，县直有关单位：", before=28)
    add(BODY, chars=200)
    add("一、总体要求", face="黑体", chars=200)
    add("　　" + BODY)
    add("（一）广泛宣传。", face="楷体", chars=200)
    add("1.登记造册", chars=200, bold=True)
    add("（1）加盖馆章", chars=200)
    add(BODY, indent=640)
    add("附件：1.任务分工表", before=28, chars=200)
    add("桐柏县农业农村局", align="right", before=56)
    add("2026年09月20日", align="right", right=1280)
    add("（此件公开发布）", chars=200)
    add("附件1", face="黑体", breaks=True)
    add("任务分工表", face="方正小标宋简体", size=22, align="center", before=28)
    _table(file)
    add("抄送：市农业农村局，县委办公室。", size=14)
    add("桐柏县农业农村局办公室　　　　2026年9月21日印发", size=14)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


class _Writer:
    """Adds paragraphs the way people dress them: all on the spot."""

    def __init__(self, file: Any, line: float, first: int) -> None:
        self._file, self._line, self._first = file, line, first

    def __call__(
        self, text: str, *, face: str = "仿宋_GB2312", size: float = 16, align: str = "left", bold: bool = False,
        color: RGBColor | None = None, line: float = 0, before: float = 0, chars: int = 0, indent: int = 0,
        right: int = 0, breaks: bool = False,
    ) -> Any:  # fmt: skip
        paragraph = self._file.add_paragraph()
        if breaks:
            paragraph.add_run().add_break(WD_BREAK.PAGE)
        run = paragraph.add_run(text)
        run.font.size, run.font.bold, run.font.name = Pt(size), bold or None, face
        run._element.rPr.rFonts.set(qn("w:eastAsia"), face)
        if color is not None:
            run.font.color.rgb = color
        how = paragraph.paragraph_format
        how.alignment, how.space_before, how.space_after = ALIGNS[align], Pt(before), Pt(0)
        how.line_spacing_rule, how.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line or self._line)
        if chars or indent or right:
            found = paragraph._element.get_or_add_pPr().get_or_add_ind()
            found.set(qn("w:firstLine"), str(indent or self._first))
            if chars:
                found.set(qn("w:firstLineChars"), str(chars))
            if right:
                found.set(qn("w:right"), str(right))
                del found.attrib[qn("w:firstLine")]
        return paragraph


def _page(file: Any, top: float, *, counted: bool) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = (
        Mm(at) for at in (top, 35, 28, 26)
    )
    section.footer_distance = Mm(28)
    number = section.footer.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number.add_run("- ")
    if counted:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        field.append(number.add_run("1")._element)
        number._element.append(field)
    else:
        for part in ("begin", "", "separate", "end"):
            mark = OxmlElement("w:fldChar" if part else "w:instrText")
            mark.set(qn("w:fldCharType"), part) if part else setattr(mark, "text", "PAGE")
            number.add_run()._element.append(mark)
    number.add_run(" -")


def _border(paragraph: Any) -> None:
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in {"val": "single", "sz": "12", "space": "1", "color": "FF0000"}.items():
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._element.get_or_add_pPr().append(borders)


def _table(file: Any) -> None:
    table = file.add_table(rows=4, cols=3, style="Table Grid")
    for row in table.rows:
        for cell in row.cells:
            cell.text = "各单位任务"
