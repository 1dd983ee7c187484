import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from factories.soffice import Install

from fangan.formats import docx, pdf
from fangan.formats.office import find_office
from fangan.model.document import Document
from fangan.model.problem import OutputFailed

needs_renderer = [
    pytest.mark.renderer,
    pytest.mark.skipif(find_office(os.environ) is None, reason="LibreOffice is not installed"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed"),
]


class TestRendered:
    """The real thing: slow, and only where LibreOffice is installed."""

    pytestmark = needs_renderer

    def test_a_document_becomes_a_pdf_with_its_text_on_a4(self, document: Document, tmp_path: Path) -> None:
        path = tmp_path / "plan.pdf"
        path.write_bytes(pdf.write(document, os.environ))
        text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
        shown = "".join(text.stdout.split())
        for part in ("某某县人民政府办公室文件", "一、活动内容", "广泛宣传。", "捐赠登记表", "抄送：市农业农村局。"):
            assert part in shown
        info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
        assert "A4" in info

    def test_it_is_tagged_and_has_its_title_and_language(self, document: Document, tmp_path: Path) -> None:
        told = told_of(pdf.write(document, os.environ), tmp_path)
        assert "Tagged:          yes" in told
        assert "".join(document.text.title) in told

    def test_the_archive_takes_pdf_a_2b(self, document: Document) -> None:
        data = pdf.write_archive(document, os.environ)
        assert b"<pdfaid:part>2</pdfaid:part>" in data
        assert b"<pdfaid:conformance>B</pdfaid:conformance>" in data

    def test_a_bookmark_holds_a_run_in_heading_without_its_paragraph(self, document: Document) -> None:
        data = pdf.write(document, os.environ)
        titles = [bytes.fromhex(one.decode()).decode("utf-16-be") for one in re.findall(rb"/Title<FEFF(\w*)>", data)]
        assert "（一）广泛宣传" in titles

    @pytest.mark.skipif(shutil.which("pdffonts") is None, reason="pdffonts is not installed")
    def test_missing_faces_are_shown_in_faces_of_their_kind(self, document: Document, tmp_path: Path) -> None:
        path = tmp_path / "plan.pdf"
        path.write_bytes(pdf.write(document, os.environ))
        fonts = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout
        for _, substitute in pdf.substituted_fonts(os.environ):
            assert substitute.replace(" ", "") in fonts


def told_of(data: bytes, folder: Path) -> str:
    (folder / "plan.pdf").write_bytes(data)
    return subprocess.run(["pdfinfo", str(folder / "plan.pdf")], capture_output=True, text=True, check=True).stdout


def test_a_libreoffice_that_makes_no_pdf_a_is_told(install: Install, document: Document) -> None:
    install('for last; do :; done; echo "<x/>" > "${last%.*}.fodt"; echo plain > "${last%.*}.pdf"')
    with pytest.raises(OutputFailed) as failed:
        pdf.write_archive(document, os.environ)
    assert failed.value.problems[0].code == "pdf-archive"


def test_the_pdf_is_made_from_the_very_docx(install: Install, document: Document) -> None:
    install(
        'for last; do :; done; echo "<x/>" > "${last%.*}.fodt"; cp "$(dirname "$last")/plan0.docx" "${last%.*}.pdf"'
    )
    assert pdf.write(document, os.environ) == docx.write(document, os.environ)
