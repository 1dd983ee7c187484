"""Render: everything that stays, with its words, as a Document."""

import datetime as dt
from collections.abc import Container, Mapping
from dataclasses import replace
from itertools import takewhile

from fangan import __version__
from fangan.assembly import issue
from fangan.assembly.bind import Bound
from fangan.assembly.expand import Duty, Expanded, Expansion, Instance, repetitions, value_of
from fangan.assembly.fill import Filler
from fangan.assembly.kept_blocks import KeptBlocks
from fangan.assembly.program import Pieces, Program, SectionProgram
from fangan.assembly.refer import References
from fangan.assembly.targets import Targets
from fangan.assembly.tasks import in_brackets
from fangan.assembly.values import Value
from fangan.chinese.punctuation import EMPTY_CELLS
from fangan.chinese.titles import title_choices
from fangan.late.tuples import NamedTuple
from fangan.model.document import (
    PLAN,
    Anchor,
    Annex,
    Block,
    Document,
    Manifest,
    Origin,
    Paragraph,
    RunOn,
    Table,
    Task,
    Text,
)  # fmt: skip
from fangan.model.plan import Form
from fangan.model.problem import Problem, Severity
from fangan.model.reading import all_words
from fangan.sources.text import digest

_KEPT_TITLES = 64


class Rendered(NamedTuple):
    """A document, and what was wrong with the references in it."""

    document: Document
    problems: tuple[Problem, ...]


