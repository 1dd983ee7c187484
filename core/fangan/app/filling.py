"""One answer at a time into a plan file: comments, order and everything else stay as they are typed."""

import re
from collections.abc import Mapping

from fangan.app.questionnaire import given_lines
from fangan.harvest.plan_text import written_value
from fangan.model.fact import Raw
from fangan.sources.editing.lines import Lines, start_of
from fangan.sources.nodes import MappingNode, Node, ScalarNode, parse
from fangan.sources.plan_file import read_plan

_FACTS = "facts"


def filled(text: str, name: str, raw: Raw | None) -> str | None:
    """Return the text of a plan file with another answer to a question, or with none, the question staying.

    None where the file is laid out so that it cannot be done without harm to something else. Raises InputRefused as
    `read_plan` does for a text that is no plan file.
    """
    before = read_plan(text, "").facts
    written = _written(text, name, raw)
    after = {one: given.raw for one, given in read_plan(written, "").facts.items()} if written is not None else {}
    wanted: dict[str, Raw] = {one: given.raw for one, given in before.items() if one != name}
    return written if after == (wanted if raw is None else {**wanted, name: raw}) else None


def _written(text: str, name: str, raw: Raw | None) -> str | None:
    end = "\r\n" if "\r\n" in text else "\n"
    fresh = [f"  {name}:"] if raw is None else given_lines(name, raw)
    root = parse(text, "", [])
    facts = root.entries.get(_FACTS)
    if facts is None:
        return text + ("" if text.endswith(("\n", "\r")) or not text else end) + end.join([f"{_FACTS}:", *fresh, ""])
    lines = Lines(text)
    if isinstance(facts, ScalarNode) and facts.empty:
        return _behind(text, lines.stop(root.keys[_FACTS].place.line), fresh, end)
    if not isinstance(facts, MappingNode) or facts.flow:
        return None
    if name in facts.entries:
        return _replaced(text, lines, facts.keys[name], facts.entries[name], raw, fresh, end)
    column = next(iter(facts.keys.values())).place.column - 1
    fresh = [" " * (column - 2) + one if column > 2 else one.removeprefix(" " * (2 - column)) for one in fresh]
    last = max(max(lines.last_line(one), facts.keys[key].place.line) for key, one in facts.entries.items())
    return _behind(text, lines.stop(last), fresh, end)


def _behind(text: str, stop: int, fresh: list[str], end: str) -> str:
    return text[:stop] + end + end.join(fresh) + text[stop:]


def _replaced(
    text: str, lines: Lines, key: ScalarNode, old: Node, raw: Raw | None, fresh: list[str], end: str
) -> str | None:
    """Return the text with another value behind a key: alone on its line, the rest of the line stays."""
    first = key.place.line
    if isinstance(old, ScalarNode) and (old.empty or old.end[0] == first) and (raw is None or isinstance(raw, str)):
        colon = lines.offset(key.end) + 1
        if old.empty:
            return text[:colon] + _blank(raw, "") + text[colon:]
        start, stop = lines.offset(start_of(old)), lines.offset(old.end)
        return text[:colon] + _blank(raw, text[start:stop]) + text[stop:]
    last = max(lines.last_line(old), first)
    while last > first and (not lines.line(last).strip() or lines.line(last).lstrip().startswith("#")):
        last -= 1
    indent = re.match(" *", lines.line(first))
    column = len(indent[0]) if indent else 0
    moved = [" " * column + one.removeprefix("  ") for one in fresh]
    return text[: lines.offset((first, 1))] + end.join(moved) + text[lines.stop(last) :]


def _blank(raw: Raw | None, like: str) -> str:
    return f" {written_value(raw, like)}" if isinstance(raw, str) else ""


def rows_of(cells: str, columns: Mapping[str, object]) -> tuple[Mapping[str, Raw], ...]:
    """Return the rows of a table pasted from a spreadsheet: cells parted by tabs, a row of headings or none.

    Rows without a cell are left out; cells beyond the columns too, unless a heading says which is which.
    """
    lines = [[cell.strip().strip('"') for cell in line.split("\t")] for line in cells.splitlines() if line.strip()]
    names = list(columns)
    if lines and len({*lines[0]} & {*names}) * 2 >= len(names) > 0:
        names = lines.pop(0)
    rows = [{name: cell for name, cell in zip(names, line, strict=False) if cell and name in columns} for line in lines]
    return tuple(row for row in rows if row)
