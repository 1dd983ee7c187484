"""The small office, in whose folder the test runs."""

from pathlib import Path

import pytest
from factories.office import Office, found


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.chdir(tmp_path)
    return found(tmp_path)
