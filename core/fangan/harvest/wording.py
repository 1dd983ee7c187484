"""The wording among the differences: lines of section files, changed where the words were written."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from fangan.compare.records import Comparison, Kind
from fangan.harvest.evidence import evidence
from fangan.harvest.hunks import hunks
from fangan.harvest.lines import EditedLines
from fangan.harvest.naming import as_two, fact_at
from fangan.harvest.pairs import block_pairs
from fangan.harvest.placing import Extent, extent_of, line_of, placed_lines
from fangan.harvest.plan_text import with_dropped, with_order
from fangan.harvest.records import NOT_THERE, BlockPair, Evidence, Harvested, Hunk, Kin, PairSpot
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document, Paragraph, Table
from fangan.model.section import VariantHead
from fangan.model.trace import Span

MARKERS = {1: "一、", 2: "（一）", 3: "1.", 4: "（1）"}
_LOOKS_LIKE_MARKER = regex(r"[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|[＋|\\]|表：|第[一二三]，|一[是要]")
_BRACES = regex(r"\{\{|\}\}|\{#|[\r\n]")
_VALUE = regex(r"""["'\\#{}\[\]&*!|>%@`]|: |^[-?,\s]|\s$""")


class How(NamedTuple):
    """How wording is written: drops and orders in the section files; sections whole; only some of the differences."""

    by_line: bool = False
    whole: bool = False
    only: frozenset[int] | None = None


