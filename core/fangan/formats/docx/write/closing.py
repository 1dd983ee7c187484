"""What follows the text: 附件说明, 署名, 成文日期, 附注 (GB/T 9704—2012, 7.3.4—7.3.6)."""

from collections.abc import Container
from itertools import zip_longest

from fangan.formats.docx.write.markup import Pen, blank_lines, indent, paragraph, tabs
from fangan.formats.fixed import ANNEX_NOTE, note_line, noted_annexes
from fangan.formats.sheet import CHARACTERS, WIDTH, chars, ems
from fangan.formats.signing import SignedRow, signature_rows
from fangan.model.document import Annex, Arrangement, Document, Signature

_RIGHT = '<w:jc w:val="right"/>'
_HEAVY = '<w:rStyle w:val="Heavy"/>'
_CENTRED = '<w:jc w:val="center"/>'
_DATE_SLACK = 2
"""Characters a date may reach into the margin before it is broken."""
_DATE_HELD = ('<w:pStyle w:val="Date"/>', '<w:pStyle w:val="Date"/><w:keepNext/>')
_NOTE_INDENT = 2
_BLANK = paragraph("Signature", "")
_LAST_BLANK = paragraph("Signature", "", '<w:keepNext w:val="0"/>')


def annex_note_xml(annexes: tuple[Annex, ...], pitch: int, pen: Pen, held: Container[int]) -> str:
    """Return 附件说明: one blank line below the text, nothing behind a name, wrapped lines below its start (7.3.4).

    The entries that are `held` stay on the page of what follows.
    """
    start = _NOTE_INDENT + ems(ANNEX_NOTE)
    out = []
    for at, line in enumerate(noted_annexes(annexes)):
        name_at = start + ems(line.before.removeprefix(ANNEX_NOTE))
        kept = "<w:keepNext/>" if at in held else ""
        space = kept + (blank_lines(1, pitch) if at == 0 else "")
        hanging = indent(left=name_at, hanging=ems(line.before))
        out.append(paragraph("AnnexNote", pen.runs("".join(line)), space + hanging))
    return "".join(out)


def attendance_xml(document: Document, pitch: int, pen: Pen) -> str:
    """Return 出席, 请假 and 列席 of minutes: one blank line below the text, names under one another (10.3)."""
    out = []
    for at, one in enumerate(document.attendance):
        space = blank_lines(1, pitch) if at == 0 else ""
        label, place = f"{one.label}：", indent(left=_NOTE_INDENT + ems(one.label) + 1, hanging=ems(one.label) + 1)
        out.append(paragraph("AnnexNote", pen.runs(label, _HEAVY) + pen.runs("、".join(one.names)), space + place))
    return "".join(out)


def signature_xml(signed: Signature, pen: Pen, arrangement: Arrangement, *, noted: bool = False) -> str:
    """Return 署名 as it is arranged, and 成文日期; that of one that is `noted` is not parted from the 附注.

    Where the page may end between two rows of seals, their white is lines of its own: a renderer drops the space of a
    paragraph at the top or the foot of a page.
    """
    pitch = arrangement.pitch
    rows = signature_rows(signed, draft=pen.draft, white=arrangement.white, parted=arrangement.parted)
    named = [row for row in rows if not row.dated]
    parted = any(row.below for row in rows)
    out = []
    for at, row in enumerate(named):
        lines = parted and at > 0
        space = blank_lines(row.white, pitch) if not lines else ""
        out.append(_BLANK * (int(row.white) if lines else 0))
        out.append(_sealed(row, space, pen) if row.centred else _unsealed(row, space, pen))
        out.append((_BLANK * (row.below - 1) + _LAST_BLANK) if row.below else "")
    widest = named[-1].names[-1].width if named and not named[-1].centred else 0.0
    dates = "".join(_date(row, 0.0 if signed.posts else widest, pitch, pen) for row in rows if row.dated)
    return "".join(out) + (dates.replace(*_DATE_HELD) if noted else dates)


def _sealed(row: SignedRow, space: str, pen: Pen) -> str:
    """Return names where their seals go: one in a stretch around its middle, several by tabs."""
    if len(row.names) > 1:
        stops = tabs(*(("center", chars(name.middle)) for name in row.names))
        lines = ("\t" + "\t".join(line) for line in zip_longest(*(name.lines for name in row.names), fillvalue=""))
        return paragraph("Signature", pen.runs("\n".join(lines)), stops + space)
    # what is centred stands midway between indent and right edge
    left = chars(row.names[0].middle) * 2 - WIDTH
    return paragraph("Signature", pen.runs("\n".join(row.names[0].lines)), f'{space}<w:ind w:left="{left}"/>{_CENTRED}')


def _unsealed(row: SignedRow, space: str, pen: Pen) -> str:
    """Return a name so many characters from the right; one of several lines, from where these begin."""
    (name,) = row.names
    right = CHARACTERS - name.left - name.width
    place = indent(right=right) + _RIGHT if len(name.lines) == 1 else _block(name.left, right)
    return paragraph("Signature", pen.runs("\n".join(name.lines)), space + place)


def _block(left: float, right: float) -> str:
    return f'<w:ind w:left="{chars(left)}" w:right="{chars(right)}"/>'


def _date(row: SignedRow, widest: float, pitch: int, pen: Pen) -> str:
    """Return 成文日期: from the right, but behind where a name begins that is as long or longer and has no seal."""
    (date,) = row.names
    behind = widest > 0 and date.width <= widest
    place = _behind(date.left) if behind else indent(right=CHARACTERS - date.left - date.width) + _RIGHT
    space = blank_lines(row.white, pitch)
    return paragraph("Date", pen.runs(date.lines[0]), space + place)


def _behind(left: float) -> str:
    """Return the indent of a date that begins `left` characters in.

    Its line may reach into the margin: a date as long as the name just fits, and must not be broken where a renderer
    puts white between hanzi and digits.
    """
    return _block(left, -_DATE_SLACK)


def note_xml(text: str, pen: Pen) -> str:
    """Return 附注 in its brackets (7.3.6)."""
    return paragraph("Note", pen.runs(note_line(text))) if text else ""
