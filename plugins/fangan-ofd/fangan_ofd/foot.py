"""What stands below the text: 版记 (GB/T 9704—2012, 7.4) and the page number (7.5)."""

from collections.abc import Iterator

from fangan.formats import fixed
from fangan.formats.layout.foot import copy_lines
from fangan.formats.sheet import CHARACTER, FOOTER, LAST_RULE, LEFT, PAGE_HEIGHT, WIDTH, mm
from fangan.model.document import Imprint
from fangan_ofd.marks import EXACT, FANGSONG, SONGTI, Mark, Rule, Type, Words, marked, set_line, width_of

_TYPE, _FOLIO = Type(FANGSONG, 14, 280), Type(SONGTI, 14, 280)
_LINE, _FOLIO_LINE = 480, 280
_LEFT, _RIGHT = LEFT + 280, LEFT + WIDTH - 280
"""The edges of the text of a 版记: one character of 4号 within those of 版心."""
_NAMES = _LEFT + 280 * len(fixed.COPIED_TO)
_THICK, _THIN = mm(0.35), mm(0.25)


def imprint_top(given: Imprint, *, ruled: bool) -> int:
    """Return where a 版记 begins."""
    return LAST_RULE - (len(copy_lines(given)) + (ruled and given.printed is not None)) * _LINE


def imprint_marks(given: Imprint, *, ruled: bool) -> Iterator[Mark]:
    """Yield the 版记, its last rule on the lower edge of 版心; a letter's is not `ruled` and names no printer."""
    copies, top = copy_lines(given), imprint_top(given, ruled=ruled)
    by, date = fixed.printed_by(given) if ruled else ("", "")
    if ruled and top < LAST_RULE:
        yield from (_rule(height, _THICK) for height in (top, LAST_RULE))
        yield from (_rule(LAST_RULE - _LINE, _THIN),) if copies and by else ()
    for at, line in enumerate(copies):
        base = top + (at + EXACT) * _LINE
        yield from set_line([(fixed.COPIED_TO, _TYPE)] if at == 0 else [], _LEFT, base, WIDTH)
        yield from set_line(marked(line, _TYPE), _NAMES, base, _RIGHT - _NAMES)
    if by:
        base, behind = LAST_RULE - (1 - EXACT) * _LINE, _RIGHT - width_of(date, _TYPE)
        yield from set_line(marked(by, _TYPE), _LEFT, base, behind - 280 - _LEFT)
        yield from set_line(marked(date, _TYPE), behind, base, _RIGHT - behind)


def _rule(height: float, width: int) -> Rule:
    return Rule((LEFT, height), (LEFT + WIDTH, height), width)


def folio_marks(number: int, *, across: bool) -> Iterator[Mark]:
    """Yield a page number, one character from the outer edge; on a page that lies `across`, turned with it (8)."""
    text = f"— {number} —"
    base = PAGE_HEIGHT - FOOTER - (1 - EXACT) * _FOLIO_LINE
    left = LEFT + WIDTH - CHARACTER - width_of(text, _FOLIO) if number % 2 else LEFT + CHARACTER
    for mark in set_line([(text, _FOLIO)], left, base, WIDTH):
        if isinstance(mark, Words) and across:
            yield mark._replace(left=PAGE_HEIGHT - mark.base, base=mark.left, turned=True)
        else:
            yield mark
