"""Renders every case once per session; skipped with the reason where that is not possible."""

import pytest
from factories.cases import CASES
from factories.pages import Pdf, missing, render

from fangan.formats.docx import write


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pdf]:
    if reason := missing():
        pytest.skip(reason)
    return render({name: write(make()) for name, make in CASES.items()}, tmp_path_factory.mktemp("rendered"))
