"""A document as a list of passages: every stretch of text a rule may look at, with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from fangan.checks.rule import Spot
from fangan.model.document import Document, Origin, Paragraph, Text
from fangan.model.plan import Given, Plan
from fangan.model.problem import Place

ISSUE = "issue"


class Kind(Enum):
    """What a passage is to the document."""

    PROSE = auto()
    TITLE = auto()
    OFFICE = auto()
    """A name that issues, signs, receives or prints the document, or its 发文字号."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of text: a paragraph with its heading, a table's cells in lines, a title, the name of an office."""

    words: str
    kind: Kind
    text: str
    anchor: str
    paragraph: int
    origin: Origin | None = None

    def spot(self, quote: str, plan: Plan) -> Spot:
        """Return the place of a quotation from this passage: the fact it came from, or the line of the wording."""
        source = self._source(quote, plan)
        given = self.origin is None or (source is not None and source.file != self.origin.file)
        return Spot(
            text=self.text,
            anchor=self.anchor,
            paragraph=self.paragraph,
            quote=quote,
            provider="" if given or self.origin is None else self.origin.provider,
            source=source,
        )

    def _source(self, quote: str, plan: Plan) -> Place | None:
        if self.kind is Kind.OFFICE:
            return plan.issue.place or plan.place
        names = plan.facts if self.kind is Kind.TITLE or self.origin is None else self.origin.facts
        for name in names:
            given = plan.facts.get(name.partition(".")[0])
            if given is not None and given.place is not None and quote in _flat(given):
                return given.place
        if self.origin is None:
            return plan.place
        return Place(self.origin.file, self.origin.line) if self.origin.file else None


def _flat(given: Given) -> str:
    texts, waiting = [], [given.raw]
    while waiting:
        raw = waiting.pop()
        if isinstance(raw, str):
            texts.append(raw)
        else:
            waiting.extend(raw if isinstance(raw, tuple) else raw.values())
    return "\n".join(texts)


def passages(document: Document) -> Iterator[Passage]:
    """Yield what is printed, in reading order: what stands above the text, the text, its annexes, what stands below."""
    masthead, imprint = document.masthead, document.imprint
    if masthead:
        yield from _offices(*masthead.marks, masthead.number)
    yield from _offices(document.addressees)
    yield from _of_text(document.text, "")
    if document.signature:
        yield from _offices(*document.signature.names)
    for annex in document.annexes:
        yield from _of_text(annex.text, annex.key)
    if document.note:
        yield Passage(document.note, Kind.PROSE, ISSUE, "", 0)
    if imprint:
        yield from _offices(*imprint.copy, imprint.printed.by if imprint.printed else "")


def _offices(*names: str) -> Iterator[Passage]:
    for name in names:
        if name:
            yield Passage(name, Kind.OFFICE, ISSUE, "", 0)


def _of_text(text: Text, key: str) -> Iterator[Passage]:
    yield Passage("".join(text.title), Kind.TITLE, key, "", 0)
    anchors = innermost(text)
    for number, (block, anchor) in enumerate(zip(text.blocks, anchors, strict=True), 1):
        if isinstance(block, Paragraph):
            yield Passage(block.heading + block.text, Kind.PROSE, key, anchor, number, block.origin)
        else:
            cells = (block.caption, *block.header, *(cell for row in block.rows for cell in row))
            yield Passage("\n".join(cells), Kind.PROSE, key, anchor, number, block.origin)


def innermost(text: Text) -> list[str]:
    """Return for each block the smallest section or item it stands in."""
    found = [""] * len(text.blocks)
    for anchor in sorted(text.anchors, key=lambda anchor: (anchor.start - anchor.end, len(anchor.id))):
        found[anchor.start : anchor.end] = [anchor.id] * (anchor.end - anchor.start)
    return found
