"""The file as a reader that is not ours sees it: as many pages as the layout has, and all words in their order."""

import io
import re

import pytest
from factories import documents as make
from factories.edges import EDGES
from factories.sheets import signed_lines
from fangan_ofd.writer import write
from samples.conftest import NAMES, compose

from fangan.formats import fixed
from fangan.formats.layout.arrange import arrange
from fangan.model.plan import Form
from fangan.model.reading import Role, stretches

ofdkit = pytest.importorskip("ofdkit", reason="ofdkit, which reads the file back, is not installed")
FORMS = {one.__name__: one for one in (make.plain, make.notice, make.enclosing, make.letter, make.order, make.minutes)}
FOLIO = re.compile("— [0-9]+ —")


def bare(text):
    return "".join(text.split())


def read(document):
    """Return the words of every page as the reader has them, without the page number."""
    with ofdkit.open(io.BytesIO(write(document))) as file:
        assert file.warnings == []
        return [bare("".join(run.text for run in page.runs if not FOLIO.fullmatch(run.text))) for page in file.pages]


def printed(document):
    """Return all words of a document in reading order, and those that the standard fixes."""
    out, before = [], None
    for stretch in stretches(document):
        if stretch.role in IMPRINT:
            break
        words, first = stretch.number + stretch.words, stretch.role is not before
        if stretch.role is Role.SIGNATURE:
            words = "".join(signed_lines(document)) if first else ""
        out.append(FIXED.get(stretch.role, lambda words, **_: words)(words, first=first, number=stretch.number))
        before = stretch.role
    if document.imprint:
        letter = document.form is Form.LETTER
        out += [fixed.copied_to(document.imprint), *(() if letter else fixed.printed_by(document.imprint))]
    return bare("".join(out))


IMPRINT = (Role.COPY, Role.PRINTED)
FIXED = {
    Role.SIGNATORY: lambda words, first, **_: (fixed.SIGNATORY if first else "") + words,
    Role.ENCLOSURE: lambda words, first, **_: (fixed.ANNEX_NOTE if first else "") + words,
    Role.ATTENDANCE: lambda words, number, **_: words.replace(number, f"{number}：", 1) if number else f"、{words}",
    Role.NOTE: lambda words, **_: fixed.note_line(words),
}


def once(pages, laid):
    """Leave out the caption and head of a table where a page has it again."""
    for words, page in zip(pages, laid.pages, strict=True):
        first = page.strips[0] if page.strips else None
        table = first.piece.source if first and not first.opens and first.piece.again else None
        again = bare(table.caption + "".join(table.header)) if table else ""
        assert words.startswith(again)
        yield words.removeprefix(again)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_back_whole(name):
    laid = arrange(compose(name).document)
    assert "".join(once(read(laid.document), laid)) == printed(laid.document)


@pytest.mark.parametrize("name", [*FORMS, *EDGES])
def test_a_document_at_the_edges_of_the_page_is_read_back_whole(name):
    laid = arrange((FORMS | EDGES)[name]())
    assert "".join(once(read(laid.document), laid)) == printed(laid.document)


def test_the_reader_has_what_the_file_says_of_itself():
    with ofdkit.open(io.BytesIO(write(make.notice()))) as file:
        assert (file.info.title, file.info.author) == ("桐柏县农业农村局关于印发全民读书月活动方案的通知", make.SIGNER)
        assert [(page.width, page.height) for page in file.pages] == [(210, 297)] * len(file.pages)


def test_the_reader_finds_the_lines_where_the_layout_has_them():
    laid = arrange(make.notice())
    with ofdkit.open(io.BytesIO(write(laid.document))) as file:
        shown = [page.text() for page in file.pages]
    for page, text in zip(laid.pages, shown, strict=True):
        lines = {bare(line) for line in text.splitlines()}
        assert {bare(strip.piece.lines[strip.at]) for strip in page.strips if strip.piece.lines} <= lines
