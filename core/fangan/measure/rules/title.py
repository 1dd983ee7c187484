"""标题 and 主送机关 (7.3.1, 7.3.2)."""

from collections.abc import Iterator

from fangan.formats.sheet import ems
from fangan.measure.elements import Elements
from fangan.measure.faces import XIAOBIAOSONG, face_of, is_of, shown
from fangan.measure.lines import is_flush, rule_top, stands
from fangan.measure.record import Measured, PageRule, Strength, length, quote

_LINE = 592 * 25.4 / 1440
_SHORTEST = 2


def _face(found: Elements) -> Iterator[Measured]:
    for one in found.title:
        met = is_of(face_of(one), XIAOBIAOSONG) and abs(one.size - 22) <= 0.3
        yield Measured(shown(face_of(one), one.size), met, quote(one.words))


def _centred(found: Elements) -> Iterator[Measured]:
    for one in found.title:
        met = one.paragraph.align == "center" and abs(one.paragraph.left + one.paragraph.first) <= 0.5
        yield Measured(stands(one) if met or one.paragraph.align != "center" else "居中但有缩进", met, quote(one.words))


def _light(found: Elements) -> Iterator[Measured]:
    for one in found.title:
        bold = any(run.bold for run in one.paragraph.runs if run.text.strip())
        yield Measured("加粗" if bold else "不加粗", not bold, quote(one.words))


def _gap(found: Elements) -> Iterator[Measured]:
    at, first = rule_top(found), found.title[0] if found.title else None
    if at is not None and first and first.ink_top is not None and not found.letter:
        thick = found.red_rule.paragraph.border.weight if found.red_rule and found.red_rule.paragraph.border else 0
        yield from length(first.ink_top - at - thick, 20.78, 1.5)


def _shape(found: Elements) -> Iterator[Measured]:
    lines = [line.strip() for one in found.title for line in one.paragraph.text.split("\n") if line.strip()]
    if len(lines) > 1:
        widths = "、".join(f"{ems(line):g}" for line in lines)
        yield Measured(f"{widths} 字", all(ems(line) >= _SHORTEST for line in lines), quote(lines[-1]))


def _fits(found: Elements) -> Iterator[Measured]:
    for one in found.title:
        widest = max(ems(line.strip()) for line in one.paragraph.text.split("\n"))
        yield Measured(f"{widest:g} 字", widest * one.pitch <= one.room + 0.3, quote(one.words))


def _to(found: Elements) -> Iterator[Measured]:
    one = found.addressees
    if one:
        yield Measured(stands(one), is_flush(one), quote(one.words))


def _to_end(found: Elements) -> Iterator[Measured]:
    if found.addressees:
        last = found.addressees.words[-1]
        yield Measured(last, last == "：", quote(found.addressees.words))


def _to_gap(found: Elements) -> Iterator[Measured]:
    one, last = found.addressees, found.title[-1] if found.title else None
    if one and last and one.top is not None and last.top is not None and one.page == last.page:
        blank = one.top - last.top - last.height if one.top is not None else 0
        yield from length(blank, _LINE, 3)


RULES = (
    PageRule("BD-01", "7.3.1", Strength.USUAL,
             demand="The title is set in 2号 小标宋", required="小标宋 2号", measure=_face),
    PageRule("BD-01a", "7.3.1", Strength.REQUIRED,
             demand="The title is centred", required="居中", measure=_centred),
    PageRule("BD-01b", "7.3.1", Strength.PRACTICE,
             demand="The title is not bold", required="不加粗", measure=_light),
    PageRule("BD-01c", "7.3.1", Strength.REQUIRED,
             demand="Two blank lines between the red rule and the title",
             required="20.8±1.5 mm", measure=_gap),
    PageRule("BD-02", "7.3.1", Strength.REQUIRED,
             demand="No line of the title is a single character",
             required="≥2 字", measure=_shape),
    PageRule("BD-02a", "7.3.1", Strength.REQUIRED,
             demand="No line of the title is wider than the type area",
             required="≤20 字", measure=_fits),
    PageRule("BD-04", "7.3.2", Strength.REQUIRED,
             demand="主送机关 is flush left", required="顶格", measure=_to),
    PageRule("BD-04a", "7.3.2", Strength.REQUIRED,
             demand="主送机关 ends with a full-width colon", required="：",
             measure=_to_end),
    PageRule("BD-04b", "7.3.2", Strength.REQUIRED,
             demand="One blank line between the title and 主送机关",
             required="10.4±3 mm", measure=_to_gap),
)  # fmt: skip
