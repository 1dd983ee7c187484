"""Marks of tracked changes: what is inserted, what is deleted, which properties were others (ECMA-376, 17.13.5)."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby

from lxml import etree

from fangan.compare import Mark
from fangan.formats.docx.ooxml.elements import BOOKMARK_END, BOOKMARK_START, P, R, T, W, XmlElement

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PPR, RPR, TRPR = f"{W}pPr", f"{W}rPr", f"{W}trPr"
DEL_TEXT = f"{W}delText"
_MARKS = {Mark.INSERTED: f"{W}ins", Mark.DELETED: f"{W}del"}
_MOVES = {Mark.INSERTED: "moveTo", Mark.DELETED: "moveFrom"}
"""What stands for these where the same words went elsewhere (17.13.5.21–28)."""


def alike(one: XmlElement | None, other: XmlElement | None) -> bool:
    """Whether two elements, or None, are written alike."""
    if one is None or other is None:
        return one is other
    return bool(etree.tostring(one, with_tail=False) == etree.tostring(other, with_tail=False))


@dataclass
class Tracker:
    """Writes the marks: each has an id of its own, the author of what it stands in, and the one date."""

    date: str
    number: int
    """The last id in use; the file's bookmarks have the lower ones."""
    author: str = ""
    shapes: int = field(default=1000)

    def next_id(self) -> str:
        """Return an id that no other change has."""
        self.number += 1
        return str(self.number)

    def mark(self, tag: str) -> XmlElement:
        """Return an element that marks a change."""
        attributes = {f"{W}id": self.next_id(), f"{W}author": self.author, f"{W}date": self.date}
        return etree.Element(tag, attributes)

    def wrapped(self, kind: Mark, runs: Iterable[XmlElement]) -> list[XmlElement]:
        """Return runs as inserted or deleted; equal ones stay as they are."""
        found = list(runs)
        if kind is Mark.EQUAL or not found:
            return found
        outer = self.mark(_MARKS[kind])
        outer.extend(found)
        if kind is Mark.DELETED:
            for run in found:
                for text in run.findall(T):
                    text.tag = DEL_TEXT
        return [outer]

    def moved(self, paragraph: XmlElement, kind: Mark, name: str) -> list[XmlElement]:
        """Return a copy of a paragraph as moved here or away, in the range that both places have by one name."""
        copy, tag = self.copy(paragraph), _MOVES[kind]
        self._paragraph(copy, kind)
        for mark in list(copy.iter(_MARKS[kind])):
            mark.tag = f"{W}{tag}"
        for text in copy.iter(DEL_TEXT):
            text.tag = T
        start = self.mark(f"{W}{tag}RangeStart")
        start.set(f"{W}name", name)
        return [start, copy, etree.Element(f"{W}{tag}RangeEnd", {f"{W}id": start.get(f"{W}id", "")})]

    def whole(self, element: XmlElement, kind: Mark) -> XmlElement:
        """Return a copy of a paragraph or table that is wholly inserted or wholly deleted."""
        copy = self.copy(element)
        if element.tag == P:
            self._paragraph(copy, kind)
            return copy
        for row in copy.findall(f"{W}tr"):
            self.row(row, kind)
        return copy

    def row(self, row: XmlElement, kind: Mark) -> None:
        """Mark a row and all it holds."""
        properties = row.find(TRPR)
        if properties is None:
            properties = etree.Element(TRPR)
            row.insert(0, properties)
        properties.append(self.mark(_MARKS[kind]))
        for paragraph in row.iterfind(f"{W}tc/{P}"):
            self._paragraph(paragraph, kind)

    def _paragraph(self, paragraph: XmlElement, kind: Mark) -> None:
        self.end(paragraph, kind)
        if kind is Mark.DELETED:
            for mark in paragraph.findall(BOOKMARK_START) + paragraph.findall(BOOKMARK_END):
                paragraph.remove(mark)
        for is_run, group in groupby(list(paragraph), lambda child: child.tag == R):
            runs = list(group)
            at = paragraph.index(runs[0])
            for one in self.wrapped(kind, runs) if is_run else ():
                paragraph.insert(at, one)

    def end(self, paragraph: XmlElement, kind: Mark) -> None:
        """Mark the end of a paragraph: without it what follows is of this paragraph."""
        properties = paragraph.find(PPR)
        if properties is None:
            properties = etree.Element(PPR)
            paragraph.insert(0, properties)
        marks = etree.Element(RPR)
        marks.append(self.mark(_MARKS[kind]))
        change = properties.find(f"{W}pPrChange")
        if change is not None:
            change.addprevious(marks)
        else:
            properties.append(marks)

    def changed(self, name: str, now: XmlElement | None, before: XmlElement | None) -> list[XmlElement]:
        """Return properties (`pPr`, `rPr`, `tcPr` …) as they are now, with those from before if they differ.

        None stands for no properties on either side; with none on both there are none to return.
        """
        if alike(now, before):
            return [] if now is None else [deepcopy(now)]
        found = deepcopy(now) if now is not None else etree.Element(f"{W}{name}")
        change = self.mark(f"{W}{name}Change")
        change.append(deepcopy(before) if before is not None else etree.Element(f"{W}{name}"))
        found.append(change)
        return [found]

    def copy(self, element: XmlElement) -> XmlElement:
        """Copy an element; its shapes get numbers of their own."""
        copy = deepcopy(element)
        copy.tail = None
        for shape in copy.iter("{*}docPr"):
            self.shapes += 1
            shape.set("id", str(self.shapes))
        return copy
