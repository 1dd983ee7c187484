"""The pages as one HTML file: sheets on screen, the same sheets on paper."""

from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from itertools import groupby

from fangan.formats import fixed
from fangan.formats.html.markup import inline
from fangan.formats.html.pieces import element
from fangan.formats.layout.arrange import arrange
from fangan.formats.layout.pages import Page
from fangan.formats.layout.pieces import Strip
from fangan.formats.sheet import PROFILES
from fangan.model.document import Document, Imprint
from fangan.model.plan import Form, Margin

_FRAME = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body class="{margin}"{line}>
{pages}
</body>
</html>
"""


def write(document: Document) -> bytes:
    """Return the document as a self-contained HTML page in UTF-8."""
    document, pages, _ = arrange(document)
    foot = _imprint(document.imprint, ruled=document.form is not Form.LETTER) if document.imprint else ""
    sheets = [
        _sheet(page, number, document, foot if number == len(pages) else "", cut=_continues(page, following))
        for number, (page, following) in enumerate(zip(pages, [*pages[1:], Page()], strict=True), 1)
    ]
    style = files("fangan.formats.html").joinpath("sheet.css").read_text(encoding="utf-8")
    title = escape(document.name)
    margin = "box" if document.margin is Margin.BOX else "grid"
    return _FRAME.format(
        title=title, style=style, margin=margin, line=_line(document), pages="\n".join(sheets)
    ).encode()


def _line(document: Document) -> str:
    """Return the height of a line, where it is not the usual one."""
    arrangement = document.arrangement
    usual = arrangement is None or arrangement.pitch == PROFILES[document.margin].pitch
    return "" if usual or arrangement is None else f' style="--line:{arrangement.pitch / 20:g}pt"'


def _continues(page: Page, following: Page) -> bool:
    """Whether the page ends inside a paragraph, so that its last line is a full one."""
    return bool(page.strips and following.strips) and page.strips[-1].piece is following.strips[0].piece


def _sheet(page: Page, number: int, document: Document, foot: str, *, cut: bool) -> str:
    first_of_letter = document.form is Form.LETTER and number == 1
    flags = {"sheet": True, "odd": number % 2, "even": number % 2 == 0, "letter": first_of_letter, "cut": cut}
    flags["across"] = page.across
    names = " ".join(name for name, holds in flags.items() if holds)
    folio = "" if first_of_letter else f'<footer class="folio">— {number} —</footer>'
    body = "\n".join(_elements(page.strips, letter=document.form is Form.LETTER))
    area = f'<div class="area">\n{body}\n</div>'
    return f'<section class="{names}" aria-label="第{number}页">{area}{foot}{folio}</section>'


def _elements(strips: Iterable[Strip], *, letter: bool) -> Iterator[str]:
    """Yield the elements of a page: neighbouring strips of one piece stand in one."""
    for _, group in groupby(strips, lambda strip: id(strip.piece)):
        one = list(group)
        yield element(one[0].piece, one, letter=letter)


def _imprint(imprint: Imprint, *, ruled: bool) -> str:
    """Return the 版记 at the foot of the type area (7.4); a letter's has no rules (10.1)."""
    rows = []
    if imprint.copy:
        rows.append(f'<p class="copy">{inline(fixed.copied_to(imprint))}</p>')
    by, date = fixed.printed_by(imprint)
    if by and ruled:
        rows.append(f'<p class="printed"><span>{inline(by)}</span><span>{inline(date)}</span></p>')
    return f'<div class="imprint{" ruled" if ruled else ""}">{"".join(rows)}</div>'
