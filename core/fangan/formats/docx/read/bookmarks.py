"""Bookmarks as anchors of sections and items, wherever the program that saved the file last has put them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fangan.formats.docx.ooxml.elements import BOOKMARK_END, BOOKMARK_START, P, R, W, XmlElement, run_text
from fangan.formats.docx.read.manifest import Written
from fangan.formats.docx.write.markup import bookmark_name
from fangan.model.document import Anchor


class Owners:
    """Whose a bookmark is: a section's or item's of whole paragraphs, or a run-on line's inside one.

    `written` are the texts as they were written. A file whose manifest does not tell them is one of 0.1.0, which knew
    no run-on line; `lost` says that there is no manifest.
    """

    def __init__(self, written: Sequence[Written], *, lost: bool) -> None:
        self._may_run_on = lost or bool(written)
        self._anchors = {bookmark_name(one.id) for text in written for one in text.anchors}
        self._run_ons = {bookmark_name(one.id): one.id for text in written for one in text.run_ons if one.id}

    def runs_on(self, name: str, *, behind_words: bool) -> bool:
        """Whether a bookmark is a run-on line's; where the manifest does not tell, one that begins behind words."""
        if name.startswith("_"):
            return False
        return name in self._run_ons or (behind_words and self._may_run_on and name not in self._anchors)

    def id_of(self, name: str) -> str:
        """Return the id of the run-on line that a bookmark is of."""
        return self._run_ons.get(name) or _anchor(name)


@dataclass(slots=True)
class _Begun:
    """A bookmark that has begun: which number it has, how many elements of its text stood before it, and its anchor."""

    number: int
    start: int
    anchor: Anchor | None = None

    def moved_up(self, by: int) -> "_Begun":
        """Return it as it is in a text of its own, before which so many elements stood."""
        one = self.anchor
        return _Begun(self.number, self.start - by, one and Anchor(one.id, one.start - by, one.end - by))


@dataclass
class Flow:
    """A text being read, the document's own or an annex's: its title, its blocks as elements, and its bookmarks."""

    number: int | None = None
    title: list[str] = field(default_factory=list)
    elements: list[XmlElement] = field(default_factory=list)
    begun: dict[str, _Begun] = field(default_factory=dict)

    @property
    def anchors(self) -> list[Anchor]:
        """The anchors in the order in which they were written."""
        found = sorted(self.begun.values(), key=lambda one: one.number)
        return [one.anchor for one in found if one.anchor is not None]

    def parted(self, written: Written) -> "Flow | None":
        """Cut off what another text wrote, from the first of its sections on; None where it has none of them."""
        names = [bookmark_name(one.id) for one in written.anchors]
        theirs = {name: self.begun.pop(name) for name in names if name in self.begun}
        if not theirs:
            return None
        at = min(one.start for one in theirs.values())
        cut, self.elements = self.elements[at:], self.elements[:at]
        return Flow(elements=cut, begun={name: one.moved_up(at) for name, one in theirs.items()})


class Bookmarks:
    """Gathers the anchors of every text of a body that is read element by element.

    A name belongs to the first mark that begins it, and the first end that comes for the name ends it, whichever of its
    beginnings that was meant for: LibreOffice begins a bookmark again in its second paragraph and ends only that one.
    """

    def __init__(self, owners: Owners) -> None:
        self._owners = owners
        self._names: dict[str, str] = {}
        self._flows: dict[str, Flow] = {}

    def inside(self, element: XmlElement, flow: Flow, *, before: bool) -> None:
        """Read what a program moved into a paragraph or table of `flow`; `before` says that the element is yet to come.

        Such a bookmark begins before its element; it ends behind it, and in a paragraph before it where it leads. That
        of a run-on line is none such.
        """
        with_runs: set[XmlElement | None] = set()
        words = 0
        for one in element.iter(BOOKMARK_START, BOOKMARK_END, R):
            if one.tag == R:
                with_runs.add(one.getparent())
                words += len(run_text(one))
                continue
            ends = one.tag == BOOKMARK_END and (element.tag != P or one.getparent() in with_runs)
            if ends != before and not self._in_text(one, element, behind_words=words > 0):
                self.read(one, flow)

    def _in_text(self, mark: XmlElement, element: XmlElement, *, behind_words: bool) -> bool:
        name = mark.get(f"{W}name", "")
        paragraph = element.tag == P and mark.tag == BOOKMARK_START
        return paragraph and self._owners.runs_on(name, behind_words=behind_words)

    def read(self, element: XmlElement, flow: Flow) -> None:
        """Read a mark that stands where `flow` ends so far; what is no mark is passed over."""
        id_ = element.get(f"{W}id", "")
        if element.tag == BOOKMARK_START:
            name = element.get(f"{W}name", "")
            if not name.startswith("_"):
                self._names[id_] = name
                if self._flows.setdefault(name, flow) is flow and name not in flow.begun:
                    flow.begun[name] = _Begun(_number(id_, len(flow.begun)), len(flow.elements))
        elif element.tag == BOOKMARK_END and (name := self._names.pop(id_, "")):
            opened = self._flows[name]
            begun = opened.begun[name]
            begun.anchor = begun.anchor or Anchor(_anchor(name), begun.start, len(opened.elements))


def has_bookmarks(root: XmlElement) -> bool:
    """Whether there is any bookmark that is not a program's own."""
    return any(not one.get(f"{W}name", "_").startswith("_") for one in root.iter(BOOKMARK_START))


def _number(id_: str, other: int) -> int:
    return int(id_) if id_.isascii() and id_.isdigit() and len(id_) < 9 else other


def _anchor(bookmark: str) -> str:
    """Turn a bookmark's name back into an anchor: activities__book_drive → activities#book-drive."""
    section, _, item = bookmark.partition("__")
    return "#".join(filter(None, (section.replace("_", "-"), item.replace("_", "-"))))
