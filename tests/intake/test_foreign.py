"""A file of anybody is read whole, or refused in one line that says what it is."""

import io
import zipfile
from pathlib import Path

import pytest
from factories.carrier import carrier
from factories.features import features

from fangan.formats.docx.whole import read_docx_whole
from fangan.formats.plain.records import TextLine
from fangan.formats.plain.whole import read_text_whole
from fangan.formats.whole import ApartKind, item_lines
from fangan.intake.foreign import Foreign, ForeignForm, read_foreign
from fangan.model.problem import InputRefused


def words(found: Foreign) -> list[str]:
    return [one.words for one in item_lines(found.items)]


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in names:
            package.writestr(zipfile.ZipInfo(name), "方案")  # with no time of its own: the bytes name a test
    return out.getvalue()


def code(data: bytes) -> str:
    with pytest.raises(InputRefused) as caught:
        read_foreign(data, "来件")
    (found,) = caught.value.problems
    return found.code


def test_a_word_file_is_its_lines_and_what_stands_apart() -> None:
    header = "<w:p><w:r><w:t>内部资料</w:t></w:r></w:p>"
    found = read_foreign(carrier(text="活动方案\n一、目标", header=header), "方案.docx")
    assert (found.form, words(found)) == (ForeignForm.DOCX, ["活动方案", "一、目标"])
    assert [(one.kind, one.words) for one in found.apart] == [(ApartKind.HEADER, "内部资料")]
    assert (found.account.held, found.account.unaccounted) == (12, 0)


def test_a_text_is_its_lines_by_their_numbers() -> None:
    found = read_foreign("活动方案\r\n\r\n一、目标\r\n".encode("gb18030"), "方案.txt")
    assert (found.form, found.encoding, found.numbered) == (ForeignForm.TEXT, "gb18030", True)
    assert found.items[2] == TextLine("一、目标", 3)


def test_the_strokes_of_a_table_are_accounted_for() -> None:
    found = read_foreign("| 单位 | 职责 |\n|---|---|\n| 甲 | 乙 |\n".encode(), "方案.txt")
    assert found.account.apart == {ApartKind.TABLE_MARK: 3 + 9 + 3}
    assert found.account.unaccounted == 0


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "foreign-empty"),
        (b"\xef\xbb\xbf \r\n", "foreign-empty"),
        (b"%PDF-1.7\n", "foreign-pdf"),
        (b"\x89PNG\r\n\x1a\n", "foreign-picture"),
        (b"{\\rtf1\\ansi}", "foreign-rtf"),
        ("\ufeff<html><body>方案</body></html>".encode(), "foreign-web"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>', "foreign-web"),
        (b"PK\3\4" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "foreign-odt"),
        (zipped("OFD.xml", "Doc_0/Document.xml"), "foreign-ofd"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "foreign-sheet"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "foreign-sheet"),
        (zipped("other.bin"), "docx-part-missing"),
        (b"PK\3\4" + bytes(26) + b"other.bin", "docx-not-word"),
    ],
)
def test_what_is_not_read_is_refused_as_what_it_is(data: bytes, expected: str) -> None:
    assert code(data) == expected


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        ("EncryptedPackage", "foreign-locked"),
        ("Workbook", "foreign-sheet"),
        ("MatOST", "foreign-works"),
    ],
)
def test_compound_files_are_told_apart_by_their_streams(stream: str, expected: str) -> None:
    assert code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le") + bytes(64)) == expected


def test_a_compound_file_of_none_of_these_streams_is_of_another_program() -> None:
    old = (Path(__file__).parents[1] / "formats" / "old" / "typed.doc").read_bytes()
    assert code(old.replace("WordDocument".encode("utf-16-le"), "OtherProgram".encode("utf-16-le"))) == "foreign-other"


def test_a_text_of_more_lines_than_any_plan_has_is_refused() -> None:
    assert code("方案".encode() + b"\n" * 200_001) == "foreign-too-many-lines"


def test_bytes_that_are_no_text_are_refused_with_their_line() -> None:
    assert code("方案\n".encode() + b"\0\1\2") == "text-binary"


def test_an_account_that_does_not_come_out_even_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read_text_whole("活动方案\n")
    lacking = whole._replace(account=whole.account._replace(text=3))
    monkeypatch.setattr("fangan.intake.foreign.read_text_whole", lambda _: lacking)
    assert [one.code for one in read_foreign("活动方案\n".encode(), "来件.txt").problems] == ["foreign-unaccounted"]


def test_the_part_of_a_file_whose_account_does_not_come_out_even_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read_docx_whole(features(), "来件.docx")
    lacking = whole._replace(apart=tuple(one for one in whole.apart if one.part != "word/comments.xml"))
    monkeypatch.setattr(
        "fangan.formats.docx.whole.read_docx_whole",
        lambda *_: lacking._replace(account=lacking.account._replace(apart={})),
    )
    told = read_foreign(features(), "来件.docx").problems[-1]
    assert (told.code, told.values["parts"]) == ("foreign-unaccounted", "word/comments.xml")