class Renderer:
    """Renders one program; remembers the blocks of the last document, and titles broken for print: many come again."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.kept = KeptBlocks()
        self._titles: dict[str, tuple[tuple[str, ...], ...]] = {}

    def render(self, bound: Bound, expanded: Expanded, targets: Targets, draft: bool) -> Rendered:
        """Fill in all words."""
        references = References(targets.standing, targets.title, Severity.of_gap(draft))
        page = _Page(self, bound, Filler(bound.texts, references, self.program.plan.year))
        document = page.document(expanded, draft)
        manifest = replace(document.manifest, text=digest(all_words(document)))
        return Rendered(replace(document, manifest=manifest), (*references.problems, *page.problems))

    def title_choices(self, title: str) -> tuple[tuple[str, ...], ...]:
        """Break a title for print, in every way that makes sense; the best comes first."""
        ways = self._titles.get(title)
        if ways is None:
            if len(self._titles) >= _KEPT_TITLES:
                self._titles.clear()
            agency = self.program.agency
            terms = (agency.name, agency.short, self.program.region, *self.program.plan.issue.signed)
            ways = self._titles[title] = title_choices(title, terms)
        return ways


class _Page:
    """One document being filled."""

    def __init__(self, renderer: Renderer, bound: Bound, filler: Filler) -> None:
        self.title_choices = renderer.title_choices
        self.kept = renderer.kept
        self.program = renderer.program
        self.bound = bound
        self.values: Mapping[str, Value] = bound.values
        self.fill = filler.fill
        self.problems: list[Problem] = []

    def document(self, expanded: Expanded, draft: bool) -> Document:
        """Fill the texts and put around them what the form asks for."""
        program, plan = self.program, self.program.plan
        self.kept.begin(expanded)
        text = self.text(program.title, expanded.main)
        tasks = tuple(map(self.task, expanded.main.duties))
        annexes = [
            (annex.key, self.tasks(annex, expansion, expanded.main, tasks))
            if annex.tasks
            else (annex.key, self.text(annex.title, expansion))
            for annex, expansion in expanded.annexes
        ]
        issued = None
        if program.cover:
            title = "" if program.form is Form.ORDER else program.cover.title
            text, issued = self.text(title, expanded.cover), text
            if plan.issue.encloses_plan(program.form):
                annexes.insert(0, (PLAN, issued))
                issued = None
        single = len(annexes) == 1
        return Document(
            form=program.form,
            margin=plan.margin,
            style_separators=plan.style_separators,
            text=text,
            masthead=issue.masthead(plan, program.agency, program.form),
            addressees=issue.addressees(plan.issue, program.form),
            issued=issued,
            annexes=tuple(
                Annex(key=key, number=None if single else number, text=annex)
                for number, (key, annex) in enumerate(annexes, 1)
            ),
            attendance=issue.attendance(plan.issue) if program.form is Form.MINUTES else (),
            signature=issue.signature(plan, program.agency, program.form),
            note=plan.issue.note,
            imprint=issue.imprint(plan.issue, program.form),
            tasks=tasks,
            draft=draft,
            title_choices=self.title_choices("".join(text.title))[1:],
            manifest=self.manifest(self.kept.once(_printed)),
        )

    def text(self, title: Pieces, expansion: Expansion) -> Text:
        """Fill the blocks of one text, under its title."""
        kept, bound, make, told = self.kept.block, self.bound, self.block, self.problems
        blocks = tuple([kept(one, bound, make, told) for one in expansion.instances])
        lines = self.title_choices(self.fill(title, {}))[0] if title else ()
        return Text(title=lines, blocks=blocks, anchors=tuple(expansion.anchors))

    def block(self, instance: Instance) -> Block:
        """Fill one instance as a paragraph or a table."""
        node, env = instance.node, instance.env
        if node.table is not None:
            return self.table(instance)
        if node.children and node.children[0].run_on:
            paragraph = self.running_on(instance)
        else:
            paragraph = Paragraph(
                node.level or node.face,
                instance.number,
                node.heading if isinstance(node.heading, str) else self.fill(node.heading, env),
                node.text if isinstance(node.text, str) else self.fill(node.text, env),
                instance.anchor,
                node.origin,
            )
        if not instance.closings:
            return paragraph
        return replace(paragraph, text=self.closed(paragraph.text, instance), origin=_with_closings(instance))

    def closed(self, text: str, instance: Instance) -> str:
        """Fill the responsibilities behind a text, and those before the stop it ends in."""
        stop = ""
        if any(one.before_stop for one in instance.closings) and text.endswith("。"):
            text, stop = text[:-1], "。"
        said = [(one.before_stop, in_brackets(self.fill(one.words, instance.env))) for one in instance.closings]
        before = (words for inside, words in said if inside)
        return "".join([text, *before, stop, *(words for inside, words in said if not inside)])

    def running_on(self, instance: Instance) -> Paragraph:
        """Fill a paragraph with the lines that run on from it; where none is left, a heading alone is a sentence."""
        node, env = instance.node, instance.env
        heading, text = self.fill(node.heading, env), self.fill(node.text, env)
        if not instance.run_ons and not text:
            heading, text = "", heading
        run_ons = []
        parts, start = [text], len(heading) + len(text)
        for one in instance.run_ons:
            words, origin = one.node.text, one.node.origin
            if not isinstance(words, str):
                words = self.fill(words, one.env)
            if one.closings:
                words, origin = self.closed(words, one), _with_closings(one)
            behind = one.behind if isinstance(one.behind, str) else self.fill(one.behind, one.env)
            parts.append(one.number + words + behind)
            end = start + len(parts[-1])
            run_ons.append(RunOn(start, end, one.number, one.anchor, origin))
            start = end
        text = "".join(parts)
        level = node.level or (node.face if heading else 0)
        return Paragraph(level, instance.number, heading, text, instance.anchor, node.origin, tuple(run_ons))

    def table(self, instance: Instance) -> Table:
        """Fill a table, its repeated rows once for each entry."""
        node, env = instance.node, instance.env
        table, fill = node.table, self.fill
        assert table is not None
        rows = []
        for cells, each in table.rows:
            for inner in repetitions(each, env, self.values):
                rows.append(tuple([fill(cell, inner) for cell in cells]))
        header = tuple([fill(cell, env) for cell in table.header])
        made = Table(header, tuple(rows), table.aligns, fill(table.caption, env), instance.anchor, node.origin)
        if not any(map(EMPTY_CELLS.issuperset, zip(*rows, strict=True))):
            return made
        from fangan.assembly.blank_columns import blank_columns, left_out, without  # few tables have any

        if blank := blank_columns(table, rows):
            self.problems.append(left_out(made, blank, node.place))
        return without(made, blank)

    def task(self, duty: Duty) -> Task:
        """Fill responsibilities; without a heading the first words of the text say what is to be done."""
        from fangan.assembly.duties import has_value  # many plans have none

        task, fill, env = duty.task, self.fill, duty.block.env
        day = task.by_day or value_of(task.by_fact, env, self.values)
        return Task(
            id=duty.id,
            number=duty.block.number if duty.block.anchor == duty.id else "",
            title=self.task_title(duty),
            lead=tuple(filter(None, [fill(unit, env) for unit in task.lead])),
            with_=tuple(filter(None, [fill(unit, env) for unit in task.with_])),
            by=fill(task.by, env) if has_value(task.by, env) else "",
            by_date=_last_day(day),
            at=fill(task.at, env),
            time=fill(task.time, env),
            place=fill(task.place, env),
        )

    def task_title(self, duty: Duty) -> str:
        """Return what a task is called."""
        node, env = duty.block.node, duty.block.env
        own = duty.block.anchor == duty.id
        title = self.fill(node.heading if own else duty.task.title or node.heading, env).rstrip("。")
        if title:
            return title
        from fangan.assembly.task_table import short_title  # most tasks have headings

        return short_title(self.fill(node.text, env))

    def tasks(self, annex: SectionProgram, expansion: Expansion, main: Expansion, tasks: tuple[Task, ...]) -> Text:
        """Gather the tasks in their table."""
        from fangan.assembly.task_table import TaskRow, first_sentences, parts_of, task_table  # many plans have none

        levels = [one.node.level for one in main.instances]
        rows = []
        for task, duty in zip(tasks, main.duties, strict=True):
            said = _own_text(duty, main) if annex.content else None
            content = first_sentences(self.fill(said.node.text, said.env)) if said else ""
            rows.append(TaskRow(task, duty.start, duty.end, parts_of(levels, duty.start, duty.end), content))
        table = task_table(rows, annex.key, annex.origin)
        title = self.text(annex.title, expansion).title
        return Text(title=title, blocks=(table,), anchors=(Anchor(annex.key, 0, 1),))

    def manifest(self, printed: Container[str]) -> Manifest:
        """Say what the document was built from; `printed` are the sections and items it has."""
        program = self.program
        return Manifest(
            engine=__version__,
            outline=program.outline.id,
            agency=program.plan.agency,
            year=program.plan.year,
            facts=self.bound.raws,
            plan=program.plan.raw,
            sources=tuple([one for one in program.sources if one.target in printed]),
        )


def _last_day(value: Value | None) -> dt.date | None:
    """Return the day, or the last one of a period or of months; None for anything else."""
    last = value[-1] if isinstance(value, tuple) and value else value
    return last if isinstance(last, dt.date) else None


def _with_closings(instance: Instance) -> Origin:
    """Return the origin of a text with the facts in the responsibilities behind it."""
    origin = instance.node.origin
    facts = dict.fromkeys([*origin.facts, *(fact for one in instance.closings for fact in one.facts)])
    return replace(origin, facts=tuple(facts))


def _own_text(duty: Duty, text: Expansion) -> Instance | None:
    """Return the first block with text of what a duty is for, before what is numbered under it."""
    under = takewhile(lambda one: not one.node.level, text.instances[duty.start + 1 : duty.end])
    own = duty.block.anchor == duty.id or not duty.block.node.level
    return next((one for one in (duty.block, *under) if own and one.node.text), None)


def _printed(expanded: Expanded) -> set[str]:
    """Return the sections, annexes and items that a document has; a repeated item `donation.2` is its item."""
    anchors = {one.anchor.partition(".")[0] for text in expanded.everything for one in text.everything}
    anchors |= {one.id for text in expanded.everything for one in text.anchors}
    return anchors | {annex.key for annex, _ in expanded.annexes}
