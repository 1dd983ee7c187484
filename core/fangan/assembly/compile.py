"""Compile a selection: settle levels, resolve every name, print responsibilities; no fact is read yet."""

from collections.abc import Mapping, Sequence

from fangan.assembly.names import Names, builtin_words
from fangan.assembly.parts import SourcedPart, closing_more
from fangan.assembly.program import BlockProgram, Pieces, Program, SectionProgram, TableProgram, TaskProgram
from fangan.assembly.ranking import Judged, judged_on
from fangan.assembly.select import SelectedSection, Selection
from fangan.assembly.specs import gather_specs
from fangan.assembly.tasks import TaskCompiler
from fangan.model.address import Target
from fangan.model.document import Origin, Source
from fangan.model.fact import FactSpec
from fangan.model.outline import OutlineAnnex, OutlineSection
from fangan.model.problem import InputRefused, Problem, Severity, problem
from fangan.model.provider import OWN
from fangan.model.section import NO_ATTRIBUTES, TablePart, walk
from fangan.model.template import Placeholder, Template
from fangan.plugins.catalogue import Catalogue
from fangan.sources.template import placeholders

TASK_TABLE_TITLE = "任务分工表"


def compile_selection(catalogue: Catalogue, selection: Selection, names_type: type[Names] = Names) -> Program:
    """Turn a selection into a program; raises InputRefused with every unknown name, format or level.

    `names_type` resolves the names and says what a compiled text is made of. Warnings and notes of the selection
    travel on in `Program.notes`.
    """
    specs, asked, problems = gather_specs(selection)
    words = builtin_words(catalogue, selection.plan, selection.agency)
    names = names_type(catalogue, selection.agency, words, specs, selection.plan.date)
    names.selection = selection
    compiler = _Compiler(names, selection)
    outline = selection.outline
    title = names.pieces(selection.plan.title or outline.title, (), "")
    program = Program(
        plan=selection.plan,
        outline=outline,
        agency=selection.agency,
        region=catalogue.agencies.region(selection.agency),
        form=selection.form,
        title=title,
        sections=tuple(compiler.section(section) for section in selection.sections),
        annexes=tuple(compiler.annex(annex) for annex in selection.annexes),
        cover=compiler.annex(selection.cover) if selection.cover else None,
        slots=(),
        specs=specs,
        asked=asked,
        used=frozenset(),
        sources=_sources(selection),
        notes=selection.notes,
    )
    if not title:
        problems.append(problem("title-missing", selection.plan.place, outline=outline.id))
    problems.extend((*names.problems, *compiler.tasks.unprinted()))
    if any(found.severity is Severity.ERROR for found in problems):
        raise InputRefused([*problems, *selection.notes])
    problems.extend(_unnamed(catalogue, selection, names))
    return program._replace(
        unfilled=_unfilled(catalogue, selection, names),
        slots=tuple(names.slots),
        used=frozenset(names.used) | _derived_from(specs) | selection.by_facts,
        days=_days(selection),
        judged_by=selection.by_facts,
        themes=selection.theme_words,
        cites=names.cites,
        notes=(*problems, *selection.notes),
    )


def _unnamed(catalogue: Catalogue, selection: Selection, names: Names) -> list[Problem]:
    """Report what the plan, and its own agencies, say of roles and words that no text names."""
    found: list[Problem] = []
    if selection.plan.roles or selection.plan.words:
        from fangan.assembly.unnamed import unnamed_problems  # few plans say who fills a role

        found.extend(unnamed_problems(selection.plan, names.said))
    own = list(catalogue.agencies.said_by(OWN, selection.agency.path))
    if any(f"单位.{role}" not in names.said for one in own for role in one.roles):
        from fangan.assembly.unnamed import misspelt_roles  # most agencies fill what their texts name

        found.extend(misspelt_roles(catalogue, selection.agency, names.said, own))
    return found


def _unfilled(catalogue: Catalogue, selection: Selection, names: Names) -> tuple[Problem, ...]:
    """Report the roles that nobody fills."""
    if not names.unfilled:
        return ()
    from fangan.assembly.unfilled import role_problems

    return tuple(role_problems(catalogue, selection, names.unfilled))


def _days(selection: Selection) -> Mapping[tuple[str, str], Judged]:
    if not selection.by_facts:
        return {}
    from fangan.assembly.other_days import days_of

    return days_of(selection)


def _derived_from(specs: Mapping[str, FactSpec]) -> set[str]:
    return {spec.derive.source.partition(".")[0] for spec in specs.values() if spec.derive}


