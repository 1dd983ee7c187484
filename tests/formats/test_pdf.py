import os
import shutil
import subprocess
from pathlib import Path

import pytest

from fangan.formats import pdf
from fangan.formats.office import find_office
from fangan.model.document import Document

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

    @pytest.mark.skipif(shutil.which("pdffonts") is None, reason="pdffonts is not installed")
    def test_missing_faces_are_shown_in_faces_of_their_kind(self, document: Document, tmp_path: Path) -> None:
        path = tmp_path / "plan.pdf"
        path.write_bytes(pdf.write(document, os.environ))
        fonts = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout
        for _, substitute in pdf.substituted_fonts(os.environ):
            assert substitute.replace(" ", "") in fonts
