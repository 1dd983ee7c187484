"""Condition and number: from the program's tree to a flat list of blocks that will be printed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import TypeAlias

from fangan.assembly.condition import NotComparable, holds
from fangan.assembly.program import BlockProgram, Pieces, Program, SectionProgram, TaskProgram
from fangan.assembly.values import RowValues, Value
from fangan.chinese.lexicon.markers import chain_kind, chain_marker
from fangan.chinese.numerals import heading_number
from fangan.late.patterns import regex
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.address import Target
from fangan.model.document import Anchor
from fangan.model.problem import Problem, Severity, problem
from fangan.model.template import Condition

Env: TypeAlias = Mapping[str, RowValues]
"""Name being repeated → its row; a list's entry is a row whose one column is ''."""
Position: TypeAlias = tuple[tuple[int, int], ...]
"""The (level, count) pairs from level 1 down to where something stands."""
_NO_ENV: Env = {}
_ZEROS = (0, 0, 0, 0)
_NOTHING = -1
_ANNOUNCES = regex(r"((?<![\d元岁万千百十亿%％级米人个项年月日])(以下|下列)[^，。；、]{0,10}|如下[^，。；、]{0,6})。$")
"""The end of a sentence that announces a list; “3万元以下。” does not."""


class ClosingWords(NamedTuple):
    """Responsibilities printed behind a text, or before the 。 it ends in, and the facts in them."""

    words: Pieces
    facts: tuple[str, ...]
    before_stop: bool = False


class Instance(NamedTuple):
    """One block to be printed: its node, its number, its anchor ('' if none) and the rows it repeats.

    `run_ons` are the lines that run on from it, and `behind` is what joins one of them to the next, or ends it.
    `closings` stand behind its text and those lines; where there is no text they are a paragraph of their own.
    """

    node: BlockProgram
    number: str
    anchor: str
    env: Env
    run_ons: "tuple[Instance, ...]" = ()
    behind: Pieces = ""
    closings: tuple[ClosingWords, ...] = ()

    @property
    def last_words(self) -> Pieces:
        """What it ends in."""
        if self.run_ons:
            return self.run_ons[-1].last_words
        return self.behind or self.node.text or self.node.heading


class Duty(NamedTuple):
    """Responsibilities, with the block that opens what they are for and its extent; a run-on line's is empty."""

    task: TaskProgram
    id: str
    block: Instance
    start: int
    end: int


