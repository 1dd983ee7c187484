"""Words that stand outside the type area on the page as it is laid out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.rendered import page_number, stretch_of
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/rendered-within",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="On the page as LibreOffice lays it out, all words stand within the type area of 156 mm by 225 mm",
    what="Page {page}: “{words}” stands {over} mm outside the type area ({side})",
    remedy="Set the paper to A4 with the margins of the standard; let long lines break, and tables fit the width",
    why="What stands outside is cut off by the binding or by the printer",
    basis="GB/T 9704—2012，5.2.1：页边与版心尺寸；查“--rendered”所排的页面",
)
_A4 = (210.0, 297.0)
_LEFT, _RIGHT, _TOP, _BOTTOM = 28.0, 184.0, 37.0, 262.0
_TOLERANCE = 3.0
"""Millimetres: the standard allows one; white around a character's ink and a layout of another program take two."""
_SHOWN = 12


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield the words of each upright A4 page that stand farthest outside, page numbers left aside."""
    for number, page in enumerate(subject.pages, 1):
        if abs(page.width - _A4[0]) > 1 or abs(page.height - _A4[1]) > 1:
            continue
        sides = [
            (over, side, one)
            for one in page.words
            if not page_number(page, one)
            for side, over in (
                ("左", _LEFT - one.left),
                ("右", one.right - _RIGHT),
                ("上", _TOP - one.top if number > 1 else 0.0),  # the mark of a letter stands above (10.1)
                ("下", one.bottom - _BOTTOM),
            )
            if over > _TOLERANCE
        ]
        if sides:
            over, side, one = max(sides)
            words = one.text[:_SHOWN]
            values = {"page": str(number), "words": words, "over": f"{over:.0f}", "side": side}
            yield Finding(address=stretch_of(subject, one.text), quote=words, values=values)
