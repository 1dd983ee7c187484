"""Where words stand on the pages that LibreOffice lays out."""

import os
import shutil

import pytest
from factories.soffice import Install

from fangan.formats import docx
from fangan.formats.office import find_office
from fangan.formats.rendered import rendered_pages
from fangan.model.document import Document
from fangan.model.problem import OutputFailed

CONVERTS = """
for last; do :; done
case "$*" in
*"--convert-to fodt"*) echo '<a/>' > "${last%.*}.fodt" ;;
*) echo pdf > "${last%.*}.pdf" ;;
esac
"""
BBOX = """\
<page width="595.276" height="841.89">
<word xMin="79.37" yMin="113.4" xMax="95.4" yMax="129.4">甲&amp;</word>
</page>
"""


def refusal() -> tuple[str, object]:
    with pytest.raises(OutputFailed) as failed:
        rendered_pages(b"PK", os.environ)
    (found,) = failed.value.problems
    return found.code, found.values.get("program")


def test_without_libreoffice_no_page_is_laid_out(install: Install) -> None:
    install("", "pdftotext")
    assert refusal() == ("rendered-impossible", "LibreOffice")


def test_without_pdftotext_no_page_is_read(install: Install) -> None:
    install(CONVERTS)
    assert refusal() == ("rendered-impossible", "pdftotext")


def test_a_reader_that_fails_is_told(install: Install) -> None:
    install(CONVERTS)
    install("exit 1", "pdftotext")
    assert refusal()[0] == "rendered-unread"


def test_words_are_told_in_millimetres(install: Install) -> None:
    install(CONVERTS)
    install(f"cat <<'X'\n{BBOX}\nX", "pdftotext")
    (page,) = rendered_pages(b"PK", os.environ)
    (word,) = page.words
    assert (round(page.width), round(page.height), word.text) == (210, 297, "甲&")
    assert [round(one) for one in word[1:]] == [28, 40, 34, 46]


@pytest.mark.renderer
@pytest.mark.skipif(find_office(os.environ) is None, reason="LibreOffice is not installed")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_the_words_of_a_document_stand_on_its_pages(document: Document) -> None:
    pages = rendered_pages(docx.write(document, os.environ), os.environ)
    words = "".join(one.text for page in pages for one in page.words)
    assert "一、活动内容" in words
    assert all(round(page.width) == 210 for page in pages)
