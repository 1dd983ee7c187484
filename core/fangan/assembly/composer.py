"""The whole way from a compiled plan to a Document: bind, condition, number, refer."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from fangan import __version__
from fangan.assembly import issue
from fangan.assembly.bind import Bound, bind
from fangan.assembly.compile import compile_selection
from fangan.assembly.expand import Expander, Expansion, Instance
from fangan.assembly.names import PLAN_TITLE
from fangan.assembly.program import Node, Pieces, Program, SectionProgram
from fangan.assembly.refer import Position, References
from fangan.assembly.render import Renderer
from fangan.assembly.select import select
from fangan.assembly.tasks import task_table
from fangan.chinese.titles import break_title
from fangan.model.document import PLAN, Anchor, Annex, Document, Manifest, Task, Text
from fangan.model.plan import Given, Plan
from fangan.model.problem import InputRefused, Problem, Severity, problem
from fangan.plugins.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Composition:
    """A finished document and everything worth telling that did not stop it."""

    document: Document
    problems: tuple[Problem, ...]


class Composer:
    """Composes one plan, any number of times, with different facts.

    Selection and compilation happen once, here; raises InputRefused or PluginFailed as they do.
    """

    def __init__(self, catalogue: Catalogue, plan: Plan) -> None:
        self.catalogue = catalogue
        self.program = compile_selection(catalogue, select(catalogue, plan))
        self.known = frozenset(_ids(self.program))
        self._titles: dict[str, tuple[str, ...]] = {}

    def bind(self, given: Mapping[str, Given] | None = None) -> Bound:
        """Read facts for this plan; by default those of its plan file."""
        facts = self.program.plan.facts if given is None else given
        return bind(self.program, facts, self.catalogue.agencies.find, self.catalogue.event)

    def compose(self, given: Mapping[str, Given] | None = None, draft: bool = False) -> Composition:
        """Compose a Document; raises InputRefused with every problem at once.

        A draft prints 【待填：名称】 where a fact is missing and turns missing facts into warnings.
        """
        bound = self.bind(given)
        composition = _Composition(self, bound)
        document = composition.document(draft)
        problems = [*bound.problems, *composition.problems()]
        absent = composition.absent()
        problems.extend(issue.issue_problems(self.program.plan, self.program.agency, self.program.form))
        if draft:
            absent = [Problem(p.code, p.place, p.values, Severity.WARNING) for p in absent]
            problems = [_soften(p) for p in problems]
        problems.extend(absent)
        if any(found.severity is Severity.ERROR for found in problems):
            raise InputRefused([*problems, *self.program.notes])
        return Composition(document, (*self.program.notes, *problems))

    def break_title(self, title: str) -> tuple[str, ...]:
        """Break a title for print, remembering the last ones: many plans of a batch share theirs."""
        lines = self._titles.get(title)
        if lines is None:
            if len(self._titles) > 64:
                self._titles.clear()
            agency = self.program.agency
            terms = (agency.name, agency.short, self.program.region)
            lines = self._titles[title] = break_title(title, terms)
        return lines


_FOLLOWS_FROM_GAPS = frozenset(("issue-missing", "reference-dropped", "item-count", "annex-empty"))
"""What may be wrong with a draft only because facts are still missing."""


def _soften(found: Problem) -> Problem:
    if found.code in _FOLLOWS_FROM_GAPS:
        return Problem(found.code, found.place, found.values, Severity.WARNING)
    return found


class _Composition:
    """One run: holds what the stages hand on to each other."""

    def __init__(self, composer: Composer, bound: Bound) -> None:
        self.composer = composer
        self.program = composer.program
        self.bound = bound
        self.main = Expander(bound.values)
        kept = [section for section in self.program.sections if self.main.section(section)]
        self.sections = kept
        self.annexes = self._annexes()
        self.cover = Expander(bound.values)
        if self.program.cover:
            self.cover.section(self.program.cover)
        self.references = self._references()
        texts = [
            issue.blank(slot.name) if text is None else text
            for slot, text in zip(self.program.slots, bound.texts, strict=True)
        ]
        self.renderer = Renderer(texts, self.references)
        self.title = self.renderer.fill(self.program.title, {})
        for at, slot in enumerate(self.program.slots):
            if slot.name == PLAN_TITLE:
                texts[at] = self.title

    def _annexes(self) -> list[tuple[SectionProgram, Expansion]]:
        """Expand the annexes that stay; the generated table stays when there are tasks."""
        kept = []
        for annex in self.program.annexes:
            expander = Expander(self.bound.values)
            if annex.tasks and not any(one.node.task for one in self.main.out.instances):
                continue
            if expander.section(annex):
                kept.append((annex, expander.out))
        return kept

    def _references(self) -> References:
        keys = [annex.key for annex, _ in self.annexes]
        if self.program.cover:
            keys.insert(0, PLAN)
        labels = {key: f"附件{number}" if len(keys) > 1 else "附件" for number, key in enumerate(keys, 1)}
        positions: dict[str, Position] = dict(self.main.out.positions)
        for annex, expansion in self.annexes:
            positions.update({f"{annex.key}#{key.partition('#')[2]}": at for key, at in expansion.positions.items()})
        repeated = frozenset(self.main.out.repeated)
        return References(positions, labels, {}, self.composer.known, repeated)

    def document(self, draft: bool) -> Document:
        """Render everything; problems are read afterwards."""
        program, plan = self.program, self.program.plan
        self._name_targets()
        body = self._text(self.title, self.main.out)
        tasks = tuple(self._task(one) for one in self.main.out.instances if one.node.task)
        annexes = [self._annex(annex, expansion, list(tasks)) for annex, expansion in self.annexes]
        main = body
        if program.cover:
            main = self._text(self.renderer.fill(program.cover.title, {}), self.cover.out)
            annexes.insert(0, (PLAN, body))
        single = len(annexes) == 1
        return Document(
            form=program.form,
            margin=plan.margin,
            text=main,
            masthead=issue.masthead(plan, program.agency, program.form),
            addressees=issue.addressees(plan.issue, program.form),
            annexes=tuple(
                Annex(key=key, number=None if single else number, text=text)
                for number, (key, text) in enumerate(annexes, 1)
            ),
            signature=issue.signature(plan, program.agency, program.form),
            note=plan.issue.note,
            imprint=issue.imprint(plan.issue, program.form),
            tasks=tasks,
            draft=draft,
            manifest=self._manifest(),
        )

    def _name_targets(self) -> None:
        """Give references the titles of what they may name; titles themselves hold no references to titles."""
        for one in self.main.out.instances:
            if one.anchor:
                self.references.titles[one.anchor] = self._plain(one.node.heading, one)
        for annex, _ in self.annexes:
            self.references.titles[annex.key] = self.renderer.fill(annex.title, {})
        self.references.titles[PLAN] = self.title

    def _plain(self, heading: Pieces, one: Instance) -> str:
        return self.renderer.fill(heading, one.env).rstrip("。")

    def _text(self, title: str, expansion: Expansion) -> Text:
        blocks = tuple([self.renderer.block(one, self.bound.values) for one in expansion.instances])
        return Text(title=self.composer.break_title(title), blocks=blocks, anchors=tuple(expansion.anchors))

    def _annex(self, annex: SectionProgram, expansion: Expansion, tasks: list[Task]) -> tuple[str, Text]:
        text = self._text(self.renderer.fill(annex.title, {}), expansion)
        if annex.tasks:
            table = task_table(tasks, annex.key, annex.origin)
            text = Text(title=text.title, blocks=(table,), anchors=(Anchor(annex.key, 0, 1),))
        return annex.key, text

    def _task(self, one: Instance) -> Task:
        task, fill, env = one.node.task, self.renderer.fill, one.env
        assert task is not None
        day = task.by_day or self.bound.values.get(task.by_fact)
        title = self._plain(one.node.heading, one) or fill(one.node.text, env).partition("。")[0]
        return Task(
            id=one.anchor,
            number=one.number,
            title=title,
            lead=tuple(fill(unit, env) for unit in task.lead),
            with_=tuple(fill(unit, env) for unit in task.with_),
            by=fill(task.by, env),
            by_date=day if isinstance(day, dt.date) else None,
            at=fill(task.at, env),
        )

    def _manifest(self) -> Manifest:
        program = self.program
        return Manifest(
            engine=__version__,
            outline=program.outline.id,
            agency=program.plan.agency,
            year=program.plan.year,
            facts=self.bound.raws,
            plan=program.plan.raw,
            sources=program.sources,
        )

    def problems(self) -> list[Problem]:
        """Return what condition, number and refer found wrong."""
        found = [*self.main.out.problems, *self.cover.out.problems, *self.references.problems]
        for _, expansion in self.annexes:
            found.extend(expansion.problems)
        for annex in self.program.annexes:
            if annex.required and annex.key not in {kept.key for kept, _ in self.annexes}:
                found.append(problem("annex-empty", annex.place, key=annex.key))
        return found

    def absent(self) -> list[Problem]:
        """Report every missing fact that the surviving text, or the outline itself, needs."""
        if not self.bound.missing and not self.bound.underivable:
            return []
        plan = self.program.plan
        needed = {name for name in self.program.outline.facts if name in self.bound.missing}
        used = {name for pieces in self._pieces() for name in self._names(pieces)}
        used |= {name for name in self._read() if not self.program.specs[name].optional}
        found = [wrong for name, wrong in self.bound.underivable.items() if name in used]
        for name, spec in self.bound.missing.items():
            if name in used or (name in needed and not spec.optional and spec.derive is None):
                code = "fact-missing"
                if spec.optional:
                    code = "fact-optional-used"
                elif spec.derive:
                    code = "fact-not-derived"
                source = spec.derive.source if spec.derive else ""
                place = plan.blanks.get(name, plan.place)
                found.append(problem(code, place, fact=name, ask=spec.ask, source=source, declared=spec.place))
        return found

    def _read(self) -> set[str]:
        """Return the facts that comparisons, repeated blocks and repeated rows read."""
        found: set[str] = set()
        for expansion in (self.main.out, self.cover.out, *(expansion for _, expansion in self.annexes)):
            found |= expansion.read
            tables = (one.node.table for one in expansion.instances if one.node.table)
            found |= {each for table in tables for _, each in table.rows if each}
        return found

    def _pieces(self) -> list[Pieces]:
        """List all compiled text that is printed in this run."""
        found: list[Pieces] = [self.program.title, *(annex.title for annex, _ in self.annexes)]
        if self.program.cover:
            found.append(self.program.cover.title)
        expansions = [self.main.out, self.cover.out, *(expansion for _, expansion in self.annexes)]
        for expansion in expansions:
            for one in expansion.instances:
                found.extend(_node_pieces(one.node))
        return found

    def _names(self, pieces: Pieces) -> list[str]:
        if isinstance(pieces, str):
            return []
        return [self.program.slots[piece].name for piece in pieces if isinstance(piece, int)]


def _node_pieces(node: Node) -> list[Pieces]:
    found = [node.heading, node.text]
    if node.table:
        found.extend(node.table.header)
        found.extend(cell for cells, _ in node.table.rows for cell in cells)
        found.append(node.table.caption)
    if node.task:
        found.extend([*node.task.lead, *node.task.with_, node.task.by, node.task.at])
    return found


def _ids(program: Program) -> list[str]:
    """List everything a reference may name: annexes, sections, and all ids in these."""
    found = [section.key for section in (*program.annexes, *program.sections)]

    def gather(nodes: tuple[Node, ...]) -> None:
        for node in nodes:
            if node.id:
                found.append(node.id)
            gather(node.children)

    for section in program.sections:
        gather(section.nodes)
    return found
