"""Readers wrapped so that a test states a file's text and the problems it should have, as `line:column code`."""

from collections.abc import Callable

import pytest

from fangan.model.problem import InputRefused, Problem
from fangan.model.provider import Provider
from fangan.model.section import VariantHead, Wording
from fangan.sources.section_file import read_head, read_wording

FILE = "sections/activities.md"
PROVIDER = Provider(id="standard", version="1.0.0")


@pytest.fixture
def located() -> Callable[[Callable[[], object]], list[str]]:
    """Run a reader that must refuse; its problems as `line:column code`, in their order."""

    def run(read: Callable[[], object]) -> list[str]:
        with pytest.raises(InputRefused) as refused:
            read()
        return [f"{p.place.line}:{p.place.column} {p.code}" for p in refused.value.problems if p.place]

    return run


@pytest.fixture
def refused() -> Callable[[Callable[[], object]], Problem]:
    """Run a reader that must refuse for exactly one reason, and return it."""

    def run(read: Callable[[], object]) -> Problem:
        with pytest.raises(InputRefused) as refused:
            read()
        assert len(refused.value.problems) == 1, refused.value.problems
        return refused.value.problems[0]

    return run


@pytest.fixture
def head() -> Callable[[str], VariantHead]:
    """Read a section file's head that must be right."""

    def read(text: str) -> VariantHead:
        return read_head(text, PROVIDER, FILE, f"/plugins/standard/{FILE}")

    return read


@pytest.fixture
def section(head: Callable[[str], VariantHead]) -> Callable[[str], Wording]:
    """Read a whole section file whose head must be right."""
    return lambda text: read_wording(text, head(text))


@pytest.fixture
def body(section: Callable[[str], Wording]) -> Callable[[str], Wording]:
    """Read wording under the shortest head; its first line is line 4 of the file."""
    return lambda text: section(f"---\nkey: activities\n---\n{text}")
