"""Which paragraph is whose line in the 附件说明 (7.3.4), whose words, or whose annex's, may have changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from fangan.formats.docx.ooxml.elements import P, Styles, XmlElement, style_of, text_of
from fangan.formats.fixed import NotedAnnex, noted_annexes
from fangan.model.document import Annex

_ALIKE = 0.6
"""How much of two lines must be the same for one to have become the other."""
_LONGEST = 400
"""Characters above which a line is not measured: no name of an annex is as long."""


def noted_lines(elements: Iterable[XmlElement], styles: Styles, annexes: Sequence[Annex]) -> dict[XmlElement, int]:
    """Return the lines of the 附件说明 by the annex of each.

    A line typed below them keeps their style. So one is an annex's that says what follows from it; where none does,
    the first that begins as it must, or is like it.
    """
    open_ = dict(enumerate(noted_annexes(annexes)))
    lines = [one for one in elements if open_ and one.tag == P and style_of(one, styles) == "AnnexNote"]
    by_words = {"".join(entry): at for at, entry in reversed(open_.items()) if entry.name}
    found: dict[XmlElement, int] = {}
    for line in lines:
        at = by_words.get(text_of(line))
        if at in open_:
            found[line] = at
            del open_[at]
    for line in lines:
        if line not in found and (at := _cited(text_of(line), open_)) is not None:
            found[line] = at
            del open_[at]
    return found


def _cited(words: str, entries: Mapping[int, NotedAnnex]) -> int | None:
    begun = next((at for at, one in entries.items() if one.before and words.startswith(one.before)), None)
    if begun is not None or len(words) > _LONGEST:
        return begun
    return next((at for at, one in entries.items() if _likeness(words, "".join(one)) >= _ALIKE), None)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other[:_LONGEST], autojunk=False).ratio()


def noted_otherwise(
    annexes: Sequence[Annex], lines: Mapping[XmlElement, int], elements: Iterable[XmlElement]
) -> tuple[Annex, ...]:
    """Return the annexes, those whose line says something else than they are called with that line.

    One has no line where none is among `lines` and no paragraph of the text is what that would be: another program may
    have lost the style of the line.
    """
    said: dict[int, str | None] = {at: text_of(line) for line, at in lines.items()}
    every = {text_of(one) for one in elements if one.tag == P} if len(said) < len(annexes) else set()
    found = []
    for at, (annex, entry) in enumerate(zip(annexes, noted_annexes(annexes), strict=True)):
        words = "".join(entry)
        line = said.get(at, words if words in every or not annex.name else None)
        found.append(annex if line == words else replace(annex, noted=line))
    return tuple(found)
