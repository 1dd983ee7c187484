"""Slips of the hand in a plan file that YAML takes without a word, and that would change what is printed."""

from collections.abc import Iterator, Sequence

from fangan.model.problem import Place, Problem, Severity, problem
from fangan.sources.nodes import MappingNode, Node, ScalarNode, SequenceNode

_WIDE = {"［］": "[{}]", "｛｝": "{{{}}}"}
"""Full-width brackets, and what YAML takes for a list or a mapping."""
_PARTS = str.maketrans({"，": ", ", "、": ", ", "：": ": "})


def slips_in(root: MappingNode, text: str) -> list[Problem]:
    """Return the slips in a plan file: full-width brackets as errors; as warnings what may be meant.

    A value that goes on behind a #, and a list whose only entry holds full-width commas.
    """
    lines = text.split("\n")
    return [found for node in _all(root) for found in _slips(node, lines)]


def facts_beside(root: MappingNode, problems: Sequence[Problem]) -> list[Problem]:
    """Return problems with those of facts that stand beside `facts:` instead of under it told as one mistake."""
    keys = list(root.entries)
    behind = keys[keys.index("facts") :] if "facts" in keys else []
    behind = [one for one in behind if not isinstance(root.entries[one], MappingNode)]
    beside = [one for one in problems if one.code == "unknown-key" and _may_be_fact(one, behind)]
    if not beside:
        return list(problems)
    names = "”、“".join(one.values["key"] for one in beside)
    told = problem("facts-beside", beside[0].place, names=names, first=beside[0].values["key"])
    return [told, *(one for one in problems if one not in beside)]


def _may_be_fact(unknown: Problem, names: Sequence[str]) -> bool:
    name = unknown.values["key"]
    return name in names and not name.isascii() and not unknown.values["suggestion"]


def _slips(node: Node, lines: Sequence[str]) -> Iterator[Problem]:
    if isinstance(node, SequenceNode):
        only = node.items[0] if node.flow and len(node.items) == 1 else None
        if isinstance(only, ScalarNode) and not only.quoted and "，" in only.text:
            line = f"[{only.text.translate(_PARTS)}]"
            yield problem("full-width-comma", only.place, Severity.WARNING, value=only.text, line=line)
    elif isinstance(node, ScalarNode) and not node.quoted:
        if node.text:
            yield from _brackets(node)
        yield from _cut_off(node, lines)


def _brackets(node: ScalarNode) -> Iterator[Problem]:
    form = _WIDE.get(node.text[0] + node.text[-1])
    if form and len(node.text) > 1:
        line = form.format(node.text[1:-1].translate(_PARTS))
        yield problem("full-width-brackets", node.place, value=node.text, line=line)


def _cut_off(node: ScalarNode, lines: Sequence[str]) -> Iterator[Problem]:
    """Find what goes on right behind a #; a comment has a blank there."""
    line, column = node.end
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    if len(rest) > 1 and rest[0] == "#" and not rest[1].isspace() and rest[1] != "#":
        whole = f'"{node.text} {rest}"' if node.text else f'"{rest}"'
        place = Place(node.place.file, line, column)
        yield problem("comment-in-value", place, Severity.WARNING, rest=rest, value=node.text, line=whole)


def _all(node: Node) -> Iterator[Node]:
    yield node
    inner = (
        node.items if isinstance(node, SequenceNode) else node.entries.values() if isinstance(node, MappingNode) else ()
    )
    for one in inner:
        yield from _all(one)
