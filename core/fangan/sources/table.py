"""Pipe tables in a section's wording."""

from fangan.late.patterns import regex
from fangan.model.problem import Place, Problem, problem
from fangan.model.section import RowPart, TablePart
from fangan.model.template import Template
from fangan.sources.template import parse_template

_RULE = regex(r":?-+:?")
_EACH = regex(r"\{each=([^{}\s]+)\}$")
# a pipe inside a placeholder is its format, not a cell's edge; behind a backslash it is text
_CELL = regex(r"(?:\{\{[^{}|]*\|[^{}|]*\}\}|\\\||[^|])*")
_BLANK = " \t　"


def read_table(lines: list[tuple[int, str]], caption: Template, file: str, problems: list[Problem]) -> TablePart | None:
    """Read a header line, a rule line and the rows; every row must have as many cells as the header."""
    if len(lines) < 3 or not all(_RULE.fullmatch(cell) for _, cell in _split(lines[1][1])[0]):
        problems.append(problem("bad-table", Place(file, lines[0][0], 1)))
        return None
    header, *rows = (_row(number, line, file, problems) for number, line in (lines[0], *lines[2:]))
    aligns = tuple(_align(cell) for _, cell in _split(lines[1][1])[0])
    counts = [(lines[1][0], len(aligns)), *zip((n for n, _ in lines[2:]), (len(r.cells) for r in rows), strict=True)]
    for number, count in counts:
        if count != len(header.cells):
            problems.append(problem("table-row-width", Place(file, number, 1), cells=count, header=len(header.cells)))
    return TablePart(header=header.cells, rows=tuple(rows), aligns=aligns, caption=caption)


def _split(line: str) -> tuple[list[tuple[int, str]], str]:
    """Return the cells of a row with the columns they begin in, and the name the row is repeated for."""
    text = line.rstrip(_BLANK)
    each = _EACH.search(text)
    if each:
        text = text[: each.start()].rstrip(_BLANK)
    text = text.removesuffix("|")
    at = text.find("|") + 1
    cells = []
    while at <= len(text):
        cell = _CELL.match(text, at)
        assert cell is not None  # it matches nothing, too
        inner = cell[0].strip(_BLANK)
        cells.append((at + len(cell[0]) - len(cell[0].lstrip(_BLANK)) + 1, inner))
        at = cell.end() + 1
    return cells, each[1] if each else ""


def _row(number: int, line: str, file: str, problems: list[Problem]) -> RowPart:
    cells, each = _split(line)
    templates = (parse_template(cell.replace("\\|", "|"), Place(file, number, at), problems) for at, cell in cells)
    return RowPart(cells=tuple(templates), each=each)


def _align(rule: str) -> str:
    if rule.startswith(":") and rule.endswith(":"):
        return "center"
    return "right" if rule.endswith(":") else "left" if rule.startswith(":") else ""
