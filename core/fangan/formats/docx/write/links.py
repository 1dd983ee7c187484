"""Links inside the file: who reads 见附件2 or 第三部分第（二）项 on a screen may go there (ECMA-376 Part 1, 17.16.22).

They change no look: a run in a link keeps its own dress. What is named behind 《》 or brackets is another document's.
"""

from collections.abc import Iterator, Mapping

from fangan.formats.docx.write.markup import bookmark_name, is_whole_name
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import Annex, Document, Paragraph, Text

_NUMBER = "[一二三四五六七八九十]+"
_ITEM = f"第（{_NUMBER}）项(?:第[0-9]+点(?:第（[0-9]+）目)?)?"
_OF_ANNEX = "(?<![》”）〕])附件[0-9]+|(?<=见)附件(?![0-9一二三四五六七八九十])"
_ANNEX = regex(_OF_ANNEX)
_NAMED = regex(f"{_OF_ANNEX}|(?<![》”）〕])第{_NUMBER}部分(?:{_ITEM})?|(?<![》”）〕条款分]){_ITEM}")
_UNITS = {1: "部分", 2: "项", 3: "点", 4: "目"}


class Link(NamedTuple):
    """Words that name a place of the document, by where they stand in a text, and the bookmark of the place."""

    start: int
    end: int
    bookmark: str


class Links:
    """Finds the places that words of a document name: its annexes, and the parts of the text they stand in."""

    def __init__(self, document: Document) -> None:
        self._annexes = {annex.label: annex_bookmark(annex) for annex in document.annexes}
        self._text, self._part = document.text, ""
        self._places: Mapping[str, str] | None = None

    def enter(self, text: Text) -> None:
        """Go on with another text of the document."""
        self._text, self._part, self._places = text, "", None

    def stand(self, block: Paragraph) -> None:
        """Go on with the words of a paragraph: an item is one of the part it stands in."""
        if block.level == 1 and block.number:
            self._part = _named(block)

    def found(self, words: str) -> Iterator[Link]:
        """Yield the links in words of the present text."""
        if not may_name(words):
            return
        for match in (_NAMED if _may_name_parts(words) else _ANNEX).finditer(words):
            bookmark = self._annexes.get(match[0]) or self._place(match[0])
            if bookmark:
                yield Link(*match.span(), bookmark)

    def _place(self, words: str) -> str:
        if self._places is None:
            self._places = dict(_places_in(self._text))
        return self._places.get(self._part + words if words.startswith("第（") else words, "")


def may_name(words: str) -> bool:
    """Whether words may name a place of their document; without it nothing is found in them."""
    return "附件" in words or _may_name_parts(words)


def _may_name_parts(words: str) -> bool:
    return "部分" in words or "）项" in words


def annex_bookmark(annex: Annex) -> str:
    """Return the name of an annex's bookmark; one that begins with _ is not shown to people, and no anchor of ours."""
    return f"_annex_{annex.number or 1}"


def _named(block: Paragraph) -> str:
    return f"第{block.number.rstrip('、.')}{_UNITS[block.level]}"


def _places_in(text: Text) -> Iterator[tuple[str, str]]:
    """Yield what a reference calls every numbered place of a text that has a bookmark, and the bookmark."""
    known = {one.id for one in text.anchors if one.start < one.end and is_whole_name(one.id)}
    path: dict[int, str] = {}
    for block in text.blocks:
        if isinstance(block, Paragraph) and block.number and block.level in _UNITS:
            path = {level: words for level, words in path.items() if level < block.level}
            path[block.level] = _named(block)
            if block.id in known:
                yield "".join(path.values()), bookmark_name(block.id)
