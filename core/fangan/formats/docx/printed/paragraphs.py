"""Paragraphs and tables as they print."""

from collections.abc import Iterable, Iterator, Sequence

from fangan.formats.docx.ooxml.elements import (
    TBL,
    TC,
    TR,
    P,
    W,
    XmlElement,
    child_text,
    contained,
    contents,
    ends_hidden,
    runs,
)
from fangan.formats.docx.printed.cascade import Cascade, InForce
from fangan.formats.docx.printed.lengths import POINT, TWIP, is_on, number, twips
from fangan.formats.docx.printed.numbering import Numbering
from fangan.formats.docx.printed.records import (
    PrintedBorder,
    PrintedParagraph,
    PrintedRow,
    PrintedRun,
    PrintedSection,
    PrintedTable,
)
from fangan.formats.docx.printed.shapes import box_places, lines_in
from fangan.late.tuples import NamedTuple

_DEEPEST = 4
"""Tables within tables that are looked into."""
_EIGHTH = POINT / 8
_BREAK = f"{W}br"
_FIRST_PAGE = "1"


class Look(NamedTuple):
    """How deep the reader is, the table style around it, and the section it reads in."""

    section: int
    page: PrintedSection
    table: str = ""
    depth: int = 0


class FlowReader:
    """Reads the paragraphs and tables of one file."""

    def __init__(self, cascade: Cascade, numbering: Numbering) -> None:
        self._cascade, self._numbering = cascade, numbering

    def flow(self, parent: XmlElement, look: Look) -> tuple[PrintedParagraph | PrintedTable, ...]:
        """Read what stands in a cell, a box or a footer."""
        return tuple(self.blocks(contents(parent), look))

    def blocks(self, elements: Iterable[XmlElement], look: Look) -> Iterator[PrintedParagraph | PrintedTable]:
        """Read paragraphs and tables one after another."""
        line: list[PrintedParagraph] = []
        for element in elements:
            if element.tag == P:
                line.append(self.paragraph(element, look))
                if line[-1].words and ends_hidden(element):
                    continue
            yield from _in_one(line)
            line = []
            if element.tag == TBL and look.depth < _DEEPEST:
                yield self.table(element, look)
        yield from _in_one(line)

    def paragraph(self, element: XmlElement, look: Look) -> PrintedParagraph:
        """Read a paragraph with the shapes that hang on it."""
        found = self._cascade.paragraph(element, look.table)
        end = self._cascade.run(element, None, look.table)
        written = _counted([(run, _printed_text(run)) for run in runs(element)])
        printed = [self._run(self._cascade.run(element, run, look.table), text) for run, text in written if text]
        label = self._numbering.next(found, self._cascade.style(element))
        if label and printed:
            printed.insert(0, printed[0]._replace(text=label))
        dress = self._run(end, "")
        pitch = (printed[0].size + printed[0].spacing if printed else dress.size) * POINT
        broken, ends = _page_breaks(written)
        space, line = found.get("spacing", {}), look.page.pitch or 12 * POINT
        height, rule = _line(space)
        return PrintedParagraph(
            runs=tuple(printed),
            align={"start": "left", "end": "right"}.get(jc := found.get("jc", {}).get("val", "left"), jc),
            left=_indent(found, "left", pitch),
            right=_indent(found, "right", pitch),
            first=_indent(found, "firstLine", pitch) - _indent(found, "hanging", pitch),
            before=_spaced(space, "before", line),
            after=_spaced(space, "after", line),
            line=height,
            line_rule=rule,
            snaps=is_on(found.get("snapToGrid"), True),
            breaks=broken or is_on(found.get("pageBreakBefore")),
            border=_border(found),
            size=dress.size,
            section=look.section,
            tabs=tuple(
                (one.get(f"{W}val", ""), number(one.get(f"{W}pos")) * TWIP)
                for one in element.iterfind(f"{W}pPr/{W}tabs/{W}tab")
            ),
            boxes=tuple(
                place._replace(flow=self.flow(box, look._replace(depth=look.depth + 1)))
                for place, box in (box_places(element, look.page) if look.depth < _DEEPEST else ())
            ),
            lines=tuple(lines_in(element, look.page)),
            ends_page=ends,
        )

    def table(self, element: XmlElement, look: Look) -> PrintedTable:
        """Read a table with all that stands in its cells."""
        style = self._cascade.table(element)
        inner = look._replace(table=style, depth=look.depth + 1)
        rows = [self._row(row, inner) for row in contained(element, TR)]
        grid = [number(one.get(f"{W}w")) for one in element.iterfind(f"{W}tblGrid/{W}gridCol")]
        wide = element.find(f"{W}tblPr/{W}tblW")
        given = number(wide.get(f"{W}w")) if wide is not None and wide.get(f"{W}type") == "dxa" else 0
        moved = element.find(f"{W}tblPr/{W}tblInd")
        return PrintedTable(
            rows=tuple(rows),
            left=number(moved.get(f"{W}w")) * TWIP if moved is not None else 0,
            width=(given or sum(grid)) * TWIP,
            borders=self._borders(element),
            section=look.section,
        )

    def _row(self, row: XmlElement, look: Look) -> PrintedRow:
        header, height = (row.find(f"{W}trPr/{W}{name}") for name in ("tblHeader", "trHeight"))
        return PrintedRow(
            cells=tuple(self.flow(cell, look) for cell in contained(row, TC)),
            header=header is not None and header.get(f"{W}val", "1") not in ("0", "false", "off"),
            height=number(height.get(f"{W}val")) * TWIP if height is not None else 0,
        )

    def _borders(self, table: XmlElement) -> tuple[float, float, float]:
        found = self._cascade.of_table(table, f"{W}tblBorders")
        sides = [found.find(f"{W}{side}") if found is not None else None for side in ("top", "insideH", "bottom")]
        top, inner, bottom = (_weight(side) for side in sides)
        return top, inner, bottom

    def _run(self, found: InForce, text: str) -> PrintedRun:
        faces, color = found.get("rFonts", {}), found.get("color", {}).get("val", "")
        return PrintedRun(
            text=text,
            face=faces.get("eastAsia", ""),
            latin=faces.get("ascii", ""),
            size=number(found.get("sz", {}).get("val"), 20) / 2,
            bold=is_on(found.get("b")),
            color="" if color in ("auto", "") else color.upper(),
            spacing=number(found.get("spacing", {}).get("val")) / 20,
            scale=(number(found.get("w", {}).get("val"), 100) or 100) / 100,
            italic=is_on(found.get("i")),
        )


