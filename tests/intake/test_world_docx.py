"""Word files of the world are read whole, every character accounted for, and a second reader finds no others."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from factories import world

from fangan.formats.whole import ApartKind, item_lines
from fangan.intake.foreign import Foreign, read_foreign

VARIABLE = "FANGAN_WORLD_DOCX"
FOLDER = Path(os.environ.get(VARIABLE, ""))
PRINTED_NOWHERE = (ApartKind.DELETED, ApartKind.MOVED_AWAY, ApartKind.OLD_FORM)
ADDED = re.compile(r"Comment \([^()]*\): |Title: |Categories: ")
"""What the second reader adds of its own."""
EXPLAINED = {
    "jgm+pandoc/0127_a2f90d5a.docx": "signs of a special font, which it takes for letters of Western text",
    "Sayi+poi-tl/0092_7b045a90.docx": "a workbook within the file, which it opens",
}

pytestmark = pytest.mark.skipif(
    VARIABLE not in os.environ, reason=f"no Word files of the world: name the folder that holds them in {VARIABLE}"
)


def read(name: str) -> Foreign:
    return read_foreign((FOLDER / name).read_bytes(), name)


def words(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalnum())


def test_every_file_is_read_and_every_character_is_accounted_for() -> None:
    left = {name: found for name in world.names(FOLDER) if (found := read(name).account.unaccounted)}
    assert left == {}


def test_a_second_reader_finds_no_characters_that_were_neither_read_nor_told() -> None:
    office_oxide = pytest.importorskip("office_oxide", reason="the second reader is not installed: office-oxide")
    lacking = set()
    for name in world.names(FOLDER):
        other = office_oxide.Document.from_bytes((FOLDER / name).read_bytes(), "docx").plain_text()
        found = read(name)
        ours = words("".join(one.words for one in item_lines(found.items)))
        ours += words("".join(one.words for one in found.apart if one.kind not in PRINTED_NOWHERE))
        theirs = words(ADDED.sub("", other))
        if (theirs - ours).total() > 0.01 * theirs.total():
            lacking.add(name)
    assert lacking == EXPLAINED.keys()
