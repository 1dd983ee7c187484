"""版头: what stands above the title of a notice (GB/T 9704—2012, 7.2)."""

from fangan.formats.docx.write.markup import Pen, indent, paragraph, spacing, tabs
from fangan.formats.fixed import SIGNATORY, head_items, mark_lines
from fangan.formats.layout.head import (
    BESIDE,
    NUMBER_LINE,
    ORDER_TO_TEXT,
    RULE_LINE,
    SLACK,
    TO_TITLE,
    is_joint,
    mark_top,
    mark_type,
)
from fangan.formats.sheet import CHARACTERS, LINE, TWO_LINES, Profile, above, below, chars, ems
from fangan.model.document import Masthead

_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="0" w:color="FF0000"/></w:pBdr>'
_CENTRED = '<w:jc w:val="center"/>'
_KAITI = '<w:rStyle w:val="Signatory"/>'
_NAMES_A_ROW = 2


def mark_run(text: str, size: int, scale: int, pen: Pen) -> str:
    """Return a run of a mark in points and per cent of its natural width."""
    squeezed = f'<w:w w:val="{scale}"/>' if scale < 100 else ""
    return pen.runs(text, f'{squeezed}<w:sz w:val="{2 * size}"/><w:szCs w:val="{2 * size}"/>')


def notice_head(head: Masthead, profile: Profile, pen: Pen) -> str:
    """Return the 版头 of a notice or minutes, down to the red rule and the white below it; an order's has no rule."""
    items = head_items(head)
    out = [paragraph("HeadItem" if item.heavy else "CopyNumber", pen.runs(item.text)) for item in items]
    room = mark_top(head) - profile.top - len(items) * profile.pitch
    mark, depth = _mark(head, room, pen)
    out.append(mark)
    to_number = TWO_LINES - depth - above(16, NUMBER_LINE)
    if head.of_order:
        place = spacing(before=to_number, after=ORDER_TO_TEXT) + _CENTRED
        return "".join([*out, paragraph("Number", pen.runs(head.number), place)])
    out.append(_number(head, to_number, pen))
    out.append(paragraph("RedRule", "", _RULE + spacing(line=RULE_LINE, after=TO_TITLE)))
    return "".join(out)


def _mark(head: Masthead, room: int, pen: Pen) -> tuple[str, int]:
    """Return the mark and the white below its ink; where it is printed on the paper, as much white as one takes."""
    if not head.marks:
        return "", -room - mark_type(head).line
    return (_joint_mark if is_joint(head) else _single_mark)(head, room, pen)


def _single_mark(head: Masthead, room: int, pen: Pen) -> tuple[str, int]:
    (size, scale, line), text = mark_type(head), "\n".join(mark_lines(head))
    properties = spacing(before=room - above(size, line), line=line)
    return paragraph("Mark", mark_run(text, size, scale, pen), properties), below(size, line)


def _joint_mark(head: Masthead, room: int, pen: Pen) -> tuple[str, int]:
    """Return the mark of a joint document: the names one above the other, 文件 beside them (7.2.4).

    Both columns are as wide as their words, with half a character between them, so that the ink of the whole stands in
    the middle of 版心.
    """
    longest = max(map(ems, head.marks))
    size, scale, line = mark_type(head)
    left, right = (round(20 * size * scale / 100 * width) + SLACK for width in (longest, ems(head.word) + BESIDE))
    fit = f'<w:tcW w:w="{left}" w:type="dxa"/>'
    rest = f'<w:tcW w:w="{right}" w:type="dxa"/><w:vMerge{{}}/><w:vAlign w:val="center"/>'
    rows = []
    for at, name in enumerate(head.marks):
        first = at == 0
        text = paragraph("Mark", mark_run(name, size, scale, pen), spacing(line=line) + '<w:jc w:val="distribute"/>')
        word = mark_run(head.word, size, scale, pen) if first else ""
        beside = paragraph("Mark", word, spacing(line=line) + '<w:jc w:val="right"/>')
        merge = rest.format(' w:val="restart"' if first else "")
        rows.append(
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>{fit}</w:tcPr>{text}</w:tc>"
            f"<w:tc><w:tcPr>{merge}</w:tcPr>{beside}</w:tc></w:tr>"
        )
    space = paragraph("Spacer", "", spacing(line=room - above(size, line)))
    table = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="PlainTable"/><w:tblW w:w="{left + right}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{left}"/>'
        f'<w:gridCol w:w="{right}"/></w:tblGrid>{"".join(rows)}</w:tbl>'
    )
    return space + table, below(size, line)


def _number(head: Masthead, before: int, pen: Pen) -> str:
    """Return 发文字号: centred, or on the left with 签发人 on the right of an upward document (7.2.5, 7.2.6)."""
    number = pen.runs(head.number)
    if not head.signatories:
        return paragraph("Number", number, spacing(before=before) + _CENTRED)
    rows = _signatory_rows(head.signatories)
    # counted from the right: one character of white, the longest row of names, the label before it (7.2.6)
    start = chars(CHARACTERS - 1 - ems(SIGNATORY) - max(map(ems, rows)))
    stops = tabs(("left", start), ("left", start + chars(ems(SIGNATORY))))
    out = []
    for at, row in enumerate(rows):
        names = pen.runs(row, _KAITI)
        label = pen.runs("\t" + SIGNATORY) if at == 0 else pen.runs("\t\t")
        content = (number if at == len(rows) - 1 else "") + label + names
        gap = before if at == 0 else LINE - NUMBER_LINE
        out.append(paragraph("Number", content, stops + spacing(before=gap) + indent(left=1)))
    return "".join(out)


def _signatory_rows(names: tuple[str, ...]) -> list[str]:
    """Arrange names two to a row, those below one another aligned; a name of two characters is spread over three."""
    if len(names) == 1:
        return [names[0]]
    spread = [f"{name[0]}　{name[1]}" if len(name) == _NAMES_A_ROW else name for name in names]
    width = max(map(len, spread))
    pairs = [spread[at : at + _NAMES_A_ROW] for at in range(0, len(spread), _NAMES_A_ROW)]
    return ["　".join(name.ljust(width, "　") for name in pair).rstrip("　") for pair in pairs]
