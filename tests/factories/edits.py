"""Edits of a built .docx, as somebody makes them in Word."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

Edit = Callable[[str], str]
PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)


def edit(path: Path, change: Edit, name: str = "edited.docx") -> Path:
    """Write a copy of a .docx whose text part is another."""
    after = path.with_name(name)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(after, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, change(data.decode()).encode() if part == "word/document.xml" else data)
    return after


def paragraph(xml: str, words: str) -> str:
    """Return the paragraph that says something."""
    return next(one for one in PARAGRAPH.findall(xml) if words in re.sub(r"<[^>]+>", "", one))


def without(words: str) -> Edit:
    """Leave out the paragraph that says something."""
    return lambda xml: xml.replace(paragraph(xml, words), "")


def instead(old: str, new: str) -> Edit:
    """Put other words wherever some stand."""
    return lambda xml: xml.replace(old, new)


def swapped(one: str, two: str) -> Edit:
    """Let two paragraphs change places."""

    def change(xml: str) -> str:
        first, second = paragraph(xml, one), paragraph(xml, two)
        return xml.replace(first, "\0").replace(second, first).replace("\0", second)

    return change