@dataclass(slots=True)
class Expansion:
    """The blocks of one text in order, the extents of its anchors, and where each anchor stands."""

    instances: list[Instance] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    positions: dict[str, Position] = field(default_factory=dict)
    """The sections and items that print a number."""
    duties: list[Duty] = field(default_factory=list)
    repeated: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    """Facts that a comparison or a repetition read: text may hang on them without printing them."""
    asked: set[str] = field(default_factory=set)
    """Facts that a condition asked for, whether it held or not."""
    failed: list[Condition] = field(default_factory=list)
    """The conditions that did not hold."""
    announced: list[tuple[str, BlockProgram]] = field(default_factory=list)
    """Blocks that announce a list which does not follow, with their section's key."""
    single: list[BlockProgram] = field(default_factory=list)
    """Blocks that open a chain, 一是, in which no second follows."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def everything(self) -> Iterator[Instance]:
        """All blocks in reading order, those that run on included."""
        for one in self.instances:
            yield one
            yield from one.run_ons


def announces(text: Pieces) -> bool:
    """Whether a text ends in words that announce a list."""
    tail = text if isinstance(text, str) else text[-1] if text else ""
    if not isinstance(tail, str):
        return False
    return tail.endswith("：") or (tail.endswith("。") and "下" in tail and _ANNOUNCES.search(tail) is not None)


def repetitions(each: str, env: Env, values: Mapping[str, Value]) -> list[Env]:
    """List the rows a block is repeated for, each added to the rows around it; `each` '' is once.

    `任务.措施` is repeated for the entries of that column in the row of 任务 around it.
    """
    if not each:
        return [env]
    entries = value_of(each, env, values)
    rows: list[Env] = []
    for number, entry in enumerate(entries if isinstance(entries, tuple) else (), 1):
        row: RowValues = entry if isinstance(entry, Mapping) else {"": str(entry), "序号": number}
        rows.append({**env, each: row})
    return rows


def value_of(name: str, env: Env, values: Mapping[str, Value]) -> Value | None:
    """Return what a name stands for here: a fact, or with a dot the column of the row around."""
    table, _, column = name.partition(".")
    if not column:
        return values.get(name)
    row = env.get(table)
    return row[column] if row else None


class Expanded(NamedTuple):
    """A whole document before it has words: the plan's text, the annexes that stay, the issuing text if there is one.

    `problems` is everything that was wrong on the way.
    """

    main: Expansion
    annexes: tuple[tuple[SectionProgram, Expansion], ...]
    cover: Expansion
    problems: tuple[Problem, ...]

    @property
    def everything(self) -> tuple[Expansion, ...]:
        """All texts."""
        return (self.main, self.cover, *(expansion for _, expansion in self.annexes))


def expand(program: Program, values: Mapping[str, Value], gap: Severity) -> Expanded:
    """Keep, repeat and number what the facts ask for; `gap` is what it weighs that something is left out."""
    if program.cites:
        from fangan.assembly.cited import with_printed  # few texts hang on others

        stated = any(_expansion(program.sections, with_printed(program, values, tasks=True), gap).duties)
        values = with_printed(program, values, stated)
    main = _expansion(program.sections, values, gap)
    if main.duties:
        from fangan.assembly.duties import as_they_stand  # many plans have none

        main.duties = as_they_stand(main)
    cover = _expansion(filter(None, [program.cover]), values, gap)
    annexes, problems = [], [*main.problems, *cover.problems]
    for annex in program.annexes:
        expander = Expander(values, gap)
        if (main.duties or not annex.tasks) and expander.section(annex):
            annexes.append((annex, expander.out))
            problems.extend(expander.out.problems)
        elif annex.required:
            problems.append(problem("annex-empty", annex.place, gap, key=annex.key))
    return Expanded(main=main, annexes=tuple(annexes), cover=cover, problems=tuple(problems))


def _expansion(sections: Iterable[SectionProgram], values: Mapping[str, Value], gap: Severity) -> Expansion:
    expander = Expander(values, gap)
    for section in sections:
        expander.section(section)
    return expander.out


class Expander:
    """Walks sections in order, keeping the counters of the four levels."""

    def __init__(self, values: Mapping[str, Value], gap: Severity) -> None:
        self.values = values
        self.gap = gap
        self.counters = [0, *_ZEROS]
        self.chains: dict[str, tuple[int, BlockProgram]] = {}
        """How far each form of a chain has been counted under the block that is open, and what it began with."""
        self.row = ""
        """The numbers of the repetitions around, `.2.1`: a block's anchor takes them on."""
        self.out = Expansion()

    def holds(self, condition: Condition | None, env: Env = _NO_ENV) -> bool:
        """Evaluate a condition among the rows around it; one that compares unlike things is a problem and false."""
        if condition is None:
            return True
        out = self.out
        if not condition.of_text:
            out.asked.add(condition.fact)
        if condition.operator not in ("given", "absent"):
            out.read.add(condition.fact)
        try:
            if holds(condition, self.values, env):
                return True
            out.failed.append(condition)
            return False
        except NotComparable as error:
            out.problems.append(problem("not-comparable", condition.place, fact=condition.name, literal=error.args[0]))
            return False

    def section(self, section: SectionProgram) -> bool:
        """Expand one section; False when its condition drops it."""
        if not self.holds(section.when):
            return False
        start = len(self.out.instances)
        for node in section.nodes:
            self.node(node, _NO_ENV)
        if section.task and len(self.out.instances) > start:
            block = self.out.instances[start]
            self._close(section.task, block, start)
            self.out.duties.append(Duty(section.task, section.key, block, start, len(self.out.instances)))
        end = len(self.out.instances)
        if not any(node.id == section.key for node in section.nodes):
            self.out.anchors.append(Anchor(section.key, start, end))
        self._count(section, start, end)
        self._heed(section, start, end)
        return True

    def node(self, node: BlockProgram, env: Env) -> None:
        """Expand one node: dropped, once, or once for each entry of its list or table."""
        around = self.row
        for row, inner in self._standing(node, env):
            self.row = row
            self._emit(node, inner)
        self.row = around
        if node.ends_chain:
            self.chains.clear()

    def _standing(self, node: BlockProgram, env: Env) -> list[tuple[str, Env]]:
        """List the rows a node stands for, with their numbers: none, one, or one for each entry of its list or table.

        A condition on a column of what is repeated picks the rows.
        """
        of_rows = node.when if node.when and node.when.part and node.when.fact == node.each else None
        if not of_rows and not self.holds(node.when, env):
            return []
        if self.row or node.each:
            self.out.repeated.add(node.id)
        if not node.each:
            return [(self.row, env)]
        self.out.read.add(node.each.partition(".")[0])
        kept = (inner for inner in repetitions(node.each, env, self.values) if self.holds(of_rows, inner))
        return [(f"{self.row}.{number}", inner) for number, inner in enumerate(kept, 1)]

    def _emit(self, node: BlockProgram, env: Env) -> None:
        out, level = self.out, node.level
        number, anchor = "", node.id and node.id + self.row
        if level:
            counters = self.counters
            counters[level:] = counters[level] + 1, *_ZEROS[level:]
            number = heading_number(level, counters[level])
            self.chains.clear()
            if anchor:
                out.positions[anchor] = self._position()
        elif node.chain:
            number = self._count_on(node)
        start = len(out.instances)
        out.instances.append(Instance(node, number, anchor, env))
        if node.children:
            counted, self.chains = self.chains, {}
            self._under(node, env)
            self.chains = counted
        elif node.task:
            self._close(node.task, out.instances[-1], start + 1)
        if node.task:
            out.duties.append(Duty(node.task, anchor, out.instances[start], start, len(out.instances)))
        if anchor:
            out.anchors.append(Anchor(anchor, start, len(out.instances)))

    def _position(self) -> Position:
        """Return the numbers from level 1 down to the numbered block that is open."""
        return tuple((level, count) for level, count in enumerate(self.counters) if count)

    def _count_on(self, node: BlockProgram) -> str:
        """Return the next number of the chain that a block is counted in."""
        kind = chain_kind(node.chain)
        before, first = self.chains.get(kind, (0, node))
        self.chains[kind] = before + 1, first
        if before == 0:
            self.out.single.append(node)
        elif before == 1:
            self.out.single.remove(first)
        return chain_marker(node.chain, before + 1)

    def _under(self, block: BlockProgram, env: Env) -> None:
        """Expand what stands under a block that was just put out: first the lines that run on from it.

        Its responsibilities come behind its text and before what is numbered under it.
        """
        own, rest = [one for one in block.children if one.run_on], [one for one in block.children if not one.run_on]
        if own:
            self._run_on(own, env)
        opening, inside, task = self.out.instances[-1], len(self.out.instances), block.task
        for child in rest:
            if task and not task.whole and (child.level or task.on_line):
                self._close(task, opening, inside)
                task = None
            self.node(child, env)
        if task:
            self._close(task, opening, inside)

    def _run_on(self, nodes: list[BlockProgram], env: Env) -> None:
        """Put out the lines that run on from the last block."""
        run_ons: list[Instance] = []
        numbered = bool(self.out.instances[-1].node.level)
        at = len(self.out.instances) - 1
        for node in nodes:
            for row, inner in self._standing(node, env):
                number = self._count_on(node) if node.chain else ""
                anchor = node.id and node.id + row
                run_ons.append(Instance(node, number, anchor, inner))
                if node.task:
                    from fangan.assembly.duties import behind_line  # few lines have any

                    run_ons[-1] = behind_line(node.task, run_ons[-1])
                    self.out.duties.append(Duty(node.task, anchor, run_ons[-1], at, at))
                if anchor and numbered:
                    self.out.positions[anchor] = self._position()
            if node.ends_chain:
                self.chains.clear()
        if run_ons:
            self.out.instances[-1] = self.out.instances[-1]._replace(run_ons=_joined(run_ons))
            self.chains.clear()

    def _close(self, task: TaskProgram, block: Instance, inside: int) -> None:
        from fangan.assembly.duties import print_duties  # many plans have none

        print_duties(self.out.instances, task, block, inside)

    def _heed(self, section: SectionProgram, start: int, end: int) -> None:
        """Note the blocks that announce something where nothing follows: deeper, or at all behind body text.

        A section that prints no heading may announce what comes behind it.
        """
        blocks = [one for one in self.out.instances[start:end] if has_text(one.node) or not one.closings]
        titled = any(node.id == section.key for node in section.nodes)
        for at, one in enumerate(blocks if titled else blocks[:-1]):
            level, node = one.node.level, one.node
            behind = blocks[at + 1].node.level if at + 1 < len(blocks) else _NOTHING
            alone = behind == _NOTHING if level == 0 else 0 < behind <= level or behind == _NOTHING
            if alone and node.table is None and announces(one.last_words):
                self.out.announced.append((section.key, node))

    def _count(self, section: SectionProgram, start: int, end: int) -> None:
        """Hold the outline's counts against what is left after conditions."""
        for id_, wanted in section.counts.items():
            target = str(Target(section.key, id_))
            if id_:
                extent = next((a for a in self.out.anchors if a.id == target), None)
                blocks = self.out.instances[extent.start : extent.end] if extent else []
                inside = blocks[1:]
            else:
                blocks = self.out.instances[start:end]
                inside = [one for one in blocks if one.anchor != section.key]
            levels = [one.node.level for one in inside if one.node.level]
            found = levels.count(min(levels)) if levels else _chained(blocks)
            if found != wanted:
                values = {"key": target, "wanted": wanted, "found": found}
                self.out.problems.append(problem("item-count", section.place, self.gap, **values))


def has_text(node: BlockProgram) -> bool:
    """Whether a block is a paragraph with text, be it a sentence that lines run on from."""
    return bool(node.text) or any(child.run_on for child in node.children)


def _chained(blocks: Iterable[Instance]) -> int:
    """Count what is counted inside texts: 一是 二是 三是."""
    return sum(bool(one.node.chain) for block in blocks for one in (block, *block.run_ons))


def _joined(run_ons: list[Instance]) -> tuple[Instance, ...]:
    """Set behind each what joins it to the next that is joined, or what ends it."""
    following = [*(one.node.joins for one in run_ons[1:]), False]
    return tuple(
        one._replace(behind=one.node.join if more else one.node.end) if one.node.joins else one
        for one, more in zip(run_ons, following, strict=True)
    )