class Wordings:
    """Takes in, block by block, what differs; `left` is what could not be placed for certain.

    `plan` is the plan file's text, which learns what is dropped and in which order items stand; with `by_line` that is
    said in the section file instead. With `only`, the differences of those numbers alone.
    """

    def __init__(self, comparison: Comparison, heads: Mapping[str, VariantHead], plan: str, how: "How") -> None:
        self.before, self.after = comparison.before, comparison.after
        self.heads, self.plan, self.by_line, self.only = heads, plan, how.by_line, how.only
        self.sheets: dict[str, EditedLines] = {}
        self.harvested: list[Harvested] = []
        self.left: list[Harvested] = []
        self.pairs = [self._taken(at, one) for at, one in enumerate(block_pairs(comparison))]
        self._old = {one.edited: one.place for one in self.pairs if one.place != NOT_THERE}
        assert self.before.trace is not None  # composed with one
        self.spans = self.before.trace.spans
        self._printed = _printed_by(self.spans)
        self._dropped: set[PairSpot] = set()
        self._open: set[str] = set()
        self._taken_in: set[str] = set()
        self._put: dict[PairSpot, tuple[str, int]] = {}

    def _taken(self, at: int, pair: BlockPair) -> BlockPair:
        """Return a pair, as if nothing had happened to it where it is none of those asked for."""
        if self.only is None or at in self.only or (pair.kind is Kind.UNCHANGED and pair.before == pair.after):
            return pair
        self.left.append(Harvested(Kin.UNKNOWN, evidence(pair), pair.target, pair.before, pair.after))
        return pair._replace(kind=Kind.UNCHANGED, after=pair.before)

    def take(self) -> None:
        """Go through all differences."""
        self._drop()
        self._reorder()
        for pair in self.pairs:
            if pair.kind is Kind.DELETED:
                self._gone(pair)
            elif pair.kind is Kind.INSERTED:
                self._come(pair)
            elif pair.kind is Kind.MOVED and pair.place not in self._moved:
                self._carry(pair)
                continue
            if pair.kind in (Kind.CHANGED, Kind.UNCHANGED, Kind.MOVED) and pair.before != pair.after:
                self._changed(pair)

    @property
    def promised(self) -> set[str]:
        """The words of the blocks that a build must give now, for all that differs in them was taken in."""
        return self._taken_in - self._open - {""}

    def _changed(self, pair: BlockPair) -> None:
        spans = self.spans.get(pair.place, ())
        for hunk in hunks(pair.before, pair.after, spans):
            old = pair.before[hunk.start : hunk.end]
            placed = self._place(hunk, old, spans)
            fact = fact_at(spans, hunk.start, hunk.end)
            kin = (Kin.PLACE if fact else Kin.WORDING) if placed else Kin.UNKNOWN
            self._tell(pair, kin, old, hunk.new, fact, placed)

    def _place(self, hunk: Hunk, old: str, spans: tuple[Span, ...]) -> str:
        """Change the words where they stand; return the file, '' where that is not known for certain."""
        if _BRACES.search(hunk.new):
            return ""
        extent = extent_of(spans, hunk.start, hunk.end)
        sheet = self._sheet(extent.file) if extent else None
        if extent is None or sheet is None:
            return self._office(hunk, old, spans)
        line = sheet.line(extent.line)
        stands = line[extent.start : extent.end]
        if stands != old and "{{" not in stands:
            return ""
        if self._in_head(sheet, extent.line) and (_VALUE.search(hunk.new) or not _said(line, extent, hunk.new)):
            return ""
        sheet.cut(extent.line, extent.start, extent.end, hunk.new)
        return extent.file

    def _office(self, hunk: Hunk, old: str, spans: tuple[Span, ...]) -> str:
        """Change an office among those an item names beside its id."""
        found = line_of(spans)
        whole = [one for one in spans if (one.start, one.end) == (hunk.start, hunk.end)]
        sheet = self._sheet(found[0]) if found else None
        if found is None or sheet is None or not whole or not hunk.new or _VALUE.search(hunk.new) or " " in hunk.new:
            return ""
        line = sheet.line(found[1])
        word, at = whole[0].name or old, line.find("{#")
        if at < 0 or len(re.findall(rf"{re.escape(word)}(?=[、\s}}\"])", line[at:])) != 1:
            return ""
        start = at + line[at:].index(word)
        sheet.cut(found[1], start, start + len(word), hunk.new)
        return found[0]

    def _drop(self) -> None:
        """Say in the plan file which items are left out."""
        gone = {one.place for one in self.pairs if one.kind is Kind.DELETED}
        for key, text in self.before.keyed_texts.items():
            for anchor in sorted(text.anchors, key=lambda one: one.start - one.end):
                blocks = {(key, at + 1) for at in range(anchor.start, anchor.end)}
                section, _, item = anchor.id.partition("#")
                if self.by_line or not item or not blocks or not blocks <= gone or blocks & self._dropped:
                    continue
                plan = with_dropped(self.plan, section, item, annex=key == section and key in self.before.keyed_texts)
                if plan is not None:
                    self.plan = plan
                    self._dropped |= blocks
                    words = self._words(min(blocks))
                    self.harvested.append(Harvested(Kin.DROPPED, Evidence.EXACT, anchor.id, words, "", file="plan"))

    def _reorder(self) -> None:
        """Say in the plan file, or by the lines, in which order the items of a section stand."""
        self._moved: set[PairSpot] = set()
        moved = [one for one in self.pairs if one.kind is Kind.MOVED]
        for pair in moved:
            section, _, item = pair.target.partition("#")
            order = tuple(self._order(section))
            plan = with_order(self.plan, section, order) if item in order and not self.by_line else None
            if plan is None and (section, item) not in {_parts(one.target) for one in self.harvested}:
                continue
            self.plan = plan or self.plan
            self._moved.add(pair.place)
            if plan is not None:
                told = Harvested(Kin.MOVED, evidence(pair), pair.target, pair.before, pair.after, file="plan")
                self.harvested.append(told)
                self._moved |= {one.place for one in moved if one.target.partition("#")[0] == section}

    def _order(self, section: str) -> Iterator[str]:
        """Yield the items of a section in the order of the edited document."""
        for pair in sorted(self.pairs, key=lambda one: one.edited):
            block = self._block(pair.place) if pair.place != NOT_THERE and pair.edited != NOT_THERE else None
            at, _, item = (block.id if isinstance(block, Paragraph) else "").partition("#")
            if item and at == section and "." not in item:
                yield item

    def _gone(self, pair: BlockPair) -> None:
        if pair.place in self._dropped:
            return
        found = line_of(self.spans.get(pair.place, ()))
        sheet = self._sheet(found[0]) if found else None
        if found is None or sheet is None or self._printed[found] != {pair.place} or self._in_head(sheet, found[1]):
            self._tell(pair, Kin.UNKNOWN)
            return
        sheet.gone.add(found[1])
        self._tell(pair, Kin.DROPPED, file=found[0])

    def _carry(self, pair: BlockPair) -> None:
        """Put a line that stands elsewhere where it stands now, as it is written."""
        found = line_of(self.spans.get(pair.place, ()))
        above = self._above(pair.edited)
        sheet, other = (self._sheet(one[0]) if one else None for one in (found, above))
        if found is None or above is None or sheet is None or other is None or pair.before != pair.after:
            self._tell(pair, Kin.UNKNOWN)
            return
        if self._printed[found] != {pair.place} or self._in_head(sheet, found[1]):
            self._tell(pair, Kin.UNKNOWN)
            return
        sheet.gone.add(found[1])
        other.behind.setdefault(above[1], []).append(sheet.line(found[1]))
        self._put[pair.edited] = above
        self._tell(pair, Kin.MOVED, file=found[0])

    def _come(self, pair: BlockPair) -> None:
        block = self._block(pair.edited, self.after)
        above = self._above(pair.edited)
        sheet = self._sheet(above[0]) if above else None
        if not isinstance(block, Paragraph) or above is None or sheet is None or _BRACES.search(pair.after):
            self._tell(pair, Kin.UNKNOWN)
            return
        sheet.behind.setdefault(above[1], []).append(new_line(block))
        self._put[pair.edited] = above
        self._tell(pair, Kin.ADDED, file=above[0])

    def _above(self, spot: PairSpot) -> tuple[str, int] | None:
        """Return the line behind which a new block comes: the last of the block before it that was there already."""
        key, at = spot
        while at > 0:
            if (key, at - 1) in self._put:
                return self._put[key, at - 1]
            old = self._old.get((key, at - 1))
            if old is not None:
                found = placed_lines(self.spans.get(old, ()))
                files = {file for file, _ in found}
                sheet = self._sheet(min(files)) if len(files) == 1 else None
                return None if sheet is None else (min(files), max(max(found)[1], _end_of_head(sheet)))
            at -= 1
        return None

    def _tell(
        self, pair: BlockPair, kin: Kin, old: str | None = None, new: str | None = None, name: str = "", file: str = ""
    ) -> None:
        words = pair.before if old is None else old, pair.after if new is None else new
        told = as_two(Harvested(kin, evidence(pair), pair.target, *words, name, file), pair)
        (self._open if kin is Kin.UNKNOWN else self._taken_in).add(pair.after)
        (self.left if kin is Kin.UNKNOWN else self.harvested).extend(told)

    def _sheet(self, file: str) -> EditedLines | None:
        if file not in self.sheets and file in self.heads:
            data = Path(self.heads[file].path).read_bytes()
            self.sheets[file] = EditedLines(data.decode("utf-8-sig"))
        return self.sheets.get(file)

    def _in_head(self, sheet: EditedLines, line: int) -> bool:
        return line <= _end_of_head(sheet)

    def _block(self, spot: PairSpot, document: Document | None = None) -> Paragraph | Table | None:
        blocks = (document or self.before).keyed_texts[spot[0]].blocks
        return blocks[spot[1] - 1] if 0 < spot[1] <= len(blocks) else None

    def _words(self, spot: PairSpot) -> str:
        return next((one.before for one in self.pairs if one.place == spot), "")


def new_line(block: Paragraph) -> str:
    """Return the line of a section file that prints a paragraph."""
    words = block.heading + block.text
    if block.level and block.number:
        plain = not block.heading and "。" in words[:-1]
        return MARKERS[block.level] + ("\\" if plain else "") + words
    return ("\\" if _LOOKS_LIKE_MARKER.match(words) else "") + words


def _said(line: str, extent: Extent, new: str) -> str:
    """Return what an entry of a head says with other words, '' where nothing is left of it."""
    return (line[: extent.start] + new + line[extent.end :]).partition(":")[2].strip()


def _end_of_head(sheet: EditedLines) -> int:
    """Return the line that ends the head of a section file; what a heading in it says is printed above the rest."""
    return next((at for at, one in enumerate(sheet.lines[1:], 2) if one.strip() == "---"), 0)


def _parts(target: str) -> tuple[str, str]:
    section, _, item = target.partition("#")
    return section, item


def _printed_by(spans: Mapping[PairSpot, tuple[Span, ...]]) -> dict[tuple[str, int], set[PairSpot]]:
    found: dict[tuple[str, int], set[PairSpot]] = {}
    for spot, inside in spans.items():
        for line in placed_lines(inside):
            found.setdefault(line, set()).add(spot)
    return found
