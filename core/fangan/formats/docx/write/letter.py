"""版头 of a letter (GB/T 9704—2012, 10.1)."""

from fangan.formats.docx.write.drawing import Shape, rule, text_box
from fangan.formats.docx.write.markup import Pen, paragraph, spacing, tabs
from fangan.formats.docx.write.masthead import mark_run
from fangan.formats.fixed import head_items, mark_lines
from fangan.formats.layout.head import (
    LETTER_LENGTH,
    LETTER_MARK_TOP,
    NUMBER_LINE,
    TO_TITLE,
    letter_number,
    letter_rules,
    mark_type,
)
from fangan.formats.sheet import LINE, THICK_RULE, THIN_RULE, WIDTH, Profile, above, below, mm
from fangan.model.document import Masthead

_HEAVY = '<w:rStyle w:val="Heavy"/>'
"""Gives an item its face where it shares a line with 发文字号."""


def letter_head(head: Masthead, profile: Profile, pen: Pen) -> str:
    """Return a letter's 版头: its mark and double rule, then 发文字号 on the right and the others on the left (10.1).

    Mark and rule lie above 版心, so they are shapes; they hang on the first paragraph and leave the flow of text alone.
    """
    left = [pen.runs(item.text, _HEAVY if item.heavy else "") for item in head_items(head)] or [""]
    out, mark, top = [], _letter_mark(head, pen), letter_number(head)
    for at, item in enumerate(left):
        number = pen.runs("\t" + head.number) if at == 0 else ""
        before = top - profile.top if at == 0 else LINE - NUMBER_LINE
        after = TO_TITLE - below(16, NUMBER_LINE) if at == len(left) - 1 else 0
        properties = tabs(("right", WIDTH)) + spacing(before=before, after=after)
        out.append(paragraph("Number", (mark if at == 0 else "") + item + number, properties))
    return "".join(out)


def _letter_mark(head: Masthead, pen: Pen) -> str:
    """Return the shapes of mark and double rule.

    The mark's ink begins 30 mm below the page's edge; the rule follows 4 mm below the mark, 170 mm long.
    """
    left, length, lines = mm(20), LETTER_LENGTH, mark_lines(head)
    size, scale, line = mark_type(head, letter=True)
    content = paragraph("Mark", mark_run("\n".join(lines), size, scale, pen), spacing(line=line))
    place = (left, LETTER_MARK_TOP - above(size, line), length, len(lines) * line + line // 4)
    box = text_box(Shape(1, "发文机关标志", "发文机关标志", place), content)
    thick, thin = letter_rules(head)
    outer = rule(Shape(2, "红色双线粗", "红色双线", (left, thick, length, 0)), THICK_RULE)
    inner = rule(Shape(3, "红色双线细", "红色双线", (left, thin, length, 0)), THIN_RULE)
    return box + outer + inner
