"""版头 (7.2), and that of a letter (10.1)."""

import re
from collections.abc import Iterator

from fangan.late.patterns import regex
from fangan.measure.elements import Elements, is_red
from fangan.measure.faces import HEITI, XIAOBIAOSONG, face_of, is_of, shown
from fangan.measure.lines import indent_of, is_flush, rule_top, stands
from fangan.measure.record import Measured, PageRule, Strength, length, quote

_FORM = regex(r"[㐀-鿿]{1,12}〔(?:19|20)\d\d〕[1-9]\d*号")
_EDGE = 0.5
"""Characters, points or millimetres by which a value may be off."""


def _copies(found: Elements) -> Iterator[Measured]:
    for one in found.items:
        if one.words.isdigit():
            met = is_flush(one) and abs(one.size - 16) <= _EDGE
            yield Measured(f"{stands(one)}，{shown(face_of(one), one.size)}", met, one.words)


def _heavy(found: Elements) -> Iterator[Measured]:
    for one in found.items:
        if not one.words.isdigit():
            met = is_of(face_of(one), HEITI) and abs(one.size - 16) <= _EDGE and is_flush(one)
            yield Measured(f"{stands(one)}，{shown(face_of(one), one.size)}", met, one.words)


def _mark_top(found: Elements) -> Iterator[Measured]:
    if found.marks and not (found.letter or found.minutes or found.marks[-1].words.endswith("令")):
        yield from length(found.marks[0].ink_top, 72, 1)


def _letter_top(found: Elements) -> Iterator[Measured]:
    if found.letter:
        yield from length(found.marks[0].ink_top, 30, 1)


def _mark_colour(found: Elements) -> Iterator[Measured]:
    for one in found.marks:
        yield Measured("红色" if is_red(one) else "黑色", is_red(one), quote(one.words))


def _mark_place(found: Elements) -> Iterator[Measured]:
    for one in found.marks:
        if one.inside != "cell":
            yield Measured(stands(one), one.paragraph.align in ("center", "distribute"), quote(one.words))


def _mark_face(found: Elements) -> Iterator[Measured]:
    for one in found.marks:
        yield Measured(face_of(one), is_of(face_of(one), XIAOBIAOSONG), quote(one.words))


def _number_form(found: Elements) -> Iterator[Measured]:
    if found.number:
        words = re.split(r"签发人|[：:]", found.number.words)[0]
        yield Measured(words, bool(_FORM.search(words)))


def _number_place(found: Elements) -> Iterator[Measured]:
    one = found.number
    if one and found.marks and not found.letter and one.inside != "cell":
        met = one.paragraph.align == "center" if not found.upward else abs(indent_of(one) - 1) <= _EDGE
        yield Measured(stands(one), met, one.words)


def _number_gap(found: Elements) -> Iterator[Measured]:
    one, mark = found.number, found.marks[-1] if found.marks else None
    if one is None or mark is None or found.letter or "cell" in (mark.inside, one.inside) or mark.page != one.page:
        return
    if one.ink_top is not None and mark.ink_bottom is not None and not found.upward:
        yield from length(one.ink_top - mark.ink_bottom, 20.78, 1.5)


def _rule_gap(found: Elements) -> Iterator[Measured]:
    at, one = rule_top(found), found.number
    if at is not None and one and one.ink_bottom is not None and not found.letter:
        yield from length(at - one.ink_bottom, 4, 0.5)


def _rule_width(found: Elements) -> Iterator[Measured]:
    if found.letter:
        return
    if found.red_rule is not None:
        yield from length(found.red_rule.room, 156, 0.5)
    elif found.red_lines:
        yield from length(found.red_lines[0].width, 156, 0.5)


def _double_rule(found: Elements) -> Iterator[Measured]:
    if found.letter:
        for one in found.red_lines:
            yield from length(one.width, 170, 0.5)


def _double_place(found: Elements) -> Iterator[Measured]:
    drawn = [one for one in found.red_lines if one.top is not None]
    mark = found.marks[0] if found.marks else None
    if found.letter and drawn and mark and mark.ink_bottom is not None:
        yield from length((drawn[0].top or 0) - drawn[0].weight / 2 - mark.ink_bottom, 4, 0.5)


def _letter_number(found: Elements) -> Iterator[Measured]:
    one = found.number
    if found.letter and one and one.inside != "cell":
        tab = next((at for kind, at in one.paragraph.tabs if kind == "right" and "\t" in one.paragraph.text), None)
        right = one.paragraph.align == "right" or (tab is not None and abs(tab - one.room) <= _EDGE)
        yield Measured("顶格居右" if right else stands(one), right, one.words)


RULES = (
    PageRule("HD-01", "7.2.1", Strength.USUAL,
             demand="份号 is flush left in 3号", required="顶格，3号", measure=_copies),
    PageRule("HD-02", "7.2.2、7.2.3", Strength.USUAL, demand="密级 and 紧急程度 are flush left in 3号 黑体",
             required="顶格，黑体 3号", measure=_heavy),
    PageRule("HD-04", "7.2.4", Strength.REQUIRED,
             demand="From the top of the page to the mark", required="72±1 mm",
             measure=_mark_top),
    PageRule("HD-04a", "7.2.4", Strength.REQUIRED,
             demand="The mark is centred", required="居中", measure=_mark_place),
    PageRule("HD-04b", "7.2.4", Strength.ADVISED, demand="The mark is set in 小标宋", required="小标宋",
             measure=_mark_face),
    PageRule("HD-04c", "7.2.4", Strength.ADVISED,
             demand="The mark is red", required="红色", measure=_mark_colour),
    PageRule("HD-06", "7.2.5", Strength.REQUIRED,
             demand="发文字号: code, year in 〔〕, number without zeros",
             required="×〔2026〕1号", measure=_number_form),
    PageRule("HD-06a", "7.2.5", Strength.REQUIRED,
             demand="发文字号 is centred; one character in beside 签发人",
             required="居中／左空 1 字", measure=_number_place),
    PageRule("HD-06b", "7.2.5", Strength.REQUIRED,
             demand="Two blank lines between the mark and 发文字号",
             required="20.8±1.5 mm", measure=_number_gap),
    PageRule("HD-09", "7.2.7", Strength.REQUIRED,
             demand="From 发文字号 to the red rule", required="4±0.5 mm",
             measure=_rule_gap),
    PageRule("HD-09a", "7.2.7", Strength.REQUIRED,
             demand="The red rule is as wide as the type area",
             required="156 mm", measure=_rule_width),
    PageRule("LT-01", "10.1", Strength.REQUIRED,
             demand="From the top of the page to the mark of a letter",
             required="30±1 mm", measure=_letter_top),
    PageRule("LT-02", "10.1", Strength.REQUIRED,
             demand="The red double rules of a letter are 170 mm long",
             required="170 mm", measure=_double_rule),
    PageRule("LT-02a", "10.1", Strength.REQUIRED,
             demand="From the mark of a letter to the double rule",
             required="4±0.5 mm", measure=_double_place),
    PageRule("LT-04", "10.1", Strength.REQUIRED,
             demand="发文字号 of a letter is flush right", required="顶格居右",
             measure=_letter_number),
)  # fmt: skip
