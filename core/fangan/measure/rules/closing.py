"""附件说明, 署名, 成文日期, 附注, 附件 (7.3.4—7.3.7)."""

import re
from collections.abc import Iterator

from fangan.formats.sheet import ems
from fangan.late.patterns import regex
from fangan.measure.elements import DATE, HANZI, Elements
from fangan.measure.faces import HEITI, face_of, is_of, shown
from fangan.measure.lines import free_right, indent_of, stands, widest
from fangan.measure.record import Measured, PageRule, Strength, quote

_DIGITS = regex(r"(?:19|20)\d\d年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日")
_NEAR = 0.15
_MARKS = "。；，;,."


def _note_in(found: Elements) -> Iterator[Measured]:
    if found.notes:
        one = found.notes[0]
        start = indent_of(one)
        yield Measured(f"左空 {start:.1f} 字", abs(start - 2) <= _NEAR, quote(one.words))


def _note_end(found: Elements) -> Iterator[Measured]:
    for one in found.notes:
        mark = one.words[-1] if one.words[-1] in _MARKS else ""
        yield Measured(mark or "无标点", not mark, quote(one.words))


def _note_hangs(found: Elements) -> Iterator[Measured]:
    for one in found.notes:
        if "\n" not in one.paragraph.text and ems(one.words) * one.pitch > one.room:
            label = re.match(r"(?:附件[:：])?(?:\d{1,2}[.．、])?", one.words)
            wanted = ems(label[0]) if label else 0
            hang = -one.paragraph.first / one.pitch
            yield Measured(f"{hang:.1f} 字", abs(hang - wanted) <= 0.6, quote(one.words))


def _agree(found: Elements) -> Iterator[Measured]:
    if found.notes and found.labels:
        noted, there = len(found.notes), len(found.labels)
        yield Measured(f"说明 {noted} 件，实有 {there} 件", noted == there, quote(found.notes[0].words))


def _date_place(found: Elements) -> Iterator[Measured]:
    """Sealed: four characters from the right; unsealed: two behind the name, or two from the right."""
    one = found.date
    if one is None or not found.signers:
        return
    right, name = free_right(one), found.signers[-1]
    behind = widest(name) + free_right(name) - ems(one.words) - right
    sealed = abs(right - 4) <= 0.3
    unsealed = abs(behind - 2) <= 0.5 or abs(right - 2) <= 0.3
    yield Measured(f"右空 {right:.1f} 字", sealed or unsealed, one.words)


def _name_place(found: Elements) -> Iterator[Measured]:
    """Sealed: centred on the date; unsealed: two characters from the right, or further where the date is long."""
    one = found.date
    if one is None or found.order_number or len(found.signers) != 1 or "\t" in found.signers[0].paragraph.text:
        return  # where several sign under seals, their names share the rows as their seals need it
    name = found.signers[0]
    if abs(free_right(one) - 4) <= 0.3:
        off = (free_right(name) + widest(name) / 2 - free_right(one) - ems(one.words) / 2) * name.pitch
        long = widest(name) / 2 > free_right(one) + ems(one.words) / 2
        tied = abs(off) <= 1 or (long and free_right(name) <= _NEAR)
        yield Measured(f"与日期中线差 {abs(off):.1f} mm", tied, quote(name.words))
    else:
        right = free_right(name)
        longer = ems(one.words) > widest(name)
        yield Measured(f"右空 {right:.1f} 字", abs(right - 2) <= 0.3 or (longer and right > 1.7), quote(name.words))


def _date_form(found: Elements) -> Iterator[Measured]:
    if found.date and DATE.fullmatch(found.date.words):
        yield Measured(found.date.words, bool(_DIGITS.fullmatch(found.date.words)))


def _remark(found: Elements) -> Iterator[Measured]:
    one = found.remark
    if one:
        start = indent_of(one)
        yield Measured(f"左空 {start:.1f} 字", abs(start - 2) <= _NEAR and one.words[0] == "（", quote(one.words))


