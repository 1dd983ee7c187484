"""Strips set onto pages: 22 lines each, headings with what follows them, tables with their heads."""

from collections.abc import Iterable, Iterator
from dataclasses import field

from fangan.formats.layout.pieces import PageElement, Strip
from fangan.formats.sheet import PAGE_WIDTH, PROFILES, across
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.plan import Margin

LINES = 22.0
"""Lines to a page (GB/T 9704—2012, 5.2.3)."""
_ROUNDING = 1e-6
"""Heights are sums of fractions, 720/592 among them: a full page may come to a hair more than its lines."""


class Area(NamedTuple):
    """版心: how many lines it holds of how many twips, and whether its page lies across."""

    pitch: int
    lines: float
    across: bool = False


def upright(margin: Margin, pitch: int) -> Area:
    """Return 版心 of an upright page with lines of `pitch` twips."""
    return Area(pitch, LINES * PROFILES[margin].pitch / pitch)


def lying(margin: Margin, pitch: int) -> Area:
    """Return 版心 of a page that lies across: as many whole lines as its height has, for the grid has no others."""
    profile = across(PROFILES[margin])
    return Area(pitch, (PAGE_WIDTH - profile.top - profile.bottom) // pitch, across=True)


@dataclass(slots=True)
class Page:
    """The strips of one page and the lines they take."""

    strips: list[Strip] = field(default_factory=list)
    used: float = 0.0

    @property
    def across(self) -> bool:
        """Whether it lies across, for a wide table."""
        return bool(self.strips) and self.strips[0].across


def paginate(strips: Iterable[Strip], lines: float = LINES, lines_across: float = LINES) -> list[Page]:
    """Set strips onto pages of `lines` lines, in order; at least one page, none of them too full unless a strip is."""
    pages = [Page()]
    for together in _runs(strips):
        run, page = together, pages[-1]
        room = (lines_across if run[0].across else lines) + _ROUNDING
        if page.strips and (run[0].new_page or run[0].turns or page.used + sum(strip.height for strip in run) > room):
            run = _below_white(together)
            page = _turn(pages, run[0])
        for strip in run:  # a run that no page can hold is cut between its strips
            if page.strips and page.used + strip.height > room:
                page = _turn(pages, strip)
            page.strips.append(strip)
            page.used += strip.height
    return pages


def _below_white(run: list[Strip]) -> list[Strip]:
    """Return a run without the white it begins with: a page begins with words."""
    return run[next((at for at, strip in enumerate(run) if strip.piece.kind is not PageElement.WHITE), 0) :]


def _turn(pages: list[Page], strip: Strip) -> Page:
    pages.append(Page(used=strip.above))
    return pages[-1]


def _runs(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Yield strips that must stand on one page together."""
    run: list[Strip] = []
    for strip in strips:
        if (strip.new_page or strip.turns) and run:
            yield run
            run = []
        run.append(strip)
        if not strip.keep:
            yield run
            run = []
    if run:
        yield run
