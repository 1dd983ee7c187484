"""Markdown that reads well in any viewer: titles as headings, run-in headings bold, tables as pipe tables."""

from collections.abc import Iterable, Iterator

from fangan.chinese.punctuation import POINTS
from fangan.formats import fixed, signing
from fangan.late.patterns import regex
from fangan.model.document import Block, Document, Imprint, Masthead, Paragraph, Table

# What Markdown would read as its own, wherever it stands; and at the start of a line only.
_MARKS = regex(r"[\\`*_\[\]<>|~]|&(?=[#\w]+;)")
_OPENERS = regex(r"(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|[-=]+\s*$)|^([0-9]{1,9})(?=[.)](?:\s|$))")


def write(document: Document) -> bytes:
    """Return the document as UTF-8 Markdown (CommonMark with pipe tables)."""
    return ("\n\n".join(_paragraphs(document)) + "\n").encode()


def _paragraphs(document: Document) -> Iterator[str]:
    if document.masthead:
        yield from _masthead(document.masthead)
    if document.text.title:
        yield f"# {escaped(''.join(document.text.title))}"
    if document.addressees:
        yield escaped(document.addressees)
    yield from _blocks(document.text.blocks)
    if document.issued is None:
        yield from _annex_note(document)
    if document.attendance:
        yield _lines("　　" + line for line in fixed.attendance_lines(document))
    if document.signature:
        placed = signing.signature_lines(document)
        yield _lines("　" * round(line.indent) + line.text for line in placed)
    if document.note:
        yield "　　" + escaped(fixed.note_line(document.note))
    if document.issued is not None:
        yield "---"
        yield f"# {escaped(''.join(document.issued.title))}"
        yield from _blocks(document.issued.blocks)
        yield from _annex_note(document)
    for annex in document.annexes:
        yield "---"
        yield f"**{annex.label}**"
        yield f"# {escaped(annex.name)}"
        yield from _blocks(annex.text.blocks)
    if document.imprint:
        yield from _imprint(document.imprint)


def _annex_note(document: Document) -> Iterator[str]:
    lines = fixed.noted_annexes(document.annexes)
    if lines:
        yield _lines(["　　" + "　　　" * (at > 0) + "".join(line) for at, line in enumerate(lines)])


def _masthead(masthead: Masthead) -> Iterator[str]:
    items = [*(item.text for item in fixed.head_items(masthead)), *fixed.marks(masthead), masthead.number]
    yield _lines([*items, *fixed.signatory_lines(masthead.signatories)])
    yield "---"


def _imprint(imprint: Imprint) -> Iterator[str]:
    yield "---"
    yield _lines(filter(None, (fixed.copied_to(imprint), "　".join(fixed.printed_by(imprint)).strip("　"))))


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from _table(block)
        elif block.heading and not block.text:
            yield f"{'#' * (block.level + 1)} {escaped(block.number + block.heading)}"
        elif block.heading:
            yield _run_in(block)
        else:
            yield _lines((block.number + block.text).split("\n"))


def _run_in(block: Paragraph) -> str:
    """Print a run-in heading bold, its last mark outside: ** between a mark and a hanzi would not close."""
    heading = block.number + block.heading
    inside = heading.rstrip("".join(POINTS))
    first, *others = block.text.split("\n")
    opening = f"**{escaped(inside)}**{escaped(heading[len(inside) :])}{_inline(first)}"
    return "\\\n".join([opening, *map(escaped, others)])


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"**{escaped(table.caption)}**"
    rules = {"left": ":---", "center": ":---:", "right": "---:"}
    count = max(map(len, (table.header, *table.rows)))
    rows = [[*map(_cell, row), *[""] * (count - len(row))] for row in (table.header, *table.rows)]
    rows.insert(1, [rules.get(align, "---") for align in (*table.aligns, *[""] * count)[:count]])
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    yield "\n".join(lines)


def _cell(text: str) -> str:
    """Keep a cell on its one line; its own lines are broken the only way a pipe table has."""
    return "<br>".join(map(_inline, text.split("\n")))


def _lines(texts: Iterable[str]) -> str:
    """Join lines of one paragraph with hard line breaks."""
    return "\\\n".join(map(escaped, texts))


def escaped(text: str) -> str:
    """Keep a line of text from being read as Markdown."""
    inline = _inline(text)
    opener = _OPENERS.match(inline)
    return f"{opener[1] or ''}\\{inline[opener.end() :]}" if opener else inline


def _inline(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", " ".join(text.split("\n"))).lstrip(" \t")