def _new_page(found: Elements) -> Iterator[Measured]:
    for annex in found.labels:
        top = annex.label.top
        fresh = annex.label.paragraph.breaks or (top is not None and abs(top - annex.label.section.top) < 0.5)
        yield Measured("另页" if fresh else "接排", fresh, annex.label.words)


def _label_face(found: Elements) -> Iterator[Measured]:
    for annex in found.labels:
        one = annex.label
        met = is_of(face_of(one), HEITI) and abs(one.size - 16) <= 0.3 and stands(one) == "顶格"
        yield Measured(f"{stands(one)}，{shown(face_of(one), one.size)}", met, one.words)


def _label_form(found: Elements) -> Iterator[Measured]:
    for annex in found.labels:
        yield Measured(annex.label.paragraph.text.strip(), annex.label.words[-1] not in ":：")


def _annex_title(found: Elements) -> Iterator[Measured]:
    for annex in found.labels:
        one = next((spot for spot in annex.text if HANZI.search(spot.words)), None)
        if one is not None and one.inside != "cell":
            yield Measured(stands(one), one.paragraph.align == "center", quote(one.words))


def _third_line(found: Elements) -> Iterator[Measured]:
    for annex in found.labels:
        one, label = next((spot for spot in annex.text), None), annex.label
        if one is None or one.top is None or label.top is None or one.page != label.page:
            continue
        if one.paragraph.align == "center":
            line = (one.top - label.top) / label.line + 1
            yield Measured(f"第 {line:.1f} 行", abs(line - 3) <= 0.4, quote(one.words))


RULES = (
    PageRule("BD-09", "7.3.4", Strength.REQUIRED,
             demand="附件说明 begins two characters in", required="左空 2 字",
             measure=_note_in),
    PageRule("BD-09a", "7.3.4", Strength.REQUIRED,
             demand="No mark stands behind the name of an annex", required="无标点",
             measure=_note_end),
    PageRule("BD-09b", "7.3.4", Strength.REQUIRED,
             demand="A name that runs on is aligned with its first character",
             required="与名称首字对齐", measure=_note_hangs),
    PageRule("BD-10", "7.3.5", Strength.REQUIRED,
             demand="成文日期: four characters from the right under a seal; without one"
             " two behind the name", required="右空 4 字／署名首字右移 2 字", measure=_date_place),
    PageRule("BD-11", "7.3.5", Strength.REQUIRED,
             demand="署名: centred on the date under a seal; without one two characters"
             " from the right", required="居中于日期／右空 2 字", measure=_name_place),
    PageRule("BD-13", "7.3.5.4", Strength.REQUIRED, demand="成文日期 in Arabic digits, nothing padded",
             required="2026年1月1日", measure=_date_form),
    PageRule("BD-15", "7.3.6", Strength.REQUIRED,
             demand="附注 in brackets, two characters in", required="左空 2 字，（）",
             measure=_remark),
    PageRule("BD-16", "7.3.7", Strength.REQUIRED,
             demand="An annex begins on a new page", required="另页",
             measure=_new_page),
    PageRule("BD-16a", "7.3.7", Strength.REQUIRED,
             demand="The label of an annex is flush left in 3号 黑体",
             required="顶格，黑体 3号", measure=_label_face),
    PageRule("BD-16b", "7.3.7", Strength.REQUIRED,
             demand="No colon stands behind the label of an annex", required="附件1",
             measure=_label_form),
    PageRule("BD-16c", "7.3.7", Strength.REQUIRED,
             demand="The title of an annex is centred", required="居中",
             measure=_annex_title),
    PageRule("BD-16d", "7.3.7", Strength.REQUIRED,
             demand="The title of an annex stands on the third line",
             required="第 3 行", measure=_third_line),
    PageRule("BD-16e", "7.3.7", Strength.REQUIRED,
             demand="As many annexes as 附件说明 names", required="一致",
             measure=_agree),
)  # fmt: skip
