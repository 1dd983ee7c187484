"""What follows the text: 附件说明, 署名, 成文日期, 附注 (GB/T 9704—2012, 7.3.4—7.3.6)."""

from fangan.formats.docx.write.markup import Pen, blank_lines, indent, paragraph, tabs
from fangan.formats.fixed import (
    ANNEX_NOTE,
    DATE_MARGIN,
    UNSEALED_MARGIN,
    annex_number,
    date_axis,
    date_text,
    name_margin,
    note_line,
)
from fangan.formats.sheet import CHARACTERS, WIDTH, chars, ems
from fangan.model.document import Annex, Signature

_RIGHT = '<w:jc w:val="right"/>'
_CENTRED = '<w:jc w:val="center"/>'
_DATE_SLACK = 2
"""Characters a date may reach into the margin before it is broken."""
_DATE_HELD = ('<w:pStyle w:val="Date"/>', '<w:pStyle w:val="Date"/><w:keepNext/>')
_NOTE_INDENT = 2
_NOTES_TOGETHER = 4
"""Entries of 附件说明 up to which it moves to another page as a whole."""
_SEAL_LINES = 5
"""Lines from one row of seals to the next: a seal is 42—45 mm across and must not touch another."""
_SEALS_A_ROW = {1: 12.0, 2: 9.5, 3: 8.0}
"""How many seals stand side by side, and the characters from one to the next."""


def stays_together(annexes: tuple[Annex, ...], signed: Signature | None) -> bool:
    """Tell whether the end of the text goes to the page of the signature, with all of 附件说明 between them.

    A long 附件说明 is text enough for that page; what holds a whole page together holds nothing.
    """
    return signed is not None and len(annexes) <= _NOTES_TOGETHER


def annex_note_xml(annexes: tuple[Annex, ...], pitch: int, pen: Pen, *, signed: bool) -> str:
    """Return 附件说明: one blank line below the text, nothing behind a name, wrapped lines below its start (7.3.4)."""
    start = _NOTE_INDENT + ems(ANNEX_NOTE)
    first_kept = 0 if len(annexes) <= _NOTES_TOGETHER else len(annexes) - 2
    out = []
    for at, annex in enumerate(annexes):
        label = ANNEX_NOTE if at == 0 else ""
        number = annex_number(annex)
        name_at = start + ems(number)
        kept = "<w:keepNext/>" if signed and at >= first_kept else ""
        space = kept + (blank_lines(1, pitch) if at == 0 else "")
        hanging = indent(left=name_at, hanging=ems(label + number))
        out.append(paragraph("AnnexNote", pen.runs(label + number + annex.name), space + hanging))
    return "".join(out)


def signature_xml(signed: Signature, pitch: int, pen: Pen, *, noted: bool = False) -> str:
    """Return 署名 and 成文日期; the date of one that is `noted` is not parted from the 附注 below it."""
    return _signature(signed, pitch, pen).replace(*_DATE_HELD) if noted else _signature(signed, pitch, pen)


def _signature(signed: Signature, pitch: int, pen: Pen) -> str:
    date = date_text(signed, draft=pen.draft)
    if not signed.names:
        return _sealed_date(date, pen)
    if signed.sealed:
        return _sealed(signed.names, date, pitch, pen) + _sealed_date(date, pen)
    return _unsealed(signed.names, date, pitch, pen)


def _sealed_date(date: str, pen: Pen) -> str:
    return paragraph("Date", pen.runs(date), indent(right=DATE_MARGIN) + _RIGHT) if date else ""


def _sealed(names: tuple[str, ...], date: str, pitch: int, pen: Pen) -> str:
    """Return the names over the date, centred on it; several stand in rows, the last of them over the date."""
    axis = date_axis(date)
    if len(names) == 1:
        return paragraph("Signature", pen.runs(names[0]), blank_lines(2, pitch) + _around(axis, ems(names[0])))
    longest = max(map(ems, names))
    # names side by side need half a character between them
    a_row = max((count for count, step in _SEALS_A_ROW.items() if longest <= step - 0.5), default=1)
    step = _SEALS_A_ROW[a_row]
    out = []
    # the short row comes first, so that the last, over the date, is full (7.3.5.1)
    short = len(names) % a_row
    rows = ([names[:short]] if short else []) + [names[at : at + a_row] for at in range(short, len(names), a_row)]
    for at, row in enumerate(rows):
        space = blank_lines(2 if at == 0 else _SEAL_LINES - 1, pitch)
        if len(row) == 1:
            out.append(paragraph("Signature", pen.runs(row[0]), space + _around(axis, ems(row[0]))))
            continue
        stops = tabs(*(("center", chars(axis - step * (len(row) - 1 - place))) for place in range(len(row))))
        out.append(paragraph("Signature", pen.runs("\t" + "\t".join(row)), stops + space))
    return "".join(out)


def _around(axis: float, width: float) -> str:
    """Centre a name on the axis; one too long for that ends at the right edge of 版心."""
    if width > 2 * (CHARACTERS - axis):
        return _RIGHT
    # what is centred stands midway between indent and right edge: the axis, where the indent is 2·axis - width
    left = chars(axis) * 2 - WIDTH
    return f'<w:ind w:left="{left}"/>{_CENTRED}'


def _unsealed(names: tuple[str, ...], date: str, pitch: int, pen: Pen) -> str:
    """Return the names two characters from the right, the date two characters behind the last name's beginning.

    A date longer than the name stands two characters from the right itself, and the name moves left (7.3.5.2).
    """
    last, right = ems(names[-1]), name_margin(names, date)
    out = []
    for at, name in enumerate(names):
        space = blank_lines(1, pitch) if at == 0 else ""
        out.append(paragraph("Signature", pen.runs(name), space + indent(right=right) + _RIGHT))
    if date:
        place = indent(right=UNSEALED_MARGIN) + _RIGHT if ems(date) > last else _behind(CHARACTERS - last)
        out.append(paragraph("Date", pen.runs(date), place))
    return "".join(out)


def _behind(left: float) -> str:
    """Return the indent of a date that begins `left` characters in.

    Its line may reach into the margin: a date as long as the name just fits, and must not be broken where a renderer
    puts white between hanzi and digits.
    """
    return f'<w:ind w:left="{chars(left)}" w:right="{-chars(_DATE_SLACK)}"/>'


def note_xml(text: str, pen: Pen) -> str:
    """Return 附注 in its brackets (7.3.6)."""
    return paragraph("Note", pen.runs(note_line(text))) if text else ""
