"""A comparison in words, by section."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import click

from fangan.cli.language import _
from fangan.compare import Change, Comparison, Element, Kind, Mark, Row, Run
from fangan.compare.units import COVER
from fangan.messages.render import printable
from fangan.messages.translation import mark
from fangan.model.document import PLAN
from fangan.model.reading import IN_TEXT, Role

CHANGE_WORDS: Mapping[Kind, str] = {
    Kind.INSERTED: mark("added"),
    Kind.DELETED: mark("removed"),
    Kind.CHANGED: mark("changed"),
    Kind.MOVED: mark("moved"),
}
ROLES: Mapping[Role, str] = {
    Role.MARGIN: mark("Margins"),
    Role.COPIES: mark("Copy number"),
    Role.SECRECY: mark("Secrecy"),
    Role.URGENCY: mark("Urgency"),
    Role.MARK: mark("Agency mark"),
    Role.NUMBER: mark("Document number"),
    Role.SIGNATORY: mark("Signatory"),
    Role.TITLE: mark("Title"),
    Role.ADDRESSEES: mark("Addressees"),
    Role.ENCLOSURE: mark("Note of annexes"),
    Role.ATTENDANCE: mark("Attendance"),
    Role.SIGNATURE: mark("Signature"),
    Role.SEAL: mark("Seal"),
    Role.DATE: mark("Date"),
    Role.NOTE: mark("Note"),
    Role.COPY: mark("Copy to"),
    Role.PRINTED: mark("Printed by"),
}
_VALUES = {"sealed": mark("sealed"), "unsealed": mark("without seal")}
_MARKED: Mapping[Mark, str] = {Mark.DELETED: mark("[-{text}-]"), Mark.INSERTED: mark("[+{text}+]")}
_COLOURS = {Mark.DELETED: "red", Mark.INSERTED: "green"}
_KIND_COLOURS = {Kind.INSERTED: "green", Kind.DELETED: "red", Kind.CHANGED: "yellow", Kind.MOVED: "cyan"}
_AROUND = 14
"""Characters of unchanged text shown beside a change."""


def differences_text(comparison: Comparison, *, coloured: bool, whole: bool = True) -> str:
    """Return the differences by section, and how many there are; `whole` when all that both files hold was compared."""
    return "\n".join(_Page(comparison, coloured, whole).lines())


class _Page:
    def __init__(self, comparison: Comparison, coloured: bool, whole: bool) -> None:
        self.comparison, self.coloured, self.whole = comparison, coloured, whole
        self.annexes = {
            annex.key: f"{annex.label} {annex.name}"
            for document in (comparison.before, comparison.after)
            for annex in document.annexes
        }

    def lines(self) -> Iterator[str]:
        found = self.comparison.differences
        heading = ""
        for change, count in _moved_together(sorted(found, key=lambda one: one.element.role in IN_TEXT)):
            name = printable(self._heading(change.element))
            if name != heading:
                heading = name
                yield self._style(name, bold=True)
            yield from self._change(change, count)
        if found:
            yield ""
        yield self._count()

    def _heading(self, element: Element) -> str:
        """Name the section: its heading, and the annex it stands in unless that is the plan."""
        if element.role not in IN_TEXT:
            return _("Around the text")
        where = [element.heading or (_("Opening") if element.part in (PLAN, COVER) else "")]
        if element.part not in (PLAN, COVER):
            where.insert(0, self.annexes.get(element.part, element.part))
        elif element.part == COVER:
            where = [_("The notice or letter")]
        return " · ".join(filter(None, where))

    def _change(self, change: Change, count: int) -> Iterator[str]:
        word = self._style(_(CHANGE_WORDS[change.kind]), fg=_KIND_COLOURS[change.kind])
        number = change.element.number
        if change.kind is Kind.MOVED and change.before and change.before.number != number:
            number = f"{change.before.number}→{number}"
        if change.element.role in IN_TEXT:
            lead = number
        else:
            part = self.annexes.get(change.element.part, "").partition(" ")[0] if change.element.part != PLAN else ""
            lead = _("{role}: ").format(role=part + _(ROLES[change.element.role]))
        lead = printable(lead)
        text = self._runs(change.runs, whole=change.kind in (Kind.INSERTED, Kind.DELETED))
        more = _(" (with {count} paragraphs)").format(count=count) if count > 1 else ""
        table = _("(table)") if change.element.role is Role.TABLE else ""
        yield f"  {word}  {lead}{table}{text}{more}"
        if change.kind is not Kind.MOVED or any(row.kind is not Kind.UNCHANGED for row in change.rows):
            yield from self._rows(change.rows)

    def _rows(self, rows: Sequence[Row]) -> Iterator[str]:
        for row in rows:
            if row.kind is Kind.UNCHANGED:
                continue
            word = self._style(_(CHANGE_WORDS[row.kind]), fg=_KIND_COLOURS[row.kind])
            at = row.after if row.after is not None else row.before
            name = _("row {number}").format(number=at) if at else _("head")
            cells = "｜".join(self._runs(cell, whole=row.kind is not Kind.CHANGED) for cell in row.cells)
            yield f"      {word}  {name}  {cells}"

    def _runs(self, runs: Sequence[Run], *, whole: bool) -> str:
        """Write runs; long unchanged text is cut short."""
        out = []
        for at, run in enumerate(runs):
            text = _(_VALUES[run.text]) if run.text in _VALUES else printable(run.text.replace("\t", " "))
            if run.mark is Mark.EQUAL:
                out.append(_short(text, first=at == 0, last=at == len(runs) - 1))
            elif whole:
                out.append(text)
            elif self.coloured:
                out.append(self._style(text, fg=_COLOURS[run.mark], strikethrough=run.mark is Mark.DELETED))
            else:
                out.append(_(_MARKED[run.mark]).format(text=text))
        return "".join(out)

    def _count(self) -> str:
        found = self.comparison.differences
        numbers = sum(change.renumbered and change.kind is Kind.UNCHANGED for change in self.comparison.changes)
        if not found:
            return _("No difference.") if self.whole else _("No difference in what was compared.")
        counts = Counter(change.kind for change in found)
        present = [(counts[kind], _(word)) for kind, word in CHANGE_WORDS.items() if counts[kind]]
        parts = [_("{count} {kind}").format(count=count, kind=word) for count, word in present]
        line = _("{total} differences: {parts}.").format(total=len(found), parts=_(", ").join(parts))
        return line + (_(" {count} more only carry a new number.").format(count=numbers) if numbers else "")

    def _style(self, text: str, **look: object) -> str:
        return click.style(text, **look) if self.coloured else text  # type: ignore[arg-type]


def _short(text: str, *, first: bool, last: bool) -> str:
    """Cut unchanged text down to what stands beside a change; the start of a line names it and stays."""
    if len(text) <= 2 * _AROUND + 4:
        return text
    if first and last:
        return text[: 2 * _AROUND] + "……"
    head = text[:_AROUND]
    return head + "……" + ("" if last else text[-_AROUND:])


def _moved_together(changes: Iterable[Change]) -> Iterator[tuple[Change, int]]:
    """Yield every change; of blocks that moved together and unchanged only the first, with how many they are."""
    waiting: Change | None = None
    count, last = 0, waiting
    for change in changes:
        if last is not None and _follows(last, change):
            count, last = count + (change.element.role is not Role.RUN_ON), change
            continue
        if waiting is not None:
            yield waiting, count
        waiting, count, last = change, 1, change
    if waiting is not None:
        yield waiting, count


def _follows(above: Change, change: Change) -> bool:
    if above.kind is not Kind.MOVED or change.kind is not Kind.MOVED or above.rows or change.rows:
        return False
    if any(run.mark is not Mark.EQUAL for run in change.runs):
        return False
    pairs = ((above.before, change.before), (above.after, change.after))
    return all(one and two and one.part == two.part and _next(one, two) for one, two in pairs)


def _next(above: Element, below: Element) -> bool:
    """Whether an element is the next paragraph or table, or a run-on line of the same paragraph."""
    step = below.address.block - above.address.block
    return step == 0 if below.role is Role.RUN_ON else step == 1
