"""Makes `factories` importable, and writing independent of the environment."""

import sys
from pathlib import Path

import pytest

sys.path[:0] = [folder for folder in [str(Path(__file__).parents[2])] if folder not in sys.path]


@pytest.fixture(autouse=True)
def _no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
