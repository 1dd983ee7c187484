"""版头 of a letter (GB/T 9704—2012, 10.1)."""

from fangan.formats.docx.write.drawing import Shape, rule, text_box
from fangan.formats.docx.write.markup import Pen, paragraph, spacing, tabs
from fangan.formats.docx.write.masthead import (
    NUMBER_LINE,
    RULE_GAP,
    TO_TITLE,
    mark_line,
    mark_run,
    mark_size,
)
from fangan.formats.fixed import head_items, mark_lines
from fangan.formats.sheet import LINE, THICK_RULE, THIN_RULE, WIDTH, Profile, above, below, ems, ink, mm
from fangan.model.document import Masthead

_MARK_TOP = mm(30)
_GAP = mm(4.84)
"""7/8 of the height of 3号 (10.1, GB/T 33476.2—2016)."""
_HEAVY = '<w:rStyle w:val="Heavy"/>'
"""Gives an item its face where it shares a line with 发文字号."""


def letter_head(head: Masthead, profile: Profile, pen: Pen) -> str:
    """Return a letter's 版头: its mark and double rule, then 发文字号 on the right and the others on the left (10.1).

    Mark and rule lie above 版心, so they are shapes; they hang on the first paragraph and leave the flow of text alone.
    """
    left = [pen.runs(item.text, _HEAVY if item.heavy else "") for item in head_items(head)] or [""]
    mark, foot = _letter_mark(mark_lines(head), pen)
    out = []
    for at, item in enumerate(left):
        number = pen.runs("\t" + head.number) if at == 0 else ""
        before = foot + _GAP - above(16, NUMBER_LINE) - profile.top if at == 0 else LINE - NUMBER_LINE
        after = TO_TITLE - below(16, NUMBER_LINE) if at == len(left) - 1 else 0
        properties = tabs(("right", WIDTH)) + spacing(before=before, after=after)
        out.append(paragraph("Number", (mark if at == 0 else "") + item + number, properties))
    return "".join(out)


def _letter_mark(lines: tuple[str, ...], pen: Pen) -> tuple[str, int]:
    """Return the shapes of mark and double rule, and where the rule ends, in twips from the top of the page.

    The mark's ink begins 30 mm below the page's edge; the rule follows 4 mm below the mark, 170 mm long.
    """
    left, length = mm(20), mm(170)
    size, scale = mark_size(max(map(ems, lines)), length)
    line, further = mark_line(size, lines), (len(lines) - 1) * mark_line(size, lines)
    content = paragraph("Mark", mark_run("\n".join(lines), size, scale, pen), spacing(line=line))
    place = (left, _MARK_TOP - above(size, line), length, further + line + line // 4)
    box = text_box(Shape(1, "发文机关标志", "发文机关标志", place), content)
    thick = _MARK_TOP + further + ink(size) + RULE_GAP + round(10 * THICK_RULE)
    thin = thick + round(10 * THICK_RULE) + round(30 * THIN_RULE)
    outer = rule(Shape(2, "红色双线粗", "红色双线", (left, thick, length, 0)), THICK_RULE)
    inner = rule(Shape(3, "红色双线细", "红色双线", (left, thin, length, 0)), THIN_RULE)
    return box + outer + inner, thin + round(10 * THIN_RULE)
