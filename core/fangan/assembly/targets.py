"""Targets: everything a reference may name, where it stands and what it is called."""

from collections.abc import Mapping, Sequence

from fangan.assembly.expand import Env, Expanded
from fangan.assembly.fill import Filler
from fangan.assembly.names import PLAN_TITLE
from fangan.assembly.program import Pieces, Program, RefPiece
from fangan.assembly.refer import References, Standing
from fangan.chinese.blanks import blank_mark
from fangan.late.tuples import NamedTuple
from fangan.model.document import PLAN
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.section import walk

_NO_ENV: Env = {}


class Targets(NamedTuple):
    """Where everything stands, what it is called, and which titles name each other in a circle."""

    standing: Standing
    titles: Mapping[str, str]
    problems: tuple[Problem, ...]

    def title(self, reference: RefPiece) -> str:
        """Return what a reference's target is called, '' where it has no title."""
        return self.titles.get(reference.target, "")


def known_targets(program: Program) -> frozenset[str]:
    """Return everything a reference may name before conditions: annexes, sections, and all ids in them."""
    sections = (*program.annexes, *program.sections)
    inside = (node.id for section in sections for node in walk(section.nodes) if node.id)
    return frozenset([*(section.key for section in sections), *inside])


def name_targets(program: Program, known: frozenset[str], expanded: Expanded, texts: Sequence[str]) -> Targets:
    """Find where every target stands, and make its title."""
    standing = _standing(program, known, expanded)
    naming = _Naming(standing, texts, program.plan.year)
    naming.add(PLAN_TITLE, program.title)
    naming.add(PLAN, program.title)
    for expansion in (expanded.main, *(expansion for _, expansion in expanded.annexes)):
        for one in expansion.instances:
            if one.anchor:
                naming.add(one.anchor, one.node.heading, one.env)
    for annex, _ in expanded.annexes:
        naming.add(annex.key, annex.title)
    return Targets(standing, naming.all(), tuple(naming.problems))


def _standing(program: Program, known: frozenset[str], expanded: Expanded) -> Standing:
    enclosed = program.cover is not None and program.plan.issue.encloses_plan(program.form)
    keys = [*([PLAN] if enclosed else []), *(annex.key for annex, _ in expanded.annexes)]
    labels = {key: f"附件{number}" if len(keys) > 1 else "附件" for number, key in enumerate(keys, 1)}
    texts = (expanded.main, *(expansion for _, expansion in expanded.annexes))
    positions = {anchor: at for expansion in texts for anchor, at in expansion.positions.items()}
    repeated = frozenset(id_ for expansion in texts for id_ in expansion.repeated)
    return Standing(positions={PLAN_TITLE: (), **positions}, labels=labels, known=known, repeated=repeated)


class _Naming:
    """Titles while they are made: one that names another's waits for it.

    What else is wrong with a title is told where it is printed.
    """

    def __init__(self, standing: Standing, texts: Sequence[str], year: int) -> None:
        self.filler = Filler(texts, References(standing, self.title, Severity.ERROR), year)
        self.titles: dict[str, str] = {}
        self.waiting: dict[str, tuple[Pieces, Env]] = {}
        self.path: list[str] = []
        self.problems: list[Problem] = []

    def add(self, target: str, title: Pieces, env: Env = _NO_ENV) -> None:
        """Take up a target with its compiled title."""
        if isinstance(title, str):
            self.titles[target] = title.rstrip("。")
        else:
            self.waiting[target] = title, env

    def all(self) -> Mapping[str, str]:
        """Make every title."""
        for target in self.waiting:
            self.make(target, None)
        return self.titles

    def title(self, reference: RefPiece) -> str:
        """Return the title that a reference names."""
        return self.make(reference.target, reference.place)

    def make(self, target: str, place: Place | None) -> str:
        """Make the title of a target that is named at `place`; '' where it has none."""
        title = self.titles.get(target)
        if title is not None or target not in self.waiting:
            return title or ""
        if target in self.path:
            path = " → ".join([*self.path[self.path.index(target) :], target])
            self.problems.append(problem("title-circle", place, target=target, path=path))
            return blank_mark(target)
        self.path.append(target)
        title = self.titles[target] = self.filler.fill(*self.waiting[target]).rstrip("。")
        self.path.pop()
        return title
