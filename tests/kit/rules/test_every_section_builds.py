"""A wording that is not built the same way twice is found."""

from itertools import count

import pytest
from kit.conftest import Find, section


def test_a_writer_that_never_writes_the_same_is_found(find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = count()
    monkeypatch.setattr(
        "fangan.kit.rules.every_section_builds.write_docx", lambda _document: str(next(numbers)).encode()
    )
    found = find({"sections/a.md": section("（一）宣传。开展宣传。 {#publicity}")})
    assert "built-unlike" in [one.code for one in found]
