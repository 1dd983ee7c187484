"""What stands apart from a text is called as people call it, in their language."""

from fangan.app.apart_words import APART_WORDS
from fangan.formats.whole import ApartKind
from fangan.messages.render import render
from fangan.messages.translation import translator
from fangan.model.problem import Severity, problem


def test_every_kind_has_its_words() -> None:
    assert set(APART_WORDS) == set(ApartKind)


def test_they_are_said_in_chinese() -> None:
    found = problem("import-not-taken", None, Severity.NOTE, where=APART_WORDS[ApartKind.PICTURE], places=2)
    assert "图片，2处" in render(found, translator({}))
