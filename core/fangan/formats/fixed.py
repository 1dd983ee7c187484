"""The fixed words of GB/T 9704—2012 and where they stand in a line, for the formats that are not .docx.

Widths count in characters of 3号: a hanzi is 1, a character of ASCII one half; a line has 28.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fangan.chinese.dates import format_long
from fangan.model.document import Document, Imprint, Masthead

COLUMNS = 28
"""Characters to a line (5.2.3)."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text and the blank before it."""

    indent: float
    text: str


def ems(text: str) -> float:
    """Return the width of text in hanzi."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def annex_names(document: Document) -> list[str]:
    """Return the entries of the 附件说明 (7.3.4): the name of an only annex, `1.××` of several."""
    numbers = ("" if annex.number is None else f"{annex.number}." for annex in document.annexes)
    return [number + annex.name for number, annex in zip(numbers, document.annexes, strict=True)]


def signature_lines(document: Document) -> list[Placed]:
    """Place 署名 and 成文日期: 7.3.5.1 when sealed, 7.3.5.2 when not; several signers stand one below the other."""
    signature = document.signature
    if signature is None:
        return []
    names, date = signature.names, _date(document)
    if signature.sealed or not names:
        middle = COLUMNS - 4 - ems(date) / 2
        lines = [Placed(min(middle - ems(name) / 2, COLUMNS - ems(name)), name) for name in names]
        at = COLUMNS - 4 - ems(date)
    else:
        # 署名 ends two characters before the edge; a longer date does so instead and moves 署名 left with it.
        moved = ems(date) + 2 - ems(names[-1]) if ems(date) > ems(names[-1]) else 0
        lines = [Placed(COLUMNS - 2 - moved - ems(name), name) for name in names]
        at = lines[-1].indent + 2
    lines += [Placed(at, date)] if date else []
    return [Placed(max(line.indent, 0), line.text) for line in lines]


def _date(document: Document) -> str:
    if document.signature is None or document.signature.date is None:
        return "【待填：成文日期】" if document.draft else ""
    return format_long(document.signature.date)


def note_line(document: Document) -> str:
    """Return the 附注 in its brackets (7.3.6), or ''."""
    return f"（{document.note}）" if document.note else ""


def copied_to(imprint: Imprint) -> str:
    """Return the 抄送 line (7.4.2), or ''."""
    return f"抄送：{'，'.join(imprint.copy)}。" if imprint.copy else ""


def printed_by(imprint: Imprint) -> tuple[str, str]:
    """Return 印发机关 and 印发日期 (7.4.3), or two empty texts."""
    printed = imprint.printed
    return (printed.by, f"{format_long(printed.date)}印发") if printed else ("", "")


def head_items(masthead: Masthead) -> list[str]:
    """Return 份号, 密级 and 紧急程度, those there are, in the standard's order (7.2.1–7.2.3)."""
    # A classification without a term is set wide, and the urgency with it: 机　密 (figure 11).
    wide = bool(masthead.secrecy) and "★" not in masthead.secrecy
    words = ("　".join(word) if wide else word for word in (masthead.secrecy, masthead.urgency))
    return list(filter(None, (masthead.copies, *words)))


def marks(masthead: Masthead) -> list[str]:
    """Return the lines of the 发文机关标志, 文件 behind the last of several names (7.2.4)."""
    return [*masthead.marks[:-1], masthead.marks[-1] + masthead.word]


def signatory_lines(signatories: Sequence[str]) -> Iterator[str]:
    """Yield the lines of 签发人, two names to a line, names below one another (7.2.6)."""
    for at in range(0, len(signatories), 2):
        yield ("签发人：" if at == 0 else "　　　　") + "　".join(signatories[at : at + 2])
