"""Pipe tables in a section's wording."""

import re

from fangan.model.problem import Place, Problem, problem
from fangan.model.section import Row, TablePart
from fangan.model.template import Template
from fangan.sources.template import parse_template

_RULE = re.compile(r":?-+:?")
_EACH = re.compile(r"\{each=([^{}\s]+)\}\s*$")


def read_table(lines: list[tuple[int, str]], caption: str, file: str, problems: list[Problem]) -> TablePart | None:
    """Read a header line, a rule line and the rows; every row must have as many cells as the header."""
    first = Place(file, lines[0][0], 1)
    if len(lines) < 3 or not all(_RULE.fullmatch(cell) for cell in _split(lines[1][1])[0]):
        problems.append(problem("bad-table", first))
        return None
    header = _cells(lines[0], file, problems)
    rows = []
    for number, line in lines[2:]:
        cells = _cells((number, line), file, problems)
        if len(cells) != len(header):
            problems.append(problem("table-row-width", Place(file, number, 1), cells=len(cells), header=len(header)))
        rows.append(Row(cells=cells, each=_split(line)[1]))
    aligns = tuple(_align(cell) for cell in _split(lines[1][1])[0])
    if len(aligns) != len(header):
        problems.append(problem("table-row-width", Place(file, lines[1][0], 1), cells=len(aligns), header=len(header)))
    template = parse_template(caption, Place(file, lines[0][0] - 1, 1), problems)
    return TablePart(header=header, rows=tuple(rows), aligns=aligns, caption=template)


def _split(line: str) -> tuple[list[str], str]:
    """Return the cells of a row and the name it is repeated for."""
    text = line.strip(" \t　")
    each = _EACH.search(text)
    if each:
        text = text[: each.start()].rstrip()
    text = text.removeprefix("|").removesuffix("|")
    # a pipe inside a placeholder is its format, not a cell's edge
    cells = re.split(r"\|(?![^{}]*\}\})", text)
    return [cell.strip(" \t　") for cell in cells], each[1] if each else ""


def _cells(line: tuple[int, str], file: str, problems: list[Problem]) -> tuple[Template, ...]:
    number, text = line
    return tuple(parse_template(cell, Place(file, number, 1), problems) for cell in _split(text)[0])


def _align(rule: str) -> str:
    if rule.startswith(":") and rule.endswith(":"):
        return "center"
    return "right" if rule.endswith(":") else "left" if rule.startswith(":") else ""
