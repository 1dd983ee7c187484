"""A Word file of anybody is read whole: what is rare, what is broken, and what is too much."""

import io
import time
import zipfile

import pytest
from factories.features import cell as in_cell
from factories.features import package, paragraph, row, run, table

from fangan.formats.docx.whole import read_docx_whole
from fangan.formats.plain.records import TextLine, TextRows
from fangan.formats.whole import ApartKind, WholeFile, item_lines
from fangan.model.problem import InputRefused

DELETED = '<w:del w:id="1" w:author="王主任"/>'


def read(body: str, **parts: tuple[str, str]) -> WholeFile:
    return read_docx_whole(package({"document": ("document", f"<w:body>{body}</w:body>"), **parts}), "来件.docx")


def words(found: WholeFile) -> list[str]:
    return [one.words for one in item_lines(found.items)]


def apart(found: WholeFile) -> list[tuple[ApartKind, str]]:
    return [(one.kind, one.words) for one in found.apart]


def renamed(data: bytes, old: str, new: str) -> bytes:
    """Return a package with other words in all parts and their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            after.writestr(name.replace(old, new), before.read(name).replace(old.encode(), new.encode()))
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(InputRefused) as caught:
        read_docx_whole(data, "来件.docx")
    return caught.value.problems[0].code


def test_a_row_that_was_deleted_is_told() -> None:
    gone = f"<w:tr><w:trPr>{DELETED}</w:trPr>{in_cell(paragraph(run('旧行')))}{in_cell(paragraph(run('旧格')))}</w:tr>"
    found = read(table(row(in_cell(paragraph(run("甲"))), in_cell(paragraph(run("乙")))), gone))
    assert words(found) == ["甲", "乙"]
    assert [kind for kind, _ in apart(found)] == [ApartKind.DELETED, ApartKind.DELETED]
    assert found.account.unaccounted == 0


def test_what_was_to_run_on_is_kept_where_no_paragraph_follows() -> None:
    ends = f"<w:rPr>{DELETED}</w:rPr>"
    found = read(paragraph(run("末段"), ends))
    assert words(found) == ["末段"]
    found = read(
        paragraph(run("表前"), ends) + table(row(in_cell(paragraph(run("甲"))), in_cell(paragraph(run("乙")))))
    )
    assert words(found) == ["表前", "甲", "乙"]


def test_text_where_no_text_belongs_is_told() -> None:
    found = read(f"{run('游离')}{paragraph(run('正文'))}")
    assert (words(found), apart(found)) == (["正文"], [(ApartKind.ELSEWHERE, "游离")])
    assert found.account.unaccounted == 0


def test_what_the_account_lacks_is_seen() -> None:
    found = read("<w:p><w:r><w:t>前<w:x/>后<w:t>里</w:t></w:t></w:r></w:p>")
    assert (words(found), apart(found)) == (["前"], [(ApartKind.ELSEWHERE, "里")])
    assert found.account.unaccounted == 1


def test_a_sign_that_only_older_programs_know_by_its_letter_is_read() -> None:
    sign = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w14:symEx/></mc:Choice>'
        "<mc:Fallback><w:t>★</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = read(paragraph(run("前") + sign + run("后")))
    assert (words(found), apart(found)) == (["前★后"], [])


def test_paragraphs_put_in_around_whole_paragraphs_are_read() -> None:
    found = read(f'<w:ins w:id="1" w:author="李">{paragraph(run("整段新添"))}</w:ins>')
    assert words(found) == ["整段新添"]


def test_a_header_is_told_whatever_its_part_is_called() -> None:
    files = {
        "header": ("hdr", paragraph(run("页眉"))),
        "document": ("document", f"<w:body>{paragraph(run('正文'))}</w:body>"),
    }
    found = read_docx_whole(renamed(package(files), "header.xml", "header.dat"), "来件.docx")
    assert (words(found), apart(found)) == (["正文"], [(ApartKind.HEADER, "页眉")])


def test_pictures_files_within_and_what_is_active_are_told_and_stay_behind() -> None:
    described = '<wp:docPr id="1" name="图" descr="会场照片"/><a:graphic><a:blip r:embed="p"/></a:graphic>'
    body = paragraph(f"<w:r><w:drawing><wp:inline>{described}</wp:inline></w:drawing></w:r>")
    files = {"document": ("document", f"<w:body>{body}</w:body>"), "styles": ("styles", "")}
    data = package(files)
    kinds = {"vbaProject": "vbaProject.bin", "oleObject": "表.xlsx", "aFChunk": "part.html"}
    inside = "".join(f'<Relationship Id="{kind}" Type="x/{kind}" Target="{to}"/>' for kind, to in kinds.items())
    outside = '<Relationship Id="t" Type="x/attachedTemplate" Target="http://a.cn/t.dotm" TargetMode="External"/>'
    found = read_docx_whole(renamed(data, "</Relationships>", f"{inside}{outside}</Relationships>"), "来件.docx")
    assert set(apart(found)) >= {
        (ApartKind.PICTURE, "会场照片"),
        (ApartKind.ACTIVE, "word/vbaProject.bin"),
        (ApartKind.EMBEDDED, "word/表.xlsx"),
        (ApartKind.EMBEDDED, "word/part.html"),
        (ApartKind.ACTIVE, "http://a.cn/t.dotm"),
    }
    assert found.account.held == 0


def test_a_formula_of_its_own_paragraph_is_read() -> None:
    found = read(paragraph("<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>"))
    assert words(found) == ["x=1"]


def test_strict_files_are_read() -> None:
    data = package({"document": ("document", f"<w:body>{paragraph(run('严格'))}</w:body>")})
    for kind in ("wordprocessingml", "officeDocument"):
        data = renamed(data, f"http://schemas.openxmlformats.org/{kind}/2006/", f"http://purl.oclc.org/ooxml/{kind}/")
    assert words(read_docx_whole(data, "严格.docx")) == ["严格"]


def test_deep_tables_are_told_where_they_are_not_read() -> None:
    found = read("<w:tbl><w:tr><w:tc>" * 60 + paragraph(run("深处")) + "</w:tc></w:tr></w:tbl>" * 60)
    assert apart(found) == [(ApartKind.ELSEWHERE, "深处")]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<w:p/>" * 700_000, "docx-too-many"),
        ("<w:r/>" * 2_400_000, "docx-too-many"),
        ("<w:r w:rsidR='1'/>" * 800_000, "docx-too-many"),
        ("<w:p><w:r>" + "<w:br/>" * 400_000 + "</w:r></w:p>", "docx-too-many"),
        ("<w:p " + "".join(f'w:a{at}="1" ' for at in range(1_600_000)) + "/>", "docx-too-many"),
        (f"<w:p><w:r><w:t>{'字' * 23_000_000}</w:t></w:r></w:p>", "docx-too-large"),
        ("<w:p>", "docx-part-broken"),
        ("&nothing;", "docx-part-broken"),
    ],
    ids=["paragraphs", "runs", "single-quotes", "breaks", "attributes", "unpacked", "broken", "entity"],
)
def test_what_is_too_much_is_refused_soon(body: str, code: str) -> None:
    data = package({"document": ("document", f"<w:body>{body}</w:body>")})
    begun = time.process_time()
    assert refusal(data) == code
    assert time.process_time() - begun < 2


def test_many_deleted_paragraphs_take_no_longer_than_others() -> None:
    gone = paragraph("<w:r><w:delText>删</w:delText></w:r>", f"<w:rPr>{DELETED}</w:rPr>")
    begun = time.process_time()
    found = read(gone * 20_000)
    assert time.process_time() - begun < 10
    assert found.account.apart == {ApartKind.DELETED: 20_000}


COUNTED = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_a_number_counted_at_a_paragraph_without_words_is_told_and_no_line() -> None:
    listed = "".join(paragraph(said, IN_LIST) for said in (run("目的"), "", run("要求")))
    found = read(listed, numbering=("numbering", COUNTED))
    assert (words(found), apart(found)) == (["一、目的", "三、要求"], [(ApartKind.EMPTY_NUMBER, "二、")])
    assert found.account.unaccounted == 0


def test_a_number_counted_in_a_cell_is_what_the_cell_says() -> None:
    numbers = table(row(in_cell(paragraph("", IN_LIST)), in_cell(paragraph(run("东乡")))))
    assert words(read(numbers, numbering=("numbering", COUNTED))) == ["一、", "东乡"]


def test_a_row_that_sets_numbered_text_in_columns_is_lines() -> None:
    left, right = (run("一、时间"), run("六月。"), run("二、地点")), (run("三、节目"), run("（一）合唱。"))
    columns = table(row(*(in_cell("".join(map(paragraph, column))) for column in (left, right))))
    assert [type(one) for one in read(columns).items] == [TextLine] * 5


def test_a_row_of_cells_with_a_number_each_stays_a_table() -> None:
    cells = table(row(*(in_cell(paragraph(run(words))) for words in ("一、东乡", "二、西乡", "三、南乡"))))
    assert isinstance(read(cells).items[0], TextRows)


def test_a_counted_number_with_its_words_on_the_next_line_is_no_empty_one() -> None:
    found = read(paragraph("<w:r><w:br/><w:t>目的</w:t></w:r>", IN_LIST), numbering=("numbering", COUNTED))
    assert (words(found), apart(found)) == (["一、", "目的"], [])
