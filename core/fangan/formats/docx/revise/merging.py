"""Two bodies as one with tracked changes: accepting them all gives the second, rejecting them all the first."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from fangan.compare.align import merged
from fangan.compare.clauses import diff_text
from fangan.compare.records import Mark, Run
from fangan.compare.splitting import Splitter
from fangan.compare.tables import match_rows
from fangan.formats.docx.ooxml.elements import BOX, TBL, P, W, XmlElement, required, text_of
from fangan.formats.docx.ooxml.tracked import PPR, TRPR, Tracker, alike
from fangan.formats.docx.revise.inline import Inline, Line
from fangan.formats.docx.revise.passages import paired
from fangan.formats.docx.revise.steps import Keyed, Step, align, is_table, must_hold, settle, side_of

TC, TR = f"{W}tc", f"{W}tr"


class Merger:
    """Merges lists of paragraphs and tables."""

    def __init__(self, tracker: Tracker, old: Splitter, new: Splitter) -> None:
        self.tracker, self.old, self.new = tracker, old, new

    def pieces(self, before: Sequence[Keyed], after: Sequence[Keyed]) -> Iterator[XmlElement]:
        """Yield the merged elements, bookmarks among them."""
        steps = settle(align(before, after))
        holds = self._holds(steps)
        finals = {last: held for held, last in holds.items()}
        moves = _moves([step for at, step in enumerate(steps) if at not in holds and at not in finals])
        for at, (old, new) in enumerate(steps):
            if new is not None:
                yield from new.before
            if at in holds:
                yield self._held(old, new, steps[holds[at]])
            elif at in finals:
                yield self._final(old, new, steps[finals[at]])
            elif (one := _alone((old, new))) is not None and one.moved in moves:
                self.tracker.author = one.author
                yield from self.tracker.moved(one.element, Mark.DELETED if new is None else Mark.INSERTED, one.moved)
            else:
                yield self._step(old, new)

    def _holds(self, steps: Sequence[Step]) -> dict[int, int]:
        """Return the common paragraphs whose end goes or comes in place of that of a later one, and the later one.

        Beside those that must: where new words at the end of a paragraph are followed by new paragraphs, as a typist
        makes them. LibreOffice would take the words and the paragraphs for one change, and with them the end between
        them, which stays.
        """
        holds = must_hold(steps)
        for at, step in enumerate(steps[:-1]):
            if at in holds or None in step or is_table(step) or None not in steps[at + 1] or is_table(steps[at + 1]):
                continue
            side = side_of(steps[at + 1])
            rest = (k for k in range(at + 2, len(steps)) if side_of(steps[k]) != side or is_table(steps[k]))
            until = next(rest, len(steps)) - 1
            if self._ending(*step) is (Mark.INSERTED if side[0] else Mark.DELETED):
                holds[at] = until
        return holds

    def _ending(self, old: Keyed | None, new: Keyed | None) -> Mark:
        """Return what became of the last words of a common paragraph."""
        assert old is not None
        assert new is not None
        inline = Inline(self.tracker, self._boxes)
        runs = list(self._diff(inline.read(old.element), inline.read(new.element), {}))
        return runs[-1].mark if runs else Mark.EQUAL

    def _step(self, old: Keyed | None, new: Keyed | None) -> XmlElement:
        if old is None and new is not None:
            self.tracker.author = new.author
            return self.tracker.whole(new.element, Mark.INSERTED)
        assert old is not None
        self.tracker.author = old.author
        if new is None:
            return self.tracker.whole(old.element, Mark.DELETED)
        return self._both(old, new)

    def _both(self, old: Keyed, new: Keyed) -> XmlElement:
        self.tracker.author = new.author
        if alike(old.element, new.element):
            return self.tracker.copy(new.element)
        if new.element.tag == P:
            return self.paragraph(old, new)
        return self.table(old.element, new.element)

    def _held(self, old: Keyed | None, new: Keyed | None, final: Step) -> XmlElement:
        """Return the last common paragraph of a stretch when more follows in one of the documents.

        The end of the last paragraph of a document, or before a table, cannot go. So this paragraph's end is the one
        that is inserted or deleted, and the last one's properties tell of both: as Word does when text is appended.
        """
        assert old is not None
        assert new is not None
        gone = final[1] is None
        self.tracker.author = new.author
        merged_ = self.paragraph(old, new)
        properties = merged_.find(PPR)
        if properties is not None:
            merged_.remove(properties)
        kept = (old if gone else new).element.find(PPR)
        if kept is not None:
            merged_.insert(0, deepcopy(kept))
        self.tracker.end(merged_, Mark.DELETED if gone else Mark.INSERTED)
        return merged_

    def _final(self, old: Keyed | None, new: Keyed | None, held: Step) -> XmlElement:
        """Return the last paragraph of a stretch, which only one document has; its end is in both."""
        assert held[0] is not None
        assert held[1] is not None
        found = self._step(old, new)
        before = (old or held[0]).element.find(PPR)
        after = (new or held[1]).element.find(PPR)
        found[:1] = self.tracker.changed("pPr", after, before)  # of what is wholly inserted or deleted these come first
        return found

    def paragraph(self, old: Keyed, new: Keyed) -> XmlElement:
        """Merge two paragraphs by clause."""
        found = etree.Element(P)
        found.extend(self.tracker.changed("pPr", new.element.find(PPR), old.element.find(PPR)))
        inline = Inline(self.tracker, self._boxes)
        before, after = inline.read(old.element), inline.read(new.element)
        found.extend(inline.merge(before, after, self._diff(before, after, {**old.authors, **new.authors})))
        return found

    def _diff(self, before: Line, after: Line, authors: Mapping[str, str]) -> Iterator[Run]:
        """Yield what differs in the lines of two paragraphs: run-on lines and numbers for themselves.

        While the runs of a run-on line come, the tracker names its author.
        """
        author = self.tracker.author
        for old, new in paired(before.passages, after.passages):
            self.tracker.author = authors.get(new.key or old.key, author)
            for one, two in zip(old[:2], new[:2], strict=True):  # the number, the words
                yield from diff_text(one, two, self.old, self.new)
        self.tracker.author = author

    def _boxes(self, old: XmlElement, new: XmlElement) -> XmlElement:
        """Merge two runs that hold the same shape around other text."""
        found = self.tracker.copy(new)
        for target, one, other in zip(found.iter(BOX), old.iter(BOX), new.iter(BOX), strict=True):
            pieces = self._plain(one), self._plain(other)
            target[:] = list(self.pieces(*pieces))
        return found

    def _plain(self, parent: XmlElement) -> list[Keyed]:
        """Return the paragraphs and tables of a cell or box, known by their order."""
        counts = {P: 0, TBL: 0}
        out = []
        for child in parent:
            if child.tag in counts:
                counts[child.tag] += 1
                out.append(Keyed(child, (child.tag, counts[child.tag]), self.tracker.author))
        return out

    def table(self, old: XmlElement, new: XmlElement) -> XmlElement:
        """Merge two tables by row and cell; with other columns all rows are other rows."""
        found = etree.Element(TBL)
        found.extend(self.tracker.changed("tblPr", new.find(f"{W}tblPr"), old.find(f"{W}tblPr")))
        found.append(self._grid(required(old, f"{W}tblGrid"), required(new, f"{W}tblGrid")))
        rows, new_rows = old.findall(TR), new.findall(TR)
        for one, two in merged(_row_pairs(rows, new_rows), len(rows), len(new_rows)):
            if one is not None and two is not None:
                found.append(self._row(rows[one], new_rows[two]))
                continue
            row = self.tracker.copy(rows[one] if one is not None else new_rows[two or 0])
            self.tracker.row(row, Mark.DELETED if two is None else Mark.INSERTED)
            found.append(row)
        return found

    def _grid(self, old: XmlElement, new: XmlElement) -> XmlElement:
        found = deepcopy(new)
        if not alike(old, new):
            change = etree.SubElement(found, f"{W}tblGridChange")
            change.set(f"{W}id", self.tracker.next_id())
            change.append(deepcopy(old))
        return found

    def _row(self, old: XmlElement, new: XmlElement) -> XmlElement:
        found = etree.Element(TR)
        properties = new.find(TRPR)
        if properties is not None:
            found.append(deepcopy(properties))
        for one, two in zip(old.iterfind(TC), new.iterfind(TC), strict=True):
            cell = etree.SubElement(found, TC)
            cell.extend(self.tracker.changed("tcPr", two.find(f"{W}tcPr"), one.find(f"{W}tcPr")))
            cell.extend(self.pieces(self._plain(one), self._plain(two)))
        return found


def _row_pairs(old: Sequence[XmlElement], new: Sequence[XmlElement]) -> set[tuple[int, int]]:
    """Pair the rows of two tables of as many columns; rows of other properties are other rows."""
    texts, new_texts = _texts(old), _texts(new)
    widths = {len(row) for row in (*texts, *new_texts)}
    if len(widths) != 1:
        return set()
    pairs = match_rows(texts, new_texts, [(at, at) for at in range(widths.pop())])
    return {(one, two) for one, two in pairs if alike(old[one].find(TRPR), new[two].find(TRPR))}


def _texts(rows: Sequence[XmlElement]) -> list[list[str]]:
    return [["\n".join(map(text_of, cell.iterfind(P))) for cell in row.iterfind(TC)] for row in rows]


def _alone(step: Step) -> Keyed | None:
    """Return the element of a step that only one document has."""
    return step[0] or step[1] if None in step else None


def _moves(steps: Sequence[Step]) -> set[str]:
    """Return the names of the paragraphs that go in one place and come in another."""
    names = Counter(one.moved for step in steps if (one := _alone(step)) is not None and one.moved)
    return {name for name, places in names.items() if places > 1}
