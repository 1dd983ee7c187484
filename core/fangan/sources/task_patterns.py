"""Patterns of one's own for printing responsibilities: `tasks: {名称: "（[{{牵头}}负责][，{{时限}}完成]）"}`."""

from fangan.messages.suggest import suggest
from fangan.model.problem import problem
from fangan.model.template import PatternPart, Placeholder, Segment, TaskPattern
from fangan.sources.fields import Fields
from fangan.sources.nodes import MappingNode, ScalarNode, SequenceNode
from fangan.sources.outline_file import TASK_STYLES, task_style
from fangan.sources.template import parse_pattern

LEAD = "牵头"
PLACEHOLDERS = (LEAD, "责任", "时限", "时间地点", "时间", "地点")
_SIGNS = "[]［］"
_KEYS = ("print", "own-paragraph", "before-stop")
_SENTENCES = ("sentence", "undertaken")
"""The patterns there are that end in a full stop of their own."""


def read_patterns(node: MappingNode, outer: Fields) -> tuple[tuple[str, ...], tuple[TaskPattern, ...]]:
    """Read the mapping under `tasks:`: its names in order, and the patterns written out or printed elsewhere.

    An empty one is known, as is one without `print:` that goes by the name of a pattern there is.
    """
    fields = Fields(node, outer.problems, tuple(node.entries))
    names, patterns = [], []
    before = len(outer.problems)
    for name in node.entries:
        if name in fields:
            patterns.append(_pattern(fields, name))
            names.append(patterns[-1].name)
        elif known := task_style(outer, name):
            names.append(known)
    if all(one.texts for one in patterns) and len(patterns) == len(names) and len(outer.problems) == before:
        said = {mark.name for one in patterns for text in one.texts for part in text for mark in _marks(part)}
        if LEAD not in said:
            outer.report("pattern-without-lead", "tasks")
    return tuple(names), tuple(patterns)


def _pattern(fields: Fields, name: str) -> TaskPattern:
    """Read one pattern: a text, several of which the first complete one is printed, or these under `print:`."""
    node = fields.node.entries[name]
    if not isinstance(node, MappingNode):
        return TaskPattern(name, _texts(fields, name))
    inner = Fields(node, fields.problems, _KEYS)
    known = TASK_STYLES.get(name, name)
    if "print" in node.entries or known not in TASK_STYLES.values():
        pattern = TaskPattern(name, _texts(inner, "print"))
    else:
        pattern = TaskPattern(known, ())
    apart, before = inner.flag("own-paragraph"), inner.flag("before-stop")
    stops = any(map(_stops, pattern.texts)) or (not pattern.texts and known in _SENTENCES)
    if before and (apart or stops):
        inner.report("pattern-before-stop", "before-stop")
    return pattern._replace(own_paragraph=apart, before_stop=before)


def _stops(text: tuple[PatternPart, ...]) -> bool:
    """Whether a text of a pattern ends in a full stop of its own."""
    last = text[-1].words[-1] if text and text[-1].words else ""
    return isinstance(last, str) and last.endswith("。")


def _texts(fields: Fields, key: str) -> tuple[tuple[PatternPart, ...], ...]:
    node = fields.node.entries.get(key)
    listed = node.items if isinstance(node, SequenceNode) else [node]
    if not fields.texts(key) and (not listed or isinstance(node, ScalarNode | None)):
        fields.problems.append(problem("key-missing", fields.place(key), key=key))
    return tuple([_text(one, fields) for one in listed if isinstance(one, ScalarNode)])


def _text(node: ScalarNode, fields: Fields) -> tuple[PatternPart, ...]:
    """Read one text of a pattern; brackets that are no pair and names that mean nothing here are reported."""
    place = node.text_place
    parts = parse_pattern(node.text, place, fields.problems)
    for mark in [mark for part in parts for mark in _marks(part)]:
        if mark.name not in PLACEHOLDERS or mark.format:
            name = f"{mark.name}|{mark.format}" if mark.format else mark.name
            values = {"name": name, "known": "、".join(PLACEHOLDERS), "suggestion": _nearest(mark.name)}
            fields.problems.append(problem("pattern-placeholder", mark.place or place, **values))
    literal = "".join([words for part in parts for words in part.words if isinstance(words, str)])
    if stray := next((sign for sign in _SIGNS if sign in literal), ""):
        fields.problems.append(problem("pattern-bracket", place, sign=stray))
    return tuple([part._replace(words=tuple(map(_unplaced, part.words))) for part in parts])


def _unplaced(segment: Segment) -> Segment:
    """Return a segment, a placeholder without its place: plans that print alike share what is compiled."""
    return Placeholder(segment.name) if isinstance(segment, Placeholder) else segment


def _marks(part: PatternPart) -> list[Placeholder]:
    return [one for one in part.words if isinstance(one, Placeholder)]


def _nearest(name: str) -> str:
    """Return the placeholder that a name contains, as 牵头单位 does, or the one most like it."""
    return next((one for one in PLACEHOLDERS if one in name), "") or suggest(name, PLACEHOLDERS)
