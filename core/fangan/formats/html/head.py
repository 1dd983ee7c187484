"""版头 as one strip: what stands above the title of a notice or a letter (GB/T 9704—2012, 7.2 and 10.1)."""

from fangan.formats import fixed
from fangan.formats.html.markup import inline
from fangan.formats.html.paginate import Strip, Wrapper
from fangan.formats.sheet import ems
from fangan.model.document import Masthead

LINE_HEIGHT = 10.44
"""Millimetres of a line."""
_MARK_TOP, _LETTER_MARK_TOP = 37.4, -4.6
"""From the top of the type area to the mark: 72 mm, and 30 mm, below the page's edge."""
_TWO_LINES, _TO_RULE = 20.78, 4.0
_MM = 25.4 / 72
_LARGEST, _SMALLEST = 44.0, 14.0


def head_strip(given: Masthead, *, letter: bool) -> Strip:
    """Return the 版头 with the white down to the title, as one strip that stays with it."""
    html, height = _letter(given) if letter else _notice(given)
    markup = f'<div class="head" style="height:{height:.2f}mm">{html}</div>'
    return Strip(height / LINE_HEIGHT, markup, Wrapper(), keep=True)


def _notice(given: Masthead) -> tuple[str, float]:
    items = fixed.head_items(given)
    size = _size(max(map(ems, given.marks), default=0) + (ems(given.word) + 1 if given.word else 0), 156)
    mark_height = len(given.marks) * 1.2 * size * _MM
    rows = list(fixed.signatory_lines(given.signatories)) or [""]
    number_height = len(rows) * LINE_HEIGHT
    gap = max(_MARK_TOP - len(items) * LINE_HEIGHT, 0)
    below_mark = f"margin-top:{_TWO_LINES}mm;height:{number_height:.2f}mm"
    html = [
        _items(given),
        _mark(given, size, gap),
        f'<div style="{below_mark}">{_number(given, rows)}</div>',
        f'<div class="rule" style="margin-top:{_TO_RULE - 2.4:.2f}mm"></div>',
    ]
    height = len(items) * LINE_HEIGHT + gap + mark_height + _TWO_LINES + number_height + _TO_RULE - 2.4 + _TWO_LINES
    return "".join(html), height


def _letter(given: Masthead) -> tuple[str, float]:
    name = "".join(given.marks)
    size = _size(ems(name), 170)
    lines = max(len(fixed.head_items(given)), 1)
    mark = f'<div class="letter-mark" style="font-size:{size:g}pt">{inline(name)}</div>'
    number = f'<div class="letter-number">{inline(given.number)}</div>'
    top = _LETTER_MARK_TOP + 1.2 * size * _MM + _TO_RULE + 2.4
    html = f'{mark}<div style="padding-top:{top:.2f}mm">{number}{_items(given)}</div>'
    return html, top + lines * LINE_HEIGHT + _TWO_LINES


def _size(width: float, room: float) -> float:
    """Return the size in points at which `width` characters fit `room` millimetres."""
    return min(_LARGEST, max(_SMALLEST, int(room / _MM / max(width, 1))))


def _items(given: Masthead) -> str:
    items = fixed.head_items(given)
    return "".join(f'<p class="{"label" if item.heavy else "row"}">{inline(item.text)}</p>' for item in items)


def _mark(given: Masthead, size: float, gap: float) -> str:
    names = "".join(f"<div>{inline(name)}</div>" for name in given.marks)
    word = f'<div class="word">{inline(given.word)}</div>' if given.word else ""
    joint = " joint" if given.word else ""
    style = f"margin-top:{gap:.2f}mm;font-size:{size:g}pt"
    return f'<div class="mark{joint}" style="{style}"><div>{names}</div>{word}</div>'


def _number(given: Masthead, rows: list[str]) -> str:
    if not given.signatories:
        return f'<p class="row centre">{inline(given.number)}</p>'
    names = [f"<i>{inline(row.removeprefix(fixed.SIGNATORY))}</i>" for row in rows]
    lines = fixed.SIGNATORY + "<br>".join(names)
    return f'<div class="upward"><span>{inline(given.number)}</span><span>{lines}</span></div>'
