"""Renders every case, and every batch, once per session; skipped with the reason where that is not possible."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

import pytest
from factories.cases import CASES
from factories.pages import Pdf, missing, render
from factories.sheets import ARCHIVED, BATCHES, laid

from fangan.formats.docx import write
from fangan.formats.layout.arrange import Laid


class Sheet(NamedTuple):
    """A document as it is laid out, and its PDF."""

    laid: Laid
    pdf: Pdf


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pdf]:
    if reason := missing():
        pytest.skip(reason)
    return render({name: write(make()) for name, make in CASES.items()}, tmp_path_factory.mktemp("rendered"))


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Mapping[str, Sheet]]:
    if reason := missing():
        pytest.skip(reason)

    @cache
    def batch_printed(batch: str) -> Mapping[str, Sheet]:
        known = laid(batch)
        files = {name: write(one.document) for name, one in known.items()}
        pdfs = render(files, tmp_path_factory.mktemp(batch), archived=batch == ARCHIVED)
        return {name: Sheet(one, pdfs[name]) for name, one in known.items()}

    return batch_printed


@pytest.fixture(params=BATCHES)
def sheets(request: pytest.FixtureRequest, printed: Callable[[str], Mapping[str, Sheet]]) -> Mapping[str, Sheet]:
    """The documents of a batch and their PDFs, by name."""
    return printed(request.param)
