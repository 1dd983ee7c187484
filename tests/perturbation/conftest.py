"""The samples in a folder of their own, where they may be spoilt."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/plan.yaml"))
OWN = sorted(str(path.relative_to(SAMPLES)) for path in SAMPLES.glob("*/sections/*.md"))


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of all samples: some carry out each other."""
    return Path(shutil.copytree(SAMPLES, tmp_path_factory.mktemp("perturbed") / "samples"))


@contextmanager
def spoilt(file: Path) -> Iterator[None]:
    """Put a file back as it was."""
    text = file.read_bytes()
    try:
        yield
    finally:
        file.write_bytes(text)
