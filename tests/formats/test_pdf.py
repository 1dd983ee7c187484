import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from fangan.formats import pdf
from fangan.formats.office import find_office
from fangan.model.document import Document
from fangan.model.problem import Severity

needs_renderer = [
    pytest.mark.renderer,
    pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed"),
]


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return the function that puts a shell script in the place of fontconfig's fc-match."""

    def install(script: str) -> None:
        path = tmp_path / "fc-match"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    monkeypatch.setenv("PATH", str(tmp_path))
    return install


def test_a_font_that_is_there_is_not_reported(fonts: Callable[[str], None]) -> None:
    fonts('printf "%s" "SomeName,${3%%:*}"')
    assert pdf.substituted_fonts() == []


def test_a_font_known_under_another_name_is_not_reported(fonts: Callable[[str], None]) -> None:
    fonts('case "$3" in 仿宋:*) printf "仿宋,FangSong";; *) printf "%s" "${3%%:*}";; esac')
    assert pdf.substituted_fonts() == []


def test_every_missing_font_is_reported_with_its_substitute(fonts: Callable[[str], None]) -> None:
    fonts('printf "FandolFang,FandolFang R"')
    assert pdf.substituted_fonts() == [(names[0], "FandolFang") for names in pdf.FONTS]
    problems = pdf.font_problems()
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert problems[0].values == {"font": "方正小标宋简体", "substitute": "FandolFang"}


def test_where_fonts_cannot_be_asked_for_nothing_is_reported(fonts: Callable[[str], None]) -> None:
    assert pdf.substituted_fonts() == []


class TestRendered:
    """The real thing: slow, and only where LibreOffice is installed."""

    pytestmark = needs_renderer

    def test_a_document_becomes_a_pdf_with_its_text_on_a4(self, document: Document, tmp_path: Path) -> None:
        path = tmp_path / "plan.pdf"
        path.write_bytes(pdf.write(document))
        text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
        shown = "".join(text.stdout.split())
        for part in ("某某县人民政府办公室文件", "一、活动内容", "广泛宣传。", "捐赠登记表", "抄送：市农业农村局。"):
            assert part in shown
        info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
        assert "A4" in info
