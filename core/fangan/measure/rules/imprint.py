"""版记 (7.4), page numbers (7.5), tables (8)."""

import re
from collections.abc import Iterator

from fangan.formats.docx.printed.lengths import POINT
from fangan.formats.docx.printed.records import (
    PrintedFooter,
    PrintedParagraph,
    PrintedRow,
    PrintedSection,
    PrintedTable,
)
from fangan.measure.elements import Elements
from fangan.measure.faces import FANGSONG, SONGTI, face_of, is_of, shown
from fangan.measure.places import Spot, line_height
from fangan.measure.record import Measured, PageRule, Strength, length, quote

_DESCENT = 0.46
"""How far a line of its own height reaches below its baseline, in em."""
_SHORT = 400
"""Characters of a head of a table that is to be repeated: more of them in narrow columns fill a page."""
_DASH = 0.306
"""How high the middle of a dash stands above the baseline, in em."""


def _text(found: Elements) -> Iterator[Spot]:
    yield from (one for one in (found.copied, found.printed) if one)


def _face(found: Elements) -> Iterator[Measured]:
    for one in _text(found):
        met = is_of(face_of(one), FANGSONG) and abs(one.size - 14) <= 0.3
        yield Measured(shown(face_of(one), one.size), met, quote(one.words))


def _sides(found: Elements) -> Iterator[Measured]:
    for one in _text(found):
        left, right = (one.paragraph.left + one.paragraph.first) / one.pitch, one.paragraph.right / one.pitch
        met = abs(left - 1) <= 0.2 and (abs(right - 1) <= 0.2 or (one is found.printed and bool(one.paragraph.tabs)))
        yield Measured(f"左空 {left:.1f} 字，右空 {right:.1f} 字", met, quote(one.words))


def _copied_end(found: Elements) -> Iterator[Measured]:
    if found.copied:
        yield Measured(found.copied.words[-1], found.copied.words[-1] == "。", quote(found.copied.words))


def _tables(found: Elements) -> Iterator[PrintedTable]:
    """Yield the table that holds the 版记."""
    wanted = {one.paragraph for one in _text(found)}
    flow = list(found.file.flow)
    boxes = [box for one in flow if isinstance(one, PrintedParagraph) for box in one.boxes]
    for one in (*flow, *(inner for box in boxes for inner in box.flow)):
        if isinstance(one, PrintedTable) and any(
            inner in wanted for row in one.rows for cell in row.cells for inner in cell
        ):
            yield one


def _rule_width(found: Elements) -> Iterator[Measured]:
    for table in _tables(found):
        if any(table.borders):
            yield from length(table.width, 156, 0.5)


def _rule_weight(found: Elements) -> Iterator[Measured]:
    for table in _tables(found):
        first, inner, last = table.borders
        if any(table.borders):
            met = abs(first - 0.35) <= 0.06 and abs(last - 0.35) <= 0.06 and (not inner or abs(inner - 0.25) <= 0.06)
            yield Measured(f"{first:.2f}／{inner:.2f}／{last:.2f} mm", met)


def _last_rule(found: Elements) -> Iterator[Measured]:
    box = next((one.box for one in _text(found) if one.box), None)
    if box is not None and box.top is not None:
        yield from length(box.top + box.height, 262, 1)


def _footers(found: Elements) -> Iterator[tuple[PrintedSection, PrintedFooter, PrintedParagraph]]:
    for section in found.file.sections[:1]:
        for footer in section.footers:
            if footer.numbers and not (footer.kind == "first" and not section.first_differs):
                for one in footer.paragraphs:
                    if re.search(r"\d", one.words):
                        yield section, footer, one


def _there(found: Elements) -> Iterator[Measured]:
    numbered = any(True for _ in _footers(found))
    yield Measured("有页码" if numbered else "无页码", numbered)


def _number_face(found: Elements) -> Iterator[Measured]:
    for section, _, one in _footers(found):
        spot = Spot(one, section, None, 0)
        face = face_of(spot, latin=True) or face_of(spot)
        met = is_of(face, SONGTI) and abs(spot.size - 14) <= 0.3
        yield Measured(shown(face, spot.size), met, one.text.strip())


def _dashes(found: Elements) -> Iterator[Measured]:
    for _, _, one in _footers(found):
        yield Measured(one.text.strip(), bool(re.fullmatch(r"—\d+—", one.words)))


