"""The catalogue that is looked into answers as gettext, which reads all of it."""

from gettext import GNUTranslations
from pathlib import Path

import pytest

from fangan.messages.compiled import Compiled
from fangan.messages.translation import CATALOGUE


def test_every_text_is_found_as_gettext_finds_it() -> None:
    with open(CATALOGUE, "rb") as file:
        read = GNUTranslations(file)
    looked_into = Compiled(Path(CATALOGUE).read_bytes())
    texts = [text for text in read._catalog if text and isinstance(text, str)]  # type: ignore[attr-defined]
    assert len(texts) > 2000
    assert [text for text in texts if looked_into.find(text) != read.gettext(text)] == []


@pytest.mark.parametrize("text", ["no such text", "\uffff", "!", "\ud800"])
def test_what_it_has_not_stays(text: str) -> None:
    assert Compiled(Path(CATALOGUE).read_bytes()).find(text) == text


@pytest.mark.parametrize("kept", [0, 10, 20, 5000])
def test_a_damaged_catalogue_is_refused(kept: int) -> None:
    with pytest.raises(ValueError, match="catalogue"):
        Compiled(Path(CATALOGUE).read_bytes()[:kept])


def test_what_is_no_catalogue_is_refused() -> None:
    with pytest.raises(ValueError, match="catalogue"):
        Compiled(b"no catalogue at all, and long enough to be one")
