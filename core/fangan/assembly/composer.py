"""The whole way from a compiled plan to a Document: bind, condition, number, refer."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import replace

from fangan.assembly.absent import absent, idle, marked, used_by
from fangan.assembly.bind import Bound, LastRead, bind
from fangan.assembly.compile import compile_selection
from fangan.assembly.condition import NotComparable, holds
from fangan.assembly.expand import Expanded, expand
from fangan.assembly.expansions import Expansions
from fangan.assembly.issue import issue_problems
from fangan.assembly.program import Program
from fangan.assembly.render import Renderer
from fangan.assembly.select import select
from fangan.assembly.targets import Targets, known_targets, name_targets
from fangan.assembly.theme import setting_of
from fangan.assembly.values import Lookup, Value
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.plan import Given, Plan
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.model.provider import OWN
from fangan.model.trace import Trace
from fangan.plugins.catalogue import Catalogue

_FOLLOW = ("reference-dropped", "item-count", "annex-empty", "column-blank")
"""What is told of text that is not there, unless a fact that cannot be read may be the reason."""


class Composition(NamedTuple):
    """A finished document and everything worth telling that did not stop it."""

    document: Document
    problems: tuple[Problem, ...]
    values: Mapping[str, Value]
    """The typed facts it was filled with, the derived ones with them."""


class Composer:
    """Composes one plan, any number of times, with different facts.

    Selection and compilation happen once, here, unless the program is there already; raises InputRefused or
    PluginFailed as they do. A composer holds no code and can be pickled.
    """

    def __init__(self, catalogue: Catalogue, plan: Plan, program: Program | None = None) -> None:
        self.catalogue = catalogue
        self.program = _compiled(catalogue, plan) if program is None else program
        self.known = known_targets(self.program)
        self.renderer = Renderer(self.program)
        self._expansions = Expansions(self.program)
        self._read: LastRead = {}
        self._used: tuple[Expanded, set[str]] | None = None
        self._traced: Program | None = None

    def bind(self, given: Mapping[str, Given] | None = None) -> Bound:
        """Read facts for this plan; by default those of its plan file."""
        facts = self.program.plan.facts if given is None else given
        return bind(self.program, facts, Lookup.of(self.catalogue), self._read)

    def compose(
        self, given: Mapping[str, Given] | None = None, draft: bool = False, *, trace: bool = False
    ) -> Composition:
        """Compose a Document; raises InputRefused with every problem at once.

        A draft prints 【待填：名称】 where a fact is missing, and what follows from missing facts is a warning. With
        `trace` the Document knows where its words come from.
        """
        program, gap = self.program, Severity.of_gap(draft)
        facts = program.plan.facts if given is None else given
        bound = self.bind(facts)
        expanded = self._expansions.expand(bound, gap)
        targets = name_targets(program, self.known, expanded, bound.texts)
        rendered = self.renderer.render(bound, expanded, targets, draft)
        of_text = (*expanded.problems, *targets.problems, *rendered.problems)
        lacking = absent(program, bound, expanded, gap)
        if bound.refused:  # what is left out of the text may be so because of them
            of_text = tuple(found for found in of_text if found.code not in _FOLLOW)
        elif lacking:
            waiting = self._waiting_for({one.values.get("source", one.values["fact"]) for one in lacking})
            of_text = tuple(found for found in of_text if not _follows(found, waiting))
        problems = (
            *self._bound(bound),
            *of_text,
            *issue_problems(program.plan, program.agency, program.form, gap),
            *lacking,
            *marked(program, facts, bound.refused, gap),
            *self._silent(facts, bound, expanded, gap),
        )
        if program.unfilled:
            from fangan.assembly.unfilled import printed_roles

            problems = (*problems, *printed_roles(program.unfilled, rendered.document, gap))
        if any(found.severity is Severity.ERROR for found in problems):
            raise InputRefused([*problems, *program.notes])
        document = rendered.document
        if trace:
            document = replace(document, trace=self._trace(facts, bound, targets, document))
        return Composition(document, (*program.notes, *problems), bound.values)

    def _bound(self, bound: Bound) -> Iterable[Problem]:
        """Return the problems of what is given; a fact that nothing uses may be for a section that may be added."""
        if all(found.code != "fact-unused" for found in bound.problems):
            return bound.problems
        from fangan.assembly.further import with_further  # most plans give what their text prints

        return with_further(self.catalogue, self.program, bound.problems)

    def behind(self, names: Iterable[str], given: Mapping[str, Given] | None = None) -> dict[str, str]:
        """Return the facts that a condition keeps from being printed, with that condition as it stands at `when=`."""
        from fangan.assembly.behind import as_written, condition_above

        expanded = expand(self.program, self.bind(given).values, Severity.NOTE)
        found = {name: condition_above(self.program, expanded, name) for name in names}
        return {name: as_written(condition) for name, condition in found.items() if condition}

    def _silent(self, given: Mapping[str, Given], bound: Bound, expanded: Expanded, gap: Severity) -> Iterator[Problem]:
        """Report what is given and not printed, and what is announced and does not follow.

        While a value cannot be used nobody knows what would be printed.
        """
        if all(found.severity is not Severity.ERROR for found in bound.problems):
            if self._used is None or self._used[0] is not expanded:
                self._used = (expanded, used_by(self.program, expanded))
            yield from idle(self.program, given, expanded, self._used[1])
            yield from self._announced(expanded, gap)
            yield from _single(expanded)
            yield from self._waiting(bound)

    def _waiting_for(self, facts: Collection[str]) -> set[str]:
        """Return the sections and annexes that are printed as soon as a fact is given which is told as missing."""
        parts = (*self.program.sections, *self.program.annexes)
        return {part.key for part in parts if part.when and part.when.fact in facts}

    def _waiting(self, bound: Bound) -> Iterator[Problem]:
        """Report own sections and annexes that the outline prints only under a condition which does not hold."""
        for section in (*self.program.sections, *self.program.annexes):
            if section.origin.provider != OWN or section.when is None:
                continue
            with suppress(NotComparable):  # told where it is expanded
                if holds(section.when, bound.values):
                    continue
            from fangan.assembly.behind import as_written

            values = {"key": section.key, "condition": as_written(section.when), "fact": section.when.fact}
            yield problem("own-section-waiting", Place(section.origin.file), Severity.WARNING, **values)

    def _announced(self, expanded: Expanded, gap: Severity) -> Iterator[Problem]:
        """Report every list that is announced and does not follow, with the items that may be taken in."""
        for section, node in (one for expansion in expanded.everything for one in expansion.announced):
            from fangan.assembly.announced import stands_excepted
            from fangan.assembly.headings import last_clause, listed
            from fangan.assembly.offered import item_names

            program = self.program
            if stands_excepted(self.catalogue, program.plan, node):
                continue
            setting = setting_of(program.plan, program.outline, program.agency)
            items = item_names(self.catalogue, setting, program.plan.date, section)
            choice = program.plan.sections.get(section)
            place = (choice.place if choice else None) or program.plan.place
            code = "list-without-items" if items else "list-without-entries"
            values = {"key": section, "text": last_clause(node.text or node.heading), "file": node.place}
            yield problem(code, place, gap, items=listed(items), id=next(iter(items), ""), **values)

    def _trace(self, given: Mapping[str, Given], bound: Bound, targets: Targets, document: Document) -> Trace:
        """Trace a document just composed, with a program whose pieces know their segments."""
        from fangan.assembly.trace import compile_traced, trace  # most builds never look

        if self._traced is None:
            self._traced = compile_traced(self.catalogue, self.program.plan)
        expanded = expand(self._traced, bound.values, Severity.NOTE)
        return trace(self._traced, given, bound, expanded, targets, document)


def _compiled(catalogue: Catalogue, plan: Plan) -> Program:
    """Select and compile; what a plan without a name is refused for may follow from that, which is said first."""
    try:
        return compile_selection(catalogue, select(catalogue, plan))
    except InputRefused as error:
        from fangan.assembly.nameless import title_problems

        raise InputRefused([*title_problems(catalogue, plan), *error.problems]) from error


def _single(expanded: Expanded) -> Iterator[Problem]:
    """Report every chain that ends with its first member."""
    for node in (one for expansion in expanded.everything for one in expansion.single):
        from fangan.chinese.lexicon.markers import chain_marker

        first, second = chain_marker(node.chain, 1), chain_marker(node.chain, 2)
        yield problem("chain-of-one", node.place, Severity.WARNING, first=first, second=second)


def _follows(found: Problem, waiting: Set[str]) -> bool:
    """Whether a problem of the text is that something is not there which waits for a fact told as missing."""
    return found.code in _FOLLOW and not waiting.isdisjoint((found.values.get("target"), found.values.get("key")))
