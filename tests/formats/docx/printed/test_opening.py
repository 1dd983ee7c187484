"""Any .docx as it prints: what is in force of styles, themes, lists and sections, whoever wrote the file."""

import io
import zipfile

import pytest

from fangan.formats.docx.printed.opening import read_printed
from fangan.formats.docx.printed.records import PrintedFile, PrintedParagraph
from fangan.model.problem import InputRefused

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1587" w:right="1474"/>'
)


def docx(body: str, **parts: str) -> bytes:
    """Pack a body with styles, numbering, theme and footers, each the inside of its root."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        related = ""
        for name, inner in parts.items():
            kind = "footer" if name.startswith("footer") else name
            root = {"footer": "ftr"}.get(kind, kind)
            file.writestr(f"word/{name}.xml", inner if kind == "theme" else f"<w:{root} {W}>{inner}</w:{root}>")
            related += f'<Relationship Id="{name}" Type="{TYPE}/{kind}" Target="{name}.xml"/>'
        file.writestr("word/_rels/document.xml.rels", f"<Relationships>{related}</Relationships>")
    return out.getvalue()


def read(body: str, **parts: str) -> PrintedFile:
    return read_printed(docx(body, **parts), "别家.docx")


def first(body: str, **parts: str) -> PrintedParagraph:
    found = read(body, **parts).flow[0]
    assert isinstance(found, PrintedParagraph)
    return found


def p(inner: str = "", properties: str = "", dress: str = "") -> str:
    inner = inner or f"<w:r><w:rPr>{dress}</w:rPr><w:t>公文</w:t></w:r>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def style(id_: str, inner: str, below: str = "", kind: str = "paragraph") -> str:
    based = f'<w:basedOn w:val="{below}"/>' if below else ""
    return f'<w:style w:type="{kind}" w:styleId="{id_}">{based}{inner}</w:style>'


def test_a_run_is_dressed_by_defaults_styles_and_itself_in_this_order():
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/><w:b/></w:rPr></w:rPrDefault></w:docDefaults>'
    styles += style("a", '<w:rPr><w:sz w:val="32"/><w:color w:val="FF0000"/></w:rPr>')
    styles += style("b", '<w:rPr><w:color w:val="00FF00"/></w:rPr>', "a")
    (run,) = first(p(properties='<w:pStyle w:val="b"/>', dress='<w:b w:val="0"/>'), styles=styles).runs
    assert (run.size, run.color, run.bold) == (16, "00FF00", False)


def test_styles_that_build_on_one_another_in_a_circle_come_to_an_end():
    styles = style("a", '<w:rPr><w:sz w:val="32"/></w:rPr>', "b") + style("b", "", "a")
    assert first(p(properties='<w:pStyle w:val="a"/>'), styles=styles).runs[0].size == 16


def test_a_face_of_the_theme_stands_above_a_name():
    dress = '<w:rFonts w:eastAsia="宋体" w:eastAsiaTheme="minorEastAsia"/>'
    assert first(p(dress=dress), theme=THEME).runs[0].face == "等线"


def test_a_name_of_its_own_stands_above_a_face_of_the_theme_in_a_style():
    styles = style("a", '<w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/></w:rPr>')
    found = first(
        p(properties='<w:pStyle w:val="a"/>', dress='<w:rFonts w:eastAsia="仿宋"/>'), styles=styles, theme=THEME
    )
    assert found.runs[0].face == "仿宋"


def test_characters_stand_above_a_length_and_count_in_their_own_size():
    properties = '<w:ind w:firstLineChars="200" w:firstLine="31680"/>'
    assert first(p(properties=properties, dress='<w:sz w:val="32"/>')).first == pytest.approx(11.29, abs=0.01)


def test_no_characters_leave_the_length_its_say():
    assert first(p(properties='<w:ind w:firstLineChars="0" w:firstLine="567"/>')).first == pytest.approx(10, abs=0.01)


def test_a_hanging_indent_takes_the_place_of_one_in_a_style():
    styles = style("a", '<w:pPr><w:ind w:firstLine="567"/></w:pPr>')
    found = first(p(properties='<w:pStyle w:val="a"/><w:ind w:left="567" w:hanging="567"/>'), styles=styles)
    assert (found.left + found.first) == pytest.approx(0, abs=0.01)


def test_the_number_of_a_list_is_counted_and_its_indent_taken():
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
    flow = read(p(properties=listed) * 2, numbering=numbering).flow
    assert [one.text for one in flow if isinstance(one, PrintedParagraph)] == ["一、公文", "二、公文"]


def test_a_break_before_words_begins_a_page_and_one_behind_them_begins_the_next():
    broken = '<w:r><w:br w:type="page"/></w:r>'
    words = "<w:r><w:t>附件</w:t></w:r>"
    before, behind = first(p(broken + words)), first(p(words + broken))
    assert [(one.breaks, one.ends_page, one.text) for one in (before, behind)] == [
        (True, False, "附件"), (False, True, "附件"),
    ]  # fmt: skip


def test_a_section_takes_over_the_footers_it_does_not_name():
    named = SECTION + f'<w:footerReference xmlns:r="{TYPE}" w:type="default" r:id="footer1"/></w:sectPr>'
    body = p(properties=named) + p() + SECTION + "</w:sectPr>"
    page = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    found = read(body, footer1=page)
    assert [[footer.numbers for footer in section.footers] for section in found.sections] == [[True], [True]]


def test_numbers_no_page_has_count_as_none():
    found = first(p(properties=f'<w:ind w:left="{"9" * 400}"/><w:spacing w:line="NaN" w:lineRule="exact"/>'))
    assert (found.left, found.line) == (0, 0)


def test_tables_within_tables_are_looked_into_so_far_and_no_further():
    table = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
    body = p()
    for _ in range(60):
        body = table.format(body)
    assert read(body).flow


def test_a_package_without_a_body_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", f"<w:document {W}/>")
    with pytest.raises(InputRefused, match="docx-not-word"):
        read_printed(out.getvalue(), "坏.docx")
