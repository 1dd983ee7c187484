"""Every way of getting a section file of one's own wrong: its name, its head, each line, each id."""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from perturbation.yaml_changes import Change, yaml_changes

_HEAD = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
_LAST_WORD = re.compile(r"([。；：，]?(?: \|)?(?: \{[^{}]*\})?)$")
"""What stands behind the last word of a line: its stop, the border of a table, its attributes."""
_ID = re.compile(r"\{#([\w-]+)")


class Renamed(NamedTuple):
    """A file that is not where, or not called as, it should be."""

    kind: str
    name: str


def names(path: PurePath) -> Iterator[Renamed]:
    """Yield the names a section file gets by accident; `path` lies in the plan's folder."""
    yield Renamed("as plain text", f"{path.parent}/{path.stem}.txt")
    yield Renamed("with a suffix that Windows hides", f"{path.parent}/{path.name}.txt")
    yield Renamed("in a folder misspelt", f"section/{path.name}")
    yield Renamed("beside the plan", path.name)


def section_changes(text: str) -> Iterator[Change]:
    """Yield every change of a section file's text."""
    head = _HEAD.match(text)
    assert head, "a section file opens with a head"
    for change in yaml_changes(head[1]):
        # the body is held against the key
        first, last = (0, len(text)) if change.name == "key" else change.lines
        yield change._replace(text=f"---\n{change.text}---\n{text[head.end() :]}", lines=(first + 1, last + 1))
    start = text.count("\n", 0, head.end())
    lines = text.split("\n")
    for number, line in enumerate(lines[start:], start + 1):
        if line:
            yield from _line_changes(lines, number, line)


def _line_changes(lines: list[str], number: int, line: str) -> Iterator[Change]:
    def change(kind: str, *now: str, word: str = "") -> Change:
        text = "\n".join([*lines[: number - 1], *now, *lines[number:]])
        return Change(kind, f"line {number}", text, (number, number), (word,) if word else ())

    yield change("drop")
    if not set(line) <= set("|:- "):  # the rule under a table's head has no words
        yield change("change", _LAST_WORD.sub(r"甲\1", line, count=1))
    if found := _ID.search(line):
        yield change("misspell", line.replace(found[0], found[0] + "x"), word=found[1])
