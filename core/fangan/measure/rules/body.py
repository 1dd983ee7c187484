"""正文 and its levels (7.3.3)."""

from collections.abc import Callable, Iterator

from fangan.measure.elements import Elements, is_heading, level_of
from fangan.measure.faces import FANGSONG, HEITI, KAITI, face_of, is_of, shown
from fangan.measure.lines import indent_of, typed
from fangan.measure.places import Spot
from fangan.measure.record import Measured, PageRule, Strength, quote

_SHORT = 28
_PAGELESS = "此页无正文"
_NEAR = 0.15
"""Characters by which an indent may be off."""


def _paragraphs(found: Elements) -> Iterator[Spot]:
    for one in found.text:
        if one.paragraph.align not in ("center", "right") and one is not found.addressees and len(one.words) > _SHORT:
            yield one


def _first(found: Elements) -> Iterator[Measured]:
    for one in _paragraphs(found):
        yield Measured(f"{indent_of(one):.1f} 字", abs(indent_of(one) - 2) <= _NEAR, quote(one.words))


def _blanks(found: Elements) -> Iterator[Measured]:
    for one in _paragraphs(found):
        yield Measured("键入空格" if typed(one) else "首行缩进", not typed(one), quote(one.words))


_ATTENDED = ("出席：", "请假：", "列席：")
"""Names of those who were there are lined up below one another (10.3)."""


def _rest(found: Elements) -> Iterator[Measured]:
    for one in _paragraphs(found):
        if one.words.startswith(_ATTENDED):
            continue
        yield Measured(f"{one.paragraph.left / one.pitch:.1f} 字", abs(one.paragraph.left) <= 0.5, quote(one.words))


def _headings(found: Elements) -> Iterator[tuple[int, Spot]]:
    for one in found.text:
        level = level_of(one.words)
        if level and is_heading(one.words) and one.paragraph.align not in ("center", "right"):
            yield level, one


def _face(level: int, kind: str) -> Callable[[Elements], Iterator[Measured]]:
    def measure(found: Elements) -> Iterator[Measured]:
        for at, one in _headings(found):
            if at == level:
                met = is_of(face_of(one), kind) and abs(one.size - 16) <= 0.3
                yield Measured(shown(face_of(one), one.size), met, quote(one.words))

    return measure


def _light(found: Elements) -> Iterator[Measured]:
    for _, one in _headings(found):
        bold = any(run.bold for run in one.paragraph.runs if run.text.strip())
        yield Measured("加粗" if bold else "不加粗", not bold, quote(one.words))


def _order(found: Elements) -> Iterator[Measured]:
    """No level is skipped, but for 1. right below 一、."""
    before, base = 0, 0
    for level, one in _headings(found):
        base = base or level
        deeper = level - max(before, base - 1)
        met = deeper <= 1 or (before, level) == (1, 3)
        yield Measured("逐级" if met else f"第 {before} 层后接第 {level} 层", met, quote(one.words))
        before = level


def _pageless(found: Elements) -> Iterator[Measured]:
    if found.body:
        said = [one for one in found.body if _PAGELESS in one.words]
        yield Measured(_PAGELESS if said else "—", not said)


RULES = (
    PageRule("BD-06", "7.3.3", Strength.USUAL,
             demand="A paragraph begins two characters in", required="2 字",
             measure=_first),
    PageRule("BD-06a", "7.3.3", Strength.USUAL,
             demand="Its further lines are flush left", required="0 字",
             measure=_rest),
    PageRule("BD-06b", "7.3.3", Strength.PRACTICE,
             demand="The indent is set, not typed", required="首行缩进",
             measure=_blanks),
    PageRule("BD-07a", "7.3.3", Strength.USUAL, demand="Level 一、 is set in 黑体", required="黑体 3号",
             measure=_face(1, HEITI)),
    PageRule("BD-07b", "7.3.3", Strength.USUAL, demand="Level （一） is set in 楷体", required="楷体 3号",
             measure=_face(2, KAITI)),
    PageRule("BD-07c", "7.3.3", Strength.USUAL, demand="Level 1. is set in 仿宋", required="仿宋 3号",
             measure=_face(3, FANGSONG)),
    PageRule("BD-07d", "7.3.3", Strength.USUAL, demand="Level （1） is set in 仿宋", required="仿宋 3号",
             measure=_face(4, FANGSONG)),
    PageRule("BD-07e", "7.3.3", Strength.PRACTICE,
             demand="Headings are not bold", required="不加粗", measure=_light),
    PageRule("BD-08", "7.3.3", Strength.ALLOWED, demand="Levels follow one another: 一、（一）1.（1）",
             required="逐级", measure=_order),
    PageRule("BD-14", "7.3.5.5", Strength.REQUIRED,
             demand="No page says that it holds no text", required="—",
             measure=_pageless),
)  # fmt: skip
