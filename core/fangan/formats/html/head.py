"""版头 as an element: what stands above the title of a notice or a letter (GB/T 9704—2012, 7.2 and 10.1)."""

from fangan.formats import fixed
from fangan.formats.html.markup import inline
from fangan.formats.layout.head import HeadMeasures, measure
from fangan.formats.sheet import LINE, PROFILES
from fangan.model.document import Masthead
from fangan.model.plan import Margin

_LINE_HEIGHT = LINE * 25.4 / 1440
"""Millimetres of a line."""
_TO_NUMBER, _TO_RULE = 20.78, 4.0
"""Millimetres from the mark to the number, and from the number to the red rule."""


def head_markup(given: Masthead, height: float, *, letter: bool) -> str:
    """Return the 版头 with the white down to the title; `height` in lines of 3号."""
    measures = measure(given, PROFILES[Margin.GBT33476], letter=letter)
    html = _letter(given, measures) if letter else _notice(given, measures)
    return f'<div class="head" style="height:{height * _LINE_HEIGHT:.2f}mm">{html}</div>'


def _notice(given: Masthead, measures: HeadMeasures) -> str:
    rows = list(fixed.signatory_lines(given.signatories)) or [""]
    below_mark = f"margin-top:{_TO_NUMBER}mm;height:{measures.number:.2f}mm"
    html = [
        _items(given),
        _mark(given, measures),
        f'<div style="{below_mark}">{_number(given, rows)}</div>',
        f'<div class="rule" style="margin-top:{_TO_RULE - 2.4:.2f}mm"></div>',
    ]
    return "".join(html[:-1] if given.of_order else html)


def _letter(given: Masthead, measures: HeadMeasures) -> str:
    names = "<br>".join(map(inline, fixed.mark_lines(given)))
    mark = f'<div class="letter-mark" style="font-size:{measures.size:g}pt">{names}</div>'
    number = f'<div class="letter-number">{inline(given.number)}</div>'
    return f'{mark}<div style="padding-top:{measures.above:.2f}mm">{number}{_items(given)}</div>'


def _items(given: Masthead) -> str:
    items = fixed.head_items(given)
    return "".join(f'<p class="{"label" if item.heavy else "row"}">{inline(item.text)}</p>' for item in items)


def _mark(given: Masthead, measures: HeadMeasures) -> str:
    names = "".join(f"<div>{inline(name)}</div>" for name in (given.marks if given.word else fixed.mark_lines(given)))
    word = f'<div class="word">{inline(given.word)}</div>' if given.word else ""
    joint = " joint" if given.word else ""
    closer = ";line-height:1.1" if given.largest else ""
    style = f"margin-top:{measures.above:.2f}mm;font-size:{measures.size:g}pt{closer}"
    return f'<div class="mark{joint}" style="{style}"><div>{names}</div>{word}</div>'


def _number(given: Masthead, rows: list[str]) -> str:
    if not given.signatories:
        return f'<p class="row centre">{inline(given.number)}</p>'
    names = [f"<i>{inline(row.removeprefix(fixed.SIGNATORY))}</i>" for row in rows]
    lines = fixed.SIGNATORY + "<br>".join(names)
    return f'<div class="upward"><span>{inline(given.number)}</span><span>{lines}</span></div>'
