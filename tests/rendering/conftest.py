"""Renders every case once per session; skipped with the reason where that is not possible."""

import sys
from pathlib import Path

import pytest

sys.path[:0] = [folder for folder in [str(Path(__file__).parents[1])] if folder not in sys.path]

from factories.cases import CASES  # noqa: E402
from factories.pages import Pdf, missing, render  # noqa: E402

from fangan.formats.docx import write  # noqa: E402


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pdf]:
    if reason := missing():
        pytest.skip(reason)
    return render(
        {name: write(make(), libreoffice=True) for name, make in CASES.items()}, tmp_path_factory.mktemp("rendered")
    )
