"""版记 at the foot of the last page (GB/T 9704—2012, 7.4).

A box anchored to the page holds it: its text stands on the box's lower edge, so that the last rule lies on the lower
edge of 版心 whatever the text above it does.
"""

from math import ceil

from fangan.formats.docx.write.drawing import Shape, text_box
from fangan.formats.docx.write.markup import SPACER, SPACER_LINE, Pen, paragraph, tabs
from fangan.formats.fixed import COPIED_TO, copied_to, printed_by
from fangan.formats.sheet import LAST_RULE, LEFT, WIDTH, ems
from fangan.model.document import Imprint

_EM = 280
"""Width of a character of 4号."""
_LINE = 480
_HANGING = len(COPIED_TO) * _EM
_COPY_ROOM = (WIDTH - 2 * _EM - _HANGING) // _EM - 1
_PRINTED_ROOM = (WIDTH - 2 * _EM) // _EM - 1
_RULE = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="000000"/>'
_THICK, _THIN = 8, 6
"""0.35 mm and 0.25 mm in eighths of a point (7.4.1)."""
_RULES = "".join(_RULE.format(*one) for one in (("top", _THICK), ("bottom", _THICK), ("insideH", _THIN)))
_BORDERS = f"<w:tblBorders>{_RULES}</w:tblBorders>"
_ROW = f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{WIDTH}" w:type="dxa"/></w:tcPr>'
_SLACK = 80
"""The spacer and the thickness of the rules, generously: what is left over stands empty at the top of the box."""
_GENEROUS = 1.1
"""Lines are reckoned, not measured: too much leaves white at the top of the box, too little would cut a line."""
_SHAPE = 10


def imprint_xml(given: Imprint, pen: Pen, *, ruled: bool, turns: bool) -> str:
    """Return the last paragraph of the document, which carries the 版记; a letter's has no rules (10.1).

    With `turns` it begins a page of its own.
    """
    rows: list[tuple[str, int]] = []
    if given.copy:
        text = copied_to(given)
        indents = f'<w:ind w:left="{_EM + _HANGING}" w:right="{_EM}" w:hanging="{_HANGING}"/>'
        lines = ceil(_GENEROUS * ems(text[len(COPIED_TO) :]) / _COPY_ROOM)
        rows.append((paragraph("Imprint", pen.runs(text), indents), lines))
    by, date = printed_by(given)
    if by and ruled:
        line = pen.runs(f"{by}\t{date}")
        properties = tabs(("right", WIDTH - _EM)) + f'<w:ind w:left="{_EM}" w:right="{_EM}"/>'
        lines = 1 if ems(by) + 1 + ems(date) <= _PRINTED_ROOM else 2
        rows.append((paragraph("Imprint", line, properties), lines))
    if not rows:
        return ""
    height = sum(lines for _, lines in rows) * _LINE + _SLACK
    place = (LEFT, LAST_RULE + SPACER_LINE - height, WIDTH, height)
    content = _table([row for row, _ in rows], ruled=ruled)
    box = Shape(_SHAPE, "版记", "版记：抄送机关、印发机关和印发日期" if ruled else "版记：抄送机关", place)
    new_page = "<w:pageBreakBefore/>" if turns else ""
    return paragraph("Spacer", text_box(box, content, pushes=True), new_page)


def _table(rows: list[str], *, ruled: bool) -> str:
    borders = _BORDERS if ruled else ""
    cells = "".join(f"{_ROW}{row}</w:tc></w:tr>" for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="PlainTable"/><w:tblW w:w="{WIDTH}" w:type="dxa"/>{borders}<w:tblLayout '
        f'w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{WIDTH}"/></w:tblGrid>{cells}</w:tbl>{SPACER}'
    )
