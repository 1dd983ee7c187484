"""The letters of a paragraph with the elements that hold them."""

from lxml import etree

from fangan.formats.docx.typed import letters_of, typed_text

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraph(inner: str):
    return etree.fromstring(f"<w:p {W}>{inner}</w:p>")


def run(text: str, kind: str = "t") -> str:
    return f"<w:r><w:{kind}>{text}</w:{kind}></w:r>"


def test_what_is_inserted_is_read_and_what_is_deleted_is_not():
    found = paragraph(f"{run('共')}<w:ins>{run('十')}</w:ins><w:del>{run('九', 'delText')}</w:del>{run('项')}")
    assert typed_text(found) == "共十项"


def test_what_moved_is_read_where_it_went():
    found = paragraph(f"<w:moveFrom>{run('先')}</w:moveFrom>{run('后')}<w:moveTo>{run('先')}</w:moveTo>")
    assert typed_text(found) == "后先"


def test_words_below_a_pronunciation_are_read():
    found = paragraph(f"<w:r><w:ruby><w:rt>{run('róng')}</w:rt><w:rubyBase>{run('镕')}</w:rubyBase></w:ruby></w:r>")
    assert typed_text(found) == "镕"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_what_a_field_within_a_field_gives_its_code_is_not_read():
    inner = f"{mark('begin')}{mark('separate')}{run('7')}{mark('end')}"
    found = paragraph(f"{run('第')}{mark('begin')}{inner}{mark('separate')}{run('八')}{mark('end')}{run('届')}")
    assert [(one.start, one.text) for one in letters_of(found)] == [(0, "第"), (1, "八"), (2, "届")]


def test_a_field_that_ends_without_a_result_hides_nothing():
    assert typed_text(paragraph(f"{mark('begin')}{run('八')}{mark('end')}{run('届')}")) == "八届"
    assert typed_text(paragraph(f"{mark('begin')}{run('八届')}")) == "八届"


def test_letters_tell_where_they_begin_and_end():
    found = letters_of(
        paragraph(f"{run('一、')}<w:hyperlink>{run('总体')}</w:hyperlink><w:r><w:tab/></w:r>{run('要求')}")
    )
    assert [(one.start, one.end, one.text) for one in found] == [
        (0, 2, "一、"),
        (2, 4, "总体"),
        (4, 5, "\t"),
        (5, 7, "要求"),
    ]
