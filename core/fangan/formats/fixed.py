"""The fixed words of GB/T 9704—2012 and where they stand in a line, for every format that writes or reads them.

Widths count in characters of 3号, of which a line has 28: a hanzi is 1, a character of ASCII one half.
"""

from collections.abc import Iterator, Sequence

from fangan.chinese.blanks import blank_mark
from fangan.chinese.dates import format_long
from fangan.formats.sheet import ems
from fangan.late.tuples import NamedTuple
from fangan.model.document import Annex, Document, Imprint, Masthead, Signature

ANNEX = "附件"
"""Before the number of an annex (7.3.7)."""
ANNEX_NOTE = "附件："
"""Before the first entry of the 附件说明 (7.3.4)."""
COPIED_TO = "抄送："
PRINTED = "印发"
"""Behind the day of printing (7.4.3)."""
SIGNATORY = "签发人："
MARK_WIDEST = 20
"""Characters of 2号 that fit a line of 版心: a longer mark is broken, not squeezed."""
_SPREAD = "　"


class Placed(NamedTuple):
    """A line of text and the blank before it."""

    indent: float
    text: str


class HeadItem(NamedTuple):
    """份号, 密级 or 紧急程度 as printed; all but 份号 are `heavy`: set in 黑体."""

    text: str
    heavy: bool


def annex_number(annex: Annex) -> str:
    """Return what stands before an annex's name in the 附件说明 (7.3.4): `1.`, nothing before an only one's."""
    return "" if annex.number is None else f"{annex.number}."


class NotedAnnex(NamedTuple):
    """A line of the 附件说明: what stands before the name, and the name."""

    before: str
    name: str


def noted_annexes(annexes: Sequence[Annex]) -> list[NotedAnnex]:
    """Return the lines of the 附件说明 (7.3.4); one that a file has otherwise is cut where its name begins."""
    befores = [(ANNEX_NOTE if at == 0 else "") + annex_number(annex) for at, annex in enumerate(annexes)]
    return [_noted(before, annex) for before, annex in zip(befores, annexes, strict=True)]


def _noted(before: str, annex: Annex) -> NotedAnnex:
    if not annex.noted:
        return NotedAnnex(before, annex.name)
    kept = before if annex.noted.startswith(before) else ""
    return NotedAnnex(kept, annex.noted.removeprefix(kept))


def date_text(signature: Signature, *, draft: bool) -> str:
    """Return 成文日期 in Arabic digits, nothing padded (7.3.5.4); '' when a final document has none."""
    if signature.date is None:
        return blank_mark("成文日期") if draft else ""
    return format_long(signature.date)


def note_line(note: str) -> str:
    """Return the 附注 in its brackets (7.3.6), or ''."""
    return f"（{note}）" if note else ""


def copied_to(imprint: Imprint) -> str:
    """Return the 抄送 line (7.4.2), or ''."""
    return f"{COPIED_TO}{'，'.join(imprint.copy)}。" if imprint.copy else ""


def printed_by(imprint: Imprint) -> tuple[str, str]:
    """Return 印发机关 and 印发日期 (7.4.3), or two empty texts."""
    printed = imprint.printed
    return (printed.by, format_long(printed.date) + PRINTED) if printed else ("", "")


def head_items(masthead: Masthead) -> list[HeadItem]:
    """Return 份号, 密级 and 紧急程度, those there are, in the standard's order (7.2.1—7.2.3)."""
    # A classification without a term is set wide, and the urgency with it: 机　密 (figure 11).
    wide = bool(masthead.secrecy) and "★" not in masthead.secrecy
    words = (_SPREAD.join(word) if wide else word for word in (masthead.secrecy, masthead.urgency))
    items = (HeadItem(masthead.copies, heavy=False), *(HeadItem(word, heavy=True) for word in words))
    return [item for item in items if item.text]


def marks(masthead: Masthead) -> list[str]:
    """Return the lines of the 发文机关标志, 文件 behind the last of several names (7.2.4), or none."""
    return [*masthead.marks[:-1], *(last + masthead.word for last in masthead.marks[-1:])]


def mark_lines(masthead: Masthead) -> tuple[str, ...]:
    """Return the lines of a mark that is one text; one too wide for type as large as the title's stands in two."""
    text = "".join(masthead.marks)
    if ems(text) <= MARK_WIDEST:
        return (text,)
    from fangan.chinese.titles import break_title  # few offices have such names

    return break_title(text, (), MARK_WIDEST)


def attendance_lines(document: Document) -> list[str]:
    """Return 出席, 请假 and 列席 of minutes, a line each (10.3)."""
    return [f"{one.label}：{'、'.join(one.names)}" for one in document.attendance]


def signatory_lines(signatories: Sequence[str]) -> Iterator[str]:
    """Yield the lines of 签发人, two names to a line, names below one another (7.2.6)."""
    for at in range(0, len(signatories), 2):
        yield (SIGNATORY if at == 0 else _SPREAD * len(SIGNATORY)) + _SPREAD.join(signatories[at : at + 2])
