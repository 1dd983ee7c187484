"""Condition and number: from the program's tree to a flat list of blocks that will be printed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from fangan.assembly.condition import NotComparable, holds
from fangan.assembly.program import BlockProgram, Pieces, Program, SectionProgram
from fangan.assembly.values import RowValues, Value
from fangan.chinese.numerals import heading_number
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
_ANNOUNCES = re.compile(
    r"((?<![\d元岁万千百十亿%％级米人个项年月日])(以下|下列)[^，。；、]{0,10}|如下[^，。；、]{0,6})[。：]$|：$"
)
"""The end of a text that announces a list; “3万元以下。” does not."""


class Instance(NamedTuple):
    """One block to be printed: its node, its number, its anchor ('' if none) and the rows it repeats."""

    node: BlockProgram
    number: str
    anchor: str
    env: Env


@dataclass(slots=True)
class Expansion:
    """The blocks of one text in order, the extents of its anchors, and where each anchor stands."""

    instances: list[Instance] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    positions: dict[str, Position] = field(default_factory=dict)
    """The sections and items that print a number."""
    repeated: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    """Facts that a comparison or a repetition read: text may hang on them without printing them."""
    asked: set[str] = field(default_factory=set)
    """Facts that a condition asked for, whether it held or not."""
    failed: list[Condition] = field(default_factory=list)
    """The conditions that did not hold."""
    announced: list[tuple[str, BlockProgram]] = field(default_factory=list)
    """Blocks that announce a list which does not follow, with their section's key."""
    problems: list[Problem] = field(default_factory=list)


def announces(text: Pieces) -> bool:
    """Whether a text ends in words that announce a list."""
    tail = text if isinstance(text, str) else text[-1] if text else ""
    return isinstance(tail, str) and tail[-1:] in "。：" and _ANNOUNCES.search(tail) is not None


def repetitions(each: str, env: Env, values: Mapping[str, Value]) -> list[Env]:
    """List the rows a block is repeated for, each added to the rows around it; `each` '' is once."""
    if not each:
        return [env]
    entries = values.get(each)
    rows: list[Env] = []
    for number, entry in enumerate(entries if isinstance(entries, tuple) else (), 1):
        row: RowValues = entry if isinstance(entry, Mapping) else {"": str(entry), "序号": number}
        rows.append({**env, each: row})
    return rows


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
    main = _expansion(program.sections, values, gap)
    cover = _expansion(filter(None, [program.cover]), values, gap)
    has_tasks = any(one.node.task for one in main.instances)
    annexes, problems = [], [*main.problems, *cover.problems]
    for annex in program.annexes:
        expander = Expander(values, gap)
        if (has_tasks or not annex.tasks) and expander.section(annex):
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
        self.out = Expansion()

    def holds(self, condition: Condition | None) -> bool:
        """Evaluate a condition; one that compares unlike things is a problem and false."""
        if condition is None:
            return True
        out = self.out
        out.asked.add(condition.fact)
        if condition.operator not in ("given", "absent"):
            out.read.add(condition.fact)
        try:
            if holds(condition, self.values):
                return True
            out.failed.append(condition)
            return False
        except NotComparable as error:
            out.problems.append(problem("not-comparable", condition.place, fact=condition.fact, literal=error.args[0]))
            return False

    def section(self, section: SectionProgram) -> bool:
        """Expand one section; False when its condition drops it."""
        if not self.holds(section.when):
            return False
        start = len(self.out.instances)
        for node in section.nodes:
            self.node(node, _NO_ENV)
        end = len(self.out.instances)
        if not any(node.id == section.key for node in section.nodes):
            self.out.anchors.append(Anchor(section.key, start, end))
        self._count(section, start, end)
        self._heed(section, start, end)
        return True

    def node(self, node: BlockProgram, env: Env) -> None:
        """Expand one node: dropped, once, or once for each entry of its list or table."""
        if node.when is not None and not self.holds(node.when):
            return
        if not node.each:
            self._emit(node, env, node.id)
            return
        self.out.repeated.add(node.id)
        self.out.read.add(node.each)
        for number, inner in enumerate(repetitions(node.each, env, self.values), 1):
            self._emit(node, inner, f"{node.id}.{number}" if node.id else "")

    def _emit(self, node: BlockProgram, env: Env, anchor: str) -> None:
        out, level = self.out, node.level
        number = ""
        if level:
            counters = self.counters
            counters[level:] = counters[level] + 1, *_ZEROS[level:]
            number = heading_number(level, counters[level])
            if anchor:
                out.positions[anchor] = tuple((at, counters[at]) for at in range(1, level + 1) if counters[at])
        start = len(out.instances)
        out.instances.append(Instance(node, number, anchor, env))
        for child in node.children:
            self.node(child, env)
        if anchor:
            out.anchors.append(Anchor(anchor, start, len(out.instances)))

    def _heed(self, section: SectionProgram, start: int, end: int) -> None:
        """Note the blocks that announce something where nothing follows: deeper, or at all behind body text.

        A section that prints no heading may announce what comes behind it.
        """
        blocks = self.out.instances[start:end]
        if not any(node.id == section.key for node in section.nodes):
            blocks = blocks[:-1]
        for at, one in enumerate(blocks):
            level, node = one.node.level, one.node
            behind = blocks[at + 1].node.level if at + 1 < len(blocks) else _NOTHING
            alone = behind == _NOTHING if level == 0 else 0 < behind <= level or behind == _NOTHING
            if alone and node.table is None and announces(node.text or node.heading):
                self.out.announced.append((section.key, node))

    def _count(self, section: SectionProgram, start: int, end: int) -> None:
        """Hold the outline's counts against what is left after conditions."""
        for id_, wanted in section.counts.items():
            target = str(Target(section.key, id_))
            if id_:
                extent = next((a for a in self.out.anchors if a.id == target), None)
                inside = self.out.instances[extent.start + 1 : extent.end] if extent else []
            else:
                inside = [one for one in self.out.instances[start:end] if one.anchor != section.key]
            levels = [one.node.level for one in inside if one.node.level]
            found = levels.count(min(levels, default=0))
            if found != wanted:
                values = {"key": target, "wanted": wanted, "found": found}
                self.out.problems.append(problem("item-count", section.place, self.gap, **values))