def _height(found: Elements) -> Iterator[Measured]:
    for section, _, one in _footers(found):
        size = Spot(one, section, None, 0).size
        line = line_height(one, section, size)
        grid = one.line_rule == "auto" and section.pitch and one.snaps
        descent = 0.2 * line if one.line_rule == "exact" or grid else _DESCENT * size * POINT
        dash = section.height - section.footer - one.after - descent - _DASH * size * POINT
        yield from length(dash - 262, 7, 1, one.text.strip())


def _facing(found: Elements) -> Iterator[Measured]:
    wanted = {"default": "right", "even": "left"}
    kinds = set()
    for _, footer, one in _footers(found):
        if footer.kind in wanted:
            kinds.add(footer.kind)
            side = one.align if one.align in ("center", "right") else "left"
            here = {"left": "居左", "right": "居右", "center": "居中"}[side]
            name = {"default": "单页", "even": "双页"}[footer.kind]
            yield Measured(f"{name}{here}", side == wanted[footer.kind], one.text.strip())
    if kinds and not (found.file.sides and "even" in kinds):
        yield Measured("单双页相同", met=False)


def _number_in(found: Elements) -> Iterator[Measured]:
    for _, footer, one in _footers(found):
        if one.align != "center" and footer.kind != "first":
            free = one.right if one.align == "right" else one.left + one.first
            yield Measured(f"{free:.1f} mm", 4.4 <= free <= 6.1, one.text.strip())


def _wide(found: Elements) -> Iterator[Measured]:
    for table in found.tables:
        page = found.file.sections[table.section]
        if table.width and page.height > page.width:
            room = page.width - page.left - page.right
            yield Measured(f"{table.width:.1f} mm", table.left + table.width <= room + 1)


def _is_short(row: PrintedRow) -> bool:
    """Whether a row leaves a page room for others, if it is repeated there."""
    return sum(len(one.text) for cell in row.cells for one in cell if isinstance(one, PrintedParagraph)) <= _SHORT


def _repeated(found: Elements) -> Iterator[Measured]:
    for table in found.tables:
        if len(table.rows) > 2 and any(table.borders) and len(table.rows[0].cells) > 1 and _is_short(table.rows[0]):
            yield Measured("重复" if table.rows[0].header else "不重复", table.rows[0].header)


RULES = (
    PageRule("BJ-01", "7.4.1", Strength.REQUIRED,
             demand="The rules of the 版记 are as wide as the type area",
             required="156 mm", measure=_rule_width),
    PageRule("BJ-01a", "7.4.1", Strength.ADVISED,
             demand="The first and the last rule are thick, those between thin",
             required="0.35／0.25／0.35 mm", measure=_rule_weight),
    PageRule("BJ-02", "7.4.1", Strength.REQUIRED,
             demand="The last rule is the lower edge of the type area",
             required="262±1 mm", measure=_last_rule),
    PageRule("BJ-03", "7.4.2、7.4.3", Strength.USUAL,
             demand="抄送 and 印发 are set in 4号 仿宋", required="仿宋 4号",
             measure=_face),
    PageRule("BJ-03a", "7.4.2、7.4.3", Strength.USUAL,
             demand="抄送 and 印发 stand one character in at both sides",
             required="左右各空 1 字", measure=_sides),
    PageRule("BJ-03b", "7.4.2", Strength.REQUIRED, demand="抄送 ends with a full stop", required="。",
             measure=_copied_end),
    PageRule("PN-00", "7.5", Strength.REQUIRED,
             demand="The pages are numbered", required="有页码", measure=_there),
    PageRule("PN-01", "7.5", Strength.USUAL,
             demand="Page numbers are set in 4号 宋体", required="宋体 4号",
             measure=_number_face),
    PageRule("PN-01a", "7.5", Strength.USUAL,
             demand="A dash stands at either side of the page number", required="— 1 —",
             measure=_dashes),
    PageRule("PN-02", "7.5", Strength.REQUIRED,
             demand="From the type area to the dash of the page number",
             required="7±1 mm", measure=_height),
    PageRule("PN-03", "7.5", Strength.REQUIRED,
             demand="Odd pages are numbered at the right, even ones at the left",
             required="单页居右、双页居左", measure=_facing),
    PageRule("PN-03a", "7.5", Strength.REQUIRED,
             demand="The page number stands one character in", required="1 字",
             measure=_number_in),
    PageRule("TB-02", "8", Strength.PRACTICE,
             demand="The header row of a table is repeated", required="重复",
             measure=_repeated),
    PageRule("TB-03", "5.2.1", Strength.REQUIRED,
             demand="Tables stand within the type area", required="≤156 mm",
             measure=_wide),
)  # fmt: skip