def _in_one(line: Sequence[PrintedParagraph]) -> Sequence[PrintedParagraph]:
    """Return as one paragraph those that style separators set in one line; the first says how they are set."""
    if len(line) <= 1:
        return line
    whole = line[0]._replace(
        runs=tuple(run for one in line for run in one.runs),
        boxes=tuple(box for one in line for box in one.boxes),
        lines=tuple(drawn for one in line for drawn in one.lines),
        ends_page=line[-1].ends_page,
    )
    return (whole,)


def _printed_text(run: XmlElement) -> str:
    """Return the text of a run; the end of a page is none of a line."""
    return "".join(child_text(child) for child in run if not (child.tag == _BREAK and child.get(f"{W}type") == "page"))


def _counted(written: list[tuple[XmlElement, str]]) -> list[tuple[XmlElement, str]]:
    """Return the runs of a paragraph with a number where a field counts pages and no program has done so yet.

    Word does when it opens the file; until then nothing stands between the ends of the field (17.16.18).
    """
    field = None
    for at, (run, text) in enumerate(written):
        if "PAGE" in "".join(one.text or "" for one in run.iterfind(f"{W}instrText")).split():
            field = at
        elif text:
            field = None
        if field is not None and run.find(f"{W}fldChar[@{W}fldCharType='end']") is not None:
            written[field], field = (written[field][0], _FIRST_PAGE), None
    return written


def _page_breaks(written: Sequence[tuple[XmlElement, str]]) -> tuple[bool, bool]:
    """Tell whether a break stands before the words of a paragraph, and whether one stands behind them."""
    at = next((at for at, (run, _) in enumerate(written) if run.find(f"{W}br[@{W}type='page']") is not None), None)
    if at is None:
        return False, False
    behind = any(text.strip() for _, text in written[at:])
    return behind, not behind


def _weight(side: XmlElement | None) -> float:
    """Return the weight of a border, 0 for one that is not drawn (ECMA-376, 17.3.4: eighths of a point)."""
    if side is None or side.get(f"{W}val") in (None, "nil", "none"):
        return 0
    return number(side.get(f"{W}sz")) * _EIGHTH


def _indent(found: InForce, name: str, pitch: float) -> float:
    """Return an indent; hundredths of a character stand above twips (17.3.1.12)."""
    values = found.get("ind", {})
    counted = number(values.get(f"{name}Chars")) / 100
    return counted * pitch if counted else twips(values, name)


def _spaced(values: dict[str, str], name: str, line: float) -> float:
    """Return white before or after; hundredths of a line stand above twips (17.3.1.33)."""
    if values.get(f"{name}Autospacing") in ("1", "true", "on"):
        return 14 * POINT
    counted = number(values.get(f"{name}Lines")) / 100
    return counted * line if counted else twips(values, name)


def _line(values: dict[str, str]) -> tuple[float, str]:
    """Return the height of a line and how it is meant: a length, or a multiple of its own height (17.3.1.33)."""
    rule = values.get("lineRule", "auto")
    if rule in ("exact", "atLeast"):
        return twips(values, "line"), rule
    return number(values.get("line"), 240) / 240, "auto"


def _border(found: InForce) -> PrintedBorder | None:
    for name in ("bottom", "top"):
        values = found.get(f"pBdr/{name}", {})
        if values.get("val", "nil") not in ("nil", "none"):
            color = values.get("color", "")
            return PrintedBorder(
                number(values.get("sz")) * _EIGHTH,
                number(values.get("space")) * POINT,
                "" if color == "auto" else color.upper(),
                name == "bottom",
            )
    return None
