"""Orders (10.2) and minutes (10.3)."""

from collections.abc import Iterator

from fangan.formats.sheet import ems
from fangan.late.patterns import regex
from fangan.measure.elements import ATTENDED, Elements
from fangan.measure.faces import HEITI, face_of, is_of, shown
from fangan.measure.lines import free_right, indent_of, stands
from fangan.measure.places import Spot
from fangan.measure.record import Measured, PageRule, Strength, length, quote

_NEAR = 0.3
"""Characters or points by which a value may be off."""
_POST = regex(r"\S([　 ]+)\S")
_ONE, _TWO = 10.44, 20.88
"""One and two blank lines, in millimetres; type is smaller than its line, and ink smaller than type."""


def _order_top(found: Elements) -> Iterator[Measured]:
    if found.marks and not found.letter and found.marks[-1].words.endswith("令"):
        yield from length(found.marks[0].ink_top, 57, 1)


def _order_number(found: Elements) -> Iterator[Measured]:
    """The number is known by where it stands; so one that does not follow 第×号 is another paragraph's affair."""
    one = found.order_number
    if one:
        yield Measured(one.words, one.words[1:-1].isdigit() and one.words[1] != "0")


def _number_gap(found: Elements) -> Iterator[Measured]:
    one, mark = found.order_number, found.marks[-1] if found.marks else None
    if one and mark and one.ink_top is not None and mark.ink_bottom is not None and mark.page == one.page:
        yield from length(one.ink_top - mark.ink_bottom, _TWO, 1.5)


def _text_gap(found: Elements) -> Iterator[Measured]:
    one, first = found.order_number, found.body[0] if found.body else None
    if one and first and one.ink_bottom is not None and first.ink_top is not None and first.page == one.page:
        yield from length(first.ink_top - one.ink_bottom, _TWO, 1.5)


def _stamp_gap(found: Elements) -> Iterator[Measured]:
    if found.order_number and found.signers:
        yield from _blank(found, found.signers[0], _TWO)


def _stamp_place(found: Elements) -> Iterator[Measured]:
    """Where several sign, their names begin below one another: the longest stands nearest to the edge."""
    for one in sorted(found.signers, key=free_right)[:1] if found.order_number else ():
        right = free_right(one)
        yield Measured(f"右空 {right:.1f} 字", abs(right - 4) <= _NEAR, quote(one.words))


def _post_gap(found: Elements) -> Iterator[Measured]:
    for one in found.signers if found.order_number else ():
        between = _POST.search(one.paragraph.text.strip())
        if between:
            wide = ems(between[1])
            yield Measured(f"空 {wide:g} 字", abs(wide - 2) <= _NEAR, quote(one.words))


def _order_date(found: Elements) -> Iterator[Measured]:
    one, name = found.date, found.signers[-1] if found.signers else None
    if found.order_number and one and name and name.page == one.page and None not in (one.top, name.top):
        yield from length((one.top or 0) - (name.top or 0) - name.height, _ONE, 3, one.words)


def _minutes_top(found: Elements) -> Iterator[Measured]:
    if found.minutes and not found.letter:
        yield from length(found.marks[0].ink_top, 72, 1)


def _attendance_gap(found: Elements) -> Iterator[Measured]:
    if found.attendance:
        yield from _blank(found, found.attendance[0], _ONE)


def _label_face(found: Elements) -> Iterator[Measured]:
    for one in found.attendance:
        met = is_of(face_of(one), HEITI) and abs(one.size - 16) <= _NEAR
        yield Measured(shown(face_of(one), one.size), met, quote(one.words))


def _label_colon(found: Elements) -> Iterator[Measured]:
    for one in found.attendance:
        label = ATTENDED.match(one.words)
        mark = one.words[label.end()] if label else ""
        yield Measured(mark, mark == "：", quote(one.words))


def _label_place(found: Elements) -> Iterator[Measured]:
    for one in found.attendance:
        yield Measured(stands(one), abs(indent_of(one) - 2) <= _NEAR, quote(one.words))


def _names_hang(found: Elements) -> Iterator[Measured]:
    for one in found.attendance:
        label = ATTENDED.match(one.words)
        if label and ems(one.words) * one.pitch > one.room:
            hang = -one.paragraph.first / one.pitch
            yield Measured(f"{hang:.1f} 字", abs(hang - ems(label[0]) - 1) <= _NEAR, quote(one.words))


def _blank(found: Elements, one: Spot, wanted: float) -> Iterator[Measured]:
    """Measure the white between a paragraph and the text above it, where both stand on one page."""
    here = [other for other in (*found.body, *found.notes) if other.page == one.page and other.top is not None]
    above = [other for other in here if one.top is not None and (other.top or 0) < one.top]
    if above and one.top is not None:
        last = max(above, key=lambda other: other.top or 0)
        yield from length(one.top - (last.top or 0) - last.height, wanted, 3, quote(one.words))


RULES = (
    PageRule("OR-01", "10.2", Strength.REQUIRED,
             demand="From the top of the page to the mark of an order", required="57±1 mm",
             measure=_order_top),
    PageRule("OR-02", "10.2", Strength.REQUIRED,
             demand="The number of an order is 第, Arabic digits without zeros in front, 号",
             required="第1号", measure=_order_number),
    PageRule("OR-02a", "10.2", Strength.REQUIRED,
             demand="Two blank lines between the mark of an order and its number",
             required="20.9±1.5 mm", measure=_number_gap),
    PageRule("OR-03", "10.2", Strength.REQUIRED,
             demand="Two blank lines between the number of an order and its text",
             required="20.9±1.5 mm", measure=_text_gap),
    PageRule("OR-04", "7.3.5.3", Strength.REQUIRED,
             demand="Two blank lines between the text of an order and who signs it",
             required="20.9±3 mm", measure=_stamp_gap),
    PageRule("OR-04a", "7.3.5.3", Strength.REQUIRED,
             demand="Who signs an order stands four characters from the right",
             required="右空 4 字", measure=_stamp_place),
    PageRule("OR-04b", "7.3.5.3", Strength.REQUIRED,
             demand="Two characters between the post of who signs an order and the name",
             required="空 2 字", measure=_post_gap),
    PageRule("OR-05", "7.3.5.3", Strength.REQUIRED,
             demand="One blank line between who signs an order and 成文日期", required="10.4±3 mm",
             measure=_order_date),
    PageRule("MN-01", "10.3", Strength.REQUIRED,
             demand="From the top of the page to the mark of minutes", required="72±1 mm",
             measure=_minutes_top),
    PageRule("MN-02", "10.3", Strength.USUAL,
             demand="One blank line between the text of minutes and 出席", required="10.4±3 mm",
             measure=_attendance_gap),
    PageRule("MN-02a", "10.3", Strength.USUAL,
             demand="出席, 请假 and 列席 are set in 3号 黑体", required="黑体 3号", measure=_label_face),
    PageRule("MN-02b", "10.3", Strength.REQUIRED,
             demand="A full-width colon stands behind 出席, 请假 and 列席", required="：",
             measure=_label_colon),
    PageRule("MN-02c", "10.3", Strength.REQUIRED,
             demand="出席, 请假 and 列席 begin two characters in", required="左空 2 字",
             measure=_label_place),
    PageRule("MN-02d", "10.3", Strength.REQUIRED,
             demand="Names that run on are aligned with the first one", required="与首个姓名对齐",
             measure=_names_hang),
)  # fmt: skip
