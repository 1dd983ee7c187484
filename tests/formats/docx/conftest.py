"""Makes `factories` importable and opens what `write` returns."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path[:0] = [folder for folder in [str(Path(__file__).parents[2])] if folder not in sys.path]

from factories.word import Word  # noqa: E402

from fangan.model.document import Document  # noqa: E402


@pytest.fixture
def word() -> Callable[[Document], Word]:
    return Word.of


@pytest.fixture(autouse=True)
def _no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
