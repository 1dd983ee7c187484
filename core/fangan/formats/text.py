"""Plain text as it would be printed: indents, centring and the signature set with full-width blanks.

Paragraphs stay one line each, so that the text can be pasted and searched; only what is centred or set to the right
is laid out, for lines of 28 hanzi.
"""

from collections.abc import Iterable, Iterator

from fangan.chinese.punctuation import display_width
from fangan.formats import fixed, signing
from fangan.formats.sheet import CHARACTERS, ems
from fangan.model.document import Block, Document, Imprint, Masthead, Paragraph, Table, Text

INDENT = "　　"
_WIDEST_CELL = 24
"""Terminal columns of the widest cell; longer text goes on in further lines of the row."""


def write(document: Document) -> bytes:
    """Return the document as UTF-8 text with LF line ends and no byte order mark; never two blank lines on end."""
    lines = [line.rstrip() for line in _lines(document)]
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return ("\n".join(kept).rstrip("\n") + "\n").encode()


def _lines(document: Document) -> Iterator[str]:
    if document.masthead:
        yield from _masthead(document.masthead)
    yield from map(_centred, document.text.title)
    yield ""
    if document.addressees:
        yield document.addressees
    yield from _blocks(document.text.blocks)
    if document.issued is None:
        yield from _annex_note(document)
    if document.attendance:
        yield ""
        yield from (INDENT + line for line in fixed.attendance_lines(document))
    if document.signature:
        yield ""
        yield from (_at(line.indent) + line.text for line in signing.signature_lines(document))
    if document.note:
        yield INDENT + fixed.note_line(document.note)
    if document.issued is not None:
        yield ""
        yield from _titled(document.issued)
        yield from _annex_note(document)
    for annex in document.annexes:
        yield from ("", annex.label, "")
        yield from _titled(annex.text)
    if document.imprint:
        yield from _imprint(document.imprint)


def _titled(text: Text) -> Iterator[str]:
    yield from map(_centred, text.title)
    yield ""
    yield from _blocks(text.blocks)


def _masthead(masthead: Masthead) -> Iterator[str]:
    yield from (item.text for item in fixed.head_items(masthead))
    yield ""
    yield from map(_centred, fixed.marks(masthead))
    yield ""
    signatories = list(fixed.signatory_lines(masthead.signatories))
    yield from (_right(line, 1) for line in signatories[:-1])
    if signatories:
        yield "　" + masthead.number + _right(signatories[-1], 1)[int(ems(masthead.number)) + 1 :]
    elif masthead.number:
        yield _centred(masthead.number)
    yield from ("",) if masthead.of_order else ("—" * CHARACTERS, "")


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield INDENT + block.number + block.heading + block.text
        else:
            yield from _table(block)


def _annex_note(document: Document) -> Iterator[str]:
    lines = fixed.noted_annexes(document.annexes)
    if lines:
        yield ""
        yield from (INDENT + "　　　" * (at > 0) + "".join(line) for at, line in enumerate(lines))


def _imprint(imprint: Imprint) -> Iterator[str]:
    yield from ("", "—" * CHARACTERS)
    if imprint.copy:
        yield "　" + fixed.copied_to(imprint)
    by, date = fixed.printed_by(imprint)
    if by:
        gap = CHARACTERS - 2 - ems(by) - ems(date)
        yield "　" + by + (_at(gap) or "　") + date
    yield "—" * CHARACTERS


def _table(table: Table) -> Iterator[str]:
    """Print a table with its columns aligned by display width, between blank lines."""
    yield ""
    if table.caption:
        yield _centred(table.caption)
    rows = [row for row in (table.header, *table.rows) if any(row)]
    count = max(map(len, rows), default=0)
    grid = [[_wrapped(cell) for cell in (*row, *[""] * (count - len(row)))] for row in rows]
    widths = [max(display_width(part) for row in grid for part in row[column]) for column in range(count)]
    for index, row in enumerate(grid):
        header = index == 0 and any(table.header)
        aligns = ("center",) * count if header else (*table.aligns, *("left",) * count)[:count]
        for depth in range(max(map(len, row))):
            yield _row([cell[depth] if depth < len(cell) else "" for cell in row], widths, aligns)
        if header:
            yield "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    yield ""


def _row(parts: list[str], widths: list[int], aligns: Iterable[str]) -> str:
    cells = []
    for part, width, align in zip(parts, widths, aligns, strict=True):
        blank = width - display_width(part)
        before = {"right": blank, "center": blank // 2}.get(align, 0)
        cells.append(f" {' ' * before}{part}{' ' * (blank - before)} ")
    return f"|{'|'.join(cells)}|"


def _wrapped(cell: str) -> list[str]:
    lines = [""]
    for char in cell:
        if char == "\n" or display_width(lines[-1] + char) > _WIDEST_CELL:
            lines.append("")
        lines[-1] += "" if char == "\n" else char
    return lines


def _at(indent: float) -> str:
    """Return the blank before something `indent` characters from the left edge."""
    return "　" * int(indent) + (" " if indent % 1 >= 0.5 else "")


def _centred(text: str) -> str:
    return _at(max(0, (CHARACTERS - ems(text)) / 2)) + text


def _right(text: str, blank: float) -> str:
    return _at(max(0, CHARACTERS - blank - ems(text))) + text
