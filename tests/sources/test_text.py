"""Bytes to text: what a file may hold, and what is told of one that may not."""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.problem import InputRefused, OutputFailed, Problem
from fangan.sources import text as source_text
from fangan.sources.text import decode, digest, read_bytes, read_instead, read_text

Located = Callable[[Callable[[], object]], list[str]]
Refused = Callable[[Callable[[], object]], Problem]


def test_a_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbf" + "活动内容\n".encode())
    assert read_text(file) == "活动内容\n"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_line_end_becomes_a_line_feed(end: str) -> None:
    assert decode(f"一{end}二{end}".encode(), "a.md") == "一\n二\n"


def test_the_digest_does_not_depend_on_line_ends_or_marks() -> None:
    assert digest(decode(b"\xef\xbb\xbfa\r\nb", "f")) == digest(decode(b"a\nb", "f"))


def test_a_digest_is_twelve_hex_digits() -> None:
    assert digest("活动内容") == sha256("活动内容".encode()).hexdigest()[:12]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_a_gbk_file_is_refused_by_its_name(encoding: str, refused: Refused) -> None:
    found = refused(lambda: decode("key: basis\n依据如下。\n".encode(encoding), "a.md"))
    assert (found.code, str(found.place)) == ("not-utf8-gbk", "a.md:2")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_gbk_file_of_windows_is_one_too(end: str, refused: Refused) -> None:
    assert refused(lambda: decode(f"outline: day{end}agency: 甲县{end}".encode("gbk"), "a.md")).code == "not-utf8-gbk"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_the_unicode_of_notepad_is_refused_by_its_name(encoding: str, refused: Refused) -> None:
    data = "\ufeff依据如下。".encode("utf-16-be") if encoding == "utf-16-be" else "依据如下。".encode(encoding)
    assert refused(lambda: decode(data, "a.md")).code == "not-utf8-utf16"


@pytest.mark.parametrize("data", [b"PK\3\4\x14\0\xff", b"\xd0\xcf\x11\xe0\xa1", b"%PDF-1.7\n%\xe2\xe3"])
def test_a_document_is_refused_as_one(data: bytes, refused: Refused) -> None:
    found = refused(lambda: decode(data, "a.docx"))
    assert (found.code, str(found.place)) == ("not-text", "a.docx:1")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-32"])
def test_other_encodings_are_refused_as_not_utf8(encoding: str, refused: Refused) -> None:
    assert refused(lambda: decode("依据如下。\n\x80".encode(encoding), "a.md")).code == "not-utf8"


@pytest.mark.parametrize("data", [b"\xff", b"caf\xe9.", b"\x89PNG\r\n\x1a\n"])
def test_bytes_that_are_no_text_are_not_called_gbk(data: bytes, refused: Refused) -> None:
    assert refused(lambda: decode(data, "a.md")).code == "not-utf8"


def test_every_forbidden_character_is_located(located: Located) -> None:
    data = "一\x00二\n三四\u200b\n\n\ufeff五\x1b".encode()
    assert located(lambda: decode(data, "a.md")) == [
        "1:2 forbidden-character",
        "2:3 forbidden-character",
        "4:1 forbidden-character",
        "4:3 forbidden-character",
    ]


def test_a_forbidden_character_is_named_by_its_code_point(refused: Refused) -> None:
    assert refused(lambda: decode("一\u202e".encode(), "a.md")).values == {"code": "U+202E"}


def test_a_file_full_of_rubbish_is_told_of_briefly(located: Located) -> None:
    assert len(located(lambda: decode(b"\x01" * 1_000_000, "a.md"))) == source_text.MAX_CHARACTERS


@pytest.mark.parametrize("text", ["㼆𠮷𪚥", "①②㈠", "\t表格\t", "—…·〔〕“”", "\ue000"])
def test_rare_characters_pass(text: str) -> None:
    assert decode(text.encode(), "a.md") == text


def test_a_file_too_large_is_refused_before_it_is_decoded(
    tmp_path: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xff" * 2_000_001)
    monkeypatch.setattr(source_text, "MAX_BYTES", 2_000_000)
    assert refused(lambda: read_text(file)).code == "file-too-large"
    file.write_bytes(b"a" * 2_000_000)
    assert len(read_text(file)) == 2_000_000


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed) as failed:
        read_text(tmp_path / "a.md")
    assert [p.code for p in failed.value.problems] == ["file-not-found"]


def test_a_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed) as failed:
        read_text(tmp_path)
    assert [p.code for p in failed.value.problems] == ["file-is-folder"]


def test_a_forbidden_file_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", forbid)  # root may read everything, and tests run as root somewhere
    with pytest.raises(OutputFailed) as failed:
        read_text(tmp_path / "a.md")
    monkeypatch.undo()
    assert [p.code for p in failed.value.problems] == ["file-forbidden"]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_a_link_that_leads_to_itself_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("a.md")
    with pytest.raises(OutputFailed) as failed:
        read_text(tmp_path / "a.md")
    assert [p.code for p in failed.value.problems] == ["file-unreadable"]


def test_problems_name_the_file_as_it_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xff")
    with pytest.raises(InputRefused) as refused:
        read_text(file, "sections/a.md")
    assert [str(p.place) for p in refused.value.problems] == ["sections/a.md:1"]


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    text, problems = "", []
    try:
        text = decode(data, "a.md")
    except InputRefused as error:
        problems = list(error.problems)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    assert all(p.place and 1 <= p.place.line <= lines for p in problems)
    assert "\r" not in text


def test_what_an_editor_holds_is_read_instead_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text("on the disk", "utf-8")
    with read_instead({str(file): b"in the editor"}):
        assert read_text(file) == "in the editor"
    assert read_text(file) == "on the disk"


def test_the_same_file_by_another_name_is_read_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with read_instead({str(tmp_path / "方案.md"): b"held"}):
        assert read_text("./方案.md") == "held"


def test_what_an_editor_holds_is_bounded_like_a_file(tmp_path: Path) -> None:
    with read_instead({str(tmp_path / "a"): b"four"}), pytest.raises(InputRefused):
        read_bytes(tmp_path / "a", 3)
