"""版头 as marks (GB/T 9704—2012, 7.2; 10.1 for letters)."""

from collections.abc import Iterator

from fangan.formats import fixed
from fangan.formats.layout.head import (
    BESIDE,
    LETTER_LENGTH,
    LETTER_MARK_TOP,
    NUMBER_LINE,
    ORDER_TO_TEXT,
    RULE_LINE,
    TO_TITLE,
    is_joint,
    letter_number,
    letter_rules,
    mark_top,
    mark_type,
)
from fangan.formats.sheet import CHARACTERS, LEFT, LINE, THICK_RULE, THIN_RULE, WIDTH, above, chars, ems, mm
from fangan.model.document import Masthead
from fangan_ofd.lines import Frame
from fangan_ofd.marks import (
    EXACT,
    HEITI,
    KAITI,
    RED,
    TEXT,
    XIAOBIAOSONG,
    Mark,
    Rule,
    Type,
    base_of,
    marked,
    set_line,
    width_of,
)

_RED_RULE = 30
"""The red rule below the number, 1.5 pt."""
_NATURAL = TEXT._replace(em=320)


def notice_head(given: Masthead, frame: Frame, bottom: float) -> Iterator[Mark]:
    """Yield the 版头 of a notice, an order or minutes; its white ends at `bottom`, where the title begins."""
    for at, item in enumerate(fixed.head_items(given)):
        type_ = _NATURAL._replace(face=HEITI) if item.heavy else _NATURAL
        base = base_of(frame.top + at * frame.pitch, frame.pitch, type_.size)
        yield from set_line(marked(item.text, type_), LEFT, base, WIDTH)
    yield from _joint_mark(given) if is_joint(given) else _mark(given, mark_top(given), letter=False)
    if given.of_order:
        yield from _centred(given.number, bottom - ORDER_TO_TEXT - NUMBER_LINE)
        return
    rows = list(fixed.signatory_lines(given.signatories)) or [""]
    top = bottom - TO_TITLE - RULE_LINE - NUMBER_LINE - (len(rows) - 1) * LINE
    yield from _upward(given.number, rows, top) if given.signatories else _centred(given.number, top)
    height = bottom - TO_TITLE + _RED_RULE / 2
    yield Rule((LEFT, height), (LEFT + WIDTH, height), _RED_RULE, RED)


def letter_head(given: Masthead) -> Iterator[Mark]:
    """Yield the 版头 of a letter: mark and double rule, the number on the right, the others on the left."""
    yield from _mark(given, LETTER_MARK_TOP, letter=True)
    thick, thin = letter_rules(given)
    yield from red_rules((thick, THICK_RULE), (thin, THIN_RULE))
    top = letter_number(given)
    for at, item in enumerate(fixed.head_items(given)):
        type_ = TEXT._replace(face=HEITI) if item.heavy else TEXT
        yield from set_line(marked(item.text, type_), LEFT, top + at * LINE + EXACT * NUMBER_LINE, WIDTH / 2)
    left = LEFT + max(WIDTH - width_of(given.number, TEXT), 0)
    yield from set_line(marked(given.number, TEXT), left, top + EXACT * NUMBER_LINE, WIDTH)


def red_rules(*given: tuple[float, float]) -> Iterator[Rule]:
    """Yield red rules of a letter, 170 mm long: each by its height on the page and its points."""
    left = mm(20)
    for height, points in given:
        yield Rule((left, height), (left + LETTER_LENGTH, height), 20 * points, RED)


def _mark(given: Masthead, ink: float, *, letter: bool) -> Iterator[Mark]:
    """Yield a mark of one text, whose ink begins at `ink`, in the middle of its room."""
    left, room = (mm(20), LETTER_LENGTH) if letter else (LEFT, WIDTH)
    size, percent, line = mark_type(given, letter=letter)
    type_ = Type(XIAOBIAOSONG, size, 20 * size, RED)
    for at, text in enumerate(fixed.mark_lines(given)):
        white = (room - width_of(text, type_) * percent / 100) / 2
        base = ink - above(size, line) + (at + EXACT) * line
        yield from set_line(marked(text, type_), left + white, base, room, scale=percent / 100)


def _joint_mark(given: Masthead) -> Iterator[Mark]:
    """Yield the names of a joint document, spread to one width, and 文件 in the middle of its height (7.2.4)."""
    longest = max(map(ems, given.marks))
    size, percent, line = mark_type(given)
    type_ = Type(XIAOBIAOSONG, size, 20 * size, RED)
    em, top = type_.em * percent / 100, mark_top(given) - above(size, line)
    left = LEFT + (WIDTH - (longest + BESIDE + ems(given.word)) * em) / 2
    for at, name in enumerate(given.marks):
        base = top + (at + EXACT) * line
        yield from set_line([(name, type_)], left, base, longest * em, full=True, scale=percent / 100)
    base = top + (len(given.marks) - 1) / 2 * line + EXACT * line
    beside = left + (longest + BESIDE) * em
    yield from set_line([(given.word, type_)], beside, base, LEFT + WIDTH - beside, scale=percent / 100)


def _centred(number: str, top: float) -> Iterator[Mark]:
    white = max(WIDTH - width_of(number, TEXT), 0) / 2
    yield from set_line(marked(number, TEXT), LEFT + white, top + EXACT * NUMBER_LINE, WIDTH)


def _upward(number: str, rows: list[str], top: float) -> Iterator[Mark]:
    """Yield 发文字号 on the left and 签发人 on the right, one character from either edge (7.2.6)."""
    label, width = fixed.SIGNATORY, max(map(ems, rows))
    left = LEFT + chars(CHARACTERS - 1 - width)
    base = top + EXACT * NUMBER_LINE
    yield from set_line(marked(number, TEXT), LEFT + chars(1), base + (len(rows) - 1) * LINE, left - LEFT)
    for at, row in enumerate(rows):
        line, names = base + at * LINE, row[len(label) :]
        yield from set_line([(label, TEXT)] if at == 0 else [], left, line, WIDTH)
        yield from set_line(marked(names, TEXT._replace(face=KAITI)), left + chars(ems(label)), line, WIDTH)