def _sources(selection: Selection) -> tuple[Source, ...]:
    """List every wording used, once, in the order of use."""
    found: dict[tuple[str, str], Source] = {}
    for section in selection.everything:
        for wording in section.sources:
            head = wording.head
            own = wording is section.wording
            source = Source(
                target=head.target,
                provider=head.provider.id,
                version=head.provider.version,
                digest=wording.digest,
                choices=dict(section.choices) if own else {},
            )
            found.setdefault((source.target, source.provider), source)
    return tuple(found.values())


class _Compiler:
    """Compiles the sections of one selection against one set of names."""

    def __init__(self, names: Names, selection: Selection) -> None:
        self.names = names
        self.plan = selection.plan
        self.tasks = TaskCompiler(names, selection)

    def section(self, section: SelectedSection) -> SectionProgram:
        """Compile a section of the plan; its heading, if it prints one, is the first node."""
        entry = section.entry
        assert isinstance(entry, OutlineSection)
        assert section.wording is not None
        heading = entry.heading if entry.heading is not None else section.wording.title
        if entry.no_heading or not heading:
            nodes = _faced(self.nodes(section, self.shift(section, titled=False)), 1)
            return self.program(section, "", nodes, self.duties(section, section.wording.title))
        self.shift(section, titled=True)
        title = self.names.pieces(heading, (), section.key)
        children = _faced(self.nodes(section, 0), 2)
        node = BlockProgram(
            level=1,
            heading=title,
            text="",
            id=section.key,
            when=None,
            each="",
            table=None,
            task=self.duties(section),
            children=children,
            origin=self.origin(section.parts[0], heading),
            place=section.parts[0].part.place,
        )
        return self.program(section, title, (node,), None)

    def annex(self, section: SelectedSection) -> SectionProgram:
        """Compile an annex or an issuing text: no heading of its own, the title stands above."""
        title: Template = section.wording.title if section.wording else (TASK_TABLE_TITLE,)
        if not isinstance(section.entry, OutlineSection) and section.entry.title is not None:
            title = section.entry.title
        if not title:
            self.names.problems.append(problem("annex-without-title", section.entry.place, key=section.key))
        nodes = _faced(self.nodes(section, self.shift(section, titled=False)), 1) if section.wording else ()
        return self.program(section, self.names.pieces(title, (), section.key), nodes, self.duties(section, title))

    def program(
        self, section: SelectedSection, title: Pieces, nodes: tuple[BlockProgram, ...], task: TaskProgram | None
    ) -> SectionProgram:
        """Wrap compiled nodes with what the outline says of the section."""
        entry = section.entry
        if entry.when:
            self.names.condition(entry.when)
        if isinstance(entry, OutlineAnnex) and entry.content and not entry.tasks:
            self.names.problems.append(problem("content-without-tasks", entry.place, key=section.key))
        generated = entry if isinstance(entry, OutlineAnnex) and section.wording is None else None
        origin = self.origin(section.parts[0], ()) if section.parts else Origin("fangan", "", section.key, "", 0)
        return SectionProgram(
            key=section.key,
            title=title,
            when=entry.when,
            nodes=nodes,
            counts=entry.items.count if isinstance(entry, OutlineSection) else {},
            tasks=generated is not None and generated.tasks,
            content=generated is not None and generated.content,
            required=entry.required,
            origin=origin,
            place=entry.place,
            task=task,
        )

    def shift(self, section: SelectedSection, titled: bool) -> int:
        """Return by how much marker levels move, and refuse levels that cannot stand (docs/design.md §4)."""
        levels = {part.level for part in walk(section.parts) if part.level}
        first = min(levels, default=0)
        if titled:
            for part in walk(section.parts):
                if part.level == 1:
                    self.names.problems.append(problem("level-one-in-section", part.part.place, key=section.key))
                    return 0  # what seems to skip a level beside it may be right
        shift = -1 if not titled and first == 2 else 0
        self._refuse_skips(section.parts, first)
        return shift

    def _refuse_skips(self, parts: "tuple[SourcedPart, ...] | list[SourcedPart]", expected: int) -> None:
        for part in parts:
            if part.level > expected > 0:
                self.names.problems.append(problem("level-skipped", part.part.place))
            self._refuse_skips(part.children, _below(part) if part.level else expected)

    def nodes(self, section: SelectedSection, shift: int) -> tuple[BlockProgram, ...]:
        """Compile a section's parts."""
        return self.siblings(section.parts, section.key, (), shift)

    def siblings(
        self, parts: Sequence[SourcedPart], section: str, scope: tuple[str, ...], shift: int
    ) -> tuple[BlockProgram, ...]:
        """Compile parts beside each other."""
        if not parts:
            return ()
        last = closing_more(parts)
        nodes = [self.node(part, section, scope, shift) for part in parts]
        for at, (part, node) in enumerate(zip(parts, nodes, strict=True)):
            if part is last and node.task:
                nodes[at] = node._replace(task=node.task._replace(on_line=True))
        return tuple(nodes)

    def node(self, sourced: SourcedPart, section: str, scope: tuple[str, ...], shift: int) -> BlockProgram:
        """Compile one part and those under it."""
        part, attributes = sourced.part, sourced.part.attributes
        self.names.day = judged_on(sourced.wording.head, self.plan.facts, self.plan.date)
        if attributes.each:
            self.names.repeated(attributes.each, Placeholder(attributes.each, "", part.place), scope)
            scope = (*scope, attributes.each)
        if attributes.when:
            self.names.condition(attributes.when, scope)
        if part.run_on and sourced.children:
            self.names.problems.append(problem("run-on-holds-blocks", part.place))
        heading, text = _run_in(sourced)
        level = sourced.level + shift if sourced.level else 0
        return BlockProgram(
            level=level,
            heading=self.names.pieces(heading, scope, section),
            text=self.names.pieces(text, scope, section),
            id=str(Target(section, part.id)) if part.id else "",
            when=attributes.when,
            each=attributes.each,
            table=self.table(part.table, scope, section) if part.table else None,
            task=self.task(sourced, section, scope),
            children=_faced(self.siblings(sourced.children, section, scope, shift), level + 1),
            origin=self.origin(sourced, (*heading, *text)),
            place=part.place,
            run_on=part.run_on,
            chain=part.chain,
            ends_chain=part.ends_chain,
            joins=bool(attributes.join or attributes.end),
            join=self.names.pieces(attributes.join, scope, section) if attributes.join else "",
            end=self.names.pieces(attributes.end, scope, section) if attributes.end else "",
        )

    def duties(self, section: SelectedSection, title: Template = ()) -> TaskProgram | None:
        """Compile the responsibilities of a whole section, which `title` names where it prints no heading."""
        attributes = section.wording.attributes if section.wording else NO_ATTRIBUTES
        if not attributes.states_task:
            return None
        task = self.tasks.task(attributes, section.parts[0].part.place, (), section.key)
        return task._replace(whole=True, title=self.names.pieces(title, (), section.key))

    def task(self, sourced: SourcedPart, section: str, scope: tuple[str, ...]) -> TaskProgram | None:
        """Compile what a part says of responsibilities; those of a closing paragraph are of what it closes."""
        attributes = sourced.part.attributes
        if not attributes.states_task:
            return None
        task = self.tasks.task(attributes, sourced.part.place, scope, section)
        if not attributes.of:
            return task
        closed = Target(section, "" if attributes.of == "section" else attributes.of)
        return task._replace(of=str(closed), title=self.names.pieces(sourced.wording.title, (), section))

    def table(self, table: TablePart, scope: tuple[str, ...], section: str) -> TableProgram:
        """Compile a table; each repeated row opens its own scope."""
        rows = []
        for row in table.rows:
            inner = scope
            if row.each:
                self.names.repeated(row.each, Placeholder(row.each), scope)
                inner = (*scope, row.each)
            rows.append((tuple(self.names.pieces(cell, inner, section) for cell in row.cells), row.each))
        return TableProgram(
            header=tuple(self.names.pieces(cell, scope, section) for cell in table.header),
            rows=tuple(rows),
            aligns=table.aligns,
            caption=self.names.pieces(table.caption, scope, section),
        )

    def origin(self, sourced: SourcedPart, template: Template) -> Origin:
        """Say who supplied a block and which facts fill it."""
        head = sourced.wording.head
        facts = tuple(dict.fromkeys([mark.name for mark in placeholders(template)])) if template else ()
        provider = head.provider
        return Origin(provider.id, provider.version, head.target, head.file, sourced.part.place.line, facts)


def _faced(nodes: tuple[BlockProgram, ...], level: int) -> tuple[BlockProgram, ...]:
    """Give labels without a number the face of the numbers that may stand beside them, of which there are four."""
    return tuple([one if one.level or not one.heading else one._replace(face=min(level, 4)) for one in nodes])


def _below(part: SourcedPart) -> int:
    """Return the level of the numbers under a numbered part: the next, or that of 1. where a 一、 holds no （一）."""
    held = min((child.level for child in part.children if child.level), default=0)
    return 3 if part.level == 1 and held == 3 else part.level + 1


def _run_in(sourced: SourcedPart) -> tuple[Template, Template]:
    """Return heading and text of a part: a single sentence is a heading where lines run on from it."""
    part = sourced.part
    if part.level and not part.heading and not part.plain and sourced.children and sourced.children[0].part.run_on:
        return part.text, ()
    return part.heading, part.text
