"""Refer: the words for `{{@…}}`, by where the target now stands."""

from collections.abc import Callable, Mapping

from fangan.assembly.expand import Position
from fangan.assembly.program import RefPiece
from fangan.chinese.blanks import blank_mark
from fangan.chinese.numerals import reference_number
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.problem import Problem, Severity, problem

_UNITS = {1: "部分", 2: "项", 3: "点", 4: "目"}


class Standing(NamedTuple):
    """Where everything stands that a reference may name."""

    positions: Mapping[str, Position]
    """Sections and items that print a number."""
    labels: Mapping[str, str]
    """Annex → `附件2`, or `附件` for the only one."""
    known: frozenset[str]
    """What the plan has before conditions."""
    repeated: frozenset[str]
    """Items that are repeated, and so have no one number."""


class References:
    """Turns references into words, and collects those that fail.

    `title` tells what a target is called. A target that is gone may have gone with a missing fact: `gap` is what that
    weighs.
    """

    def __init__(self, standing: Standing, title: Callable[[RefPiece], str], gap: Severity) -> None:
        self.standing = standing
        self.title = title
        self.gap = gap
        self.problems: list[Problem] = []

    def words(self, reference: RefPiece) -> str:
        """Return `附件2`, `第三部分第（二）项`, or the target's number or title as the format asks."""
        target, standing = reference.target, self.standing
        if reference.format not in ("", "编号", "名称"):
            self._refuse("format-unknown", reference, format=reference.format, allowed="编号、名称")
        elif target in standing.labels or target in standing.positions:
            return self._title(reference) if reference.format == "名称" else self._number(reference)
        elif target in standing.repeated:
            self._refuse("reference-repeated", reference)
        elif target in standing.known:
            self._refuse("reference-dropped", reference, self.gap)
        else:
            self._refuse("reference-unknown", reference, suggestion=suggest(target, standing.known))
        return blank_mark(str(target))  # seen only where a draft goes on in spite of it

    def _title(self, reference: RefPiece) -> str:
        title = self.title(reference)
        if not title:
            self._refuse("reference-untitled", reference)
        return title

    def _number(self, reference: RefPiece) -> str:
        label = self.standing.labels.get(reference.target)
        if label is not None:
            return label.removeprefix("附件") if reference.format == "编号" else label
        position = self.standing.positions[reference.target]
        if reference.format == "编号":
            return "".join(reference_number(level, count) for level, count in position)
        inner = [pair for pair in position if not (reference.local and pair[0] == 1 and len(position) > 1)]
        return "".join(f"第{reference_number(level, count)}{_UNITS[level]}" for level, count in inner)

    def _refuse(self, code: str, reference: RefPiece, severity: Severity = Severity.ERROR, /, **values: object) -> None:
        found = problem(code, reference.place, severity, target=reference.target, **values)
        if found not in self.problems:  # a heading is printed in its place and in the table of tasks
            self.problems.append(found)
