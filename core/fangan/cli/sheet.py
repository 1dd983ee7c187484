"""What a built document comes to, in one line: its pages, what else the rules found, how much of it is hollow."""

from collections.abc import Iterable, Iterator
from functools import reduce
from typing import TYPE_CHECKING

from fangan.cli.language import _
from fangan.formats.layout.outcome import SheetOutcome

if TYPE_CHECKING:
    from fangan.app.building import BuildOutcome

ON_CLOSING_LINE = "checks-counted"
"""The note that is part of the closing line."""


def closing_line(outcome: "BuildOutcome") -> str:
    """Say what there is to know of a plan that was built, in one sentence."""
    counted = (f"{one.values['count']}" for one in outcome.problems if one.code == ON_CLOSING_LINE)
    more = (_("{count} more to look at with “fangan check”").format(count=count) for count in counted)
    hollow = _("{percent}% of the text says nothing in particular").format(percent=round(outcome.hollow * 100))
    return _sentence([*(_parts(outcome.sheet) if outcome.sheet else ()), *more, hollow])


def sheet_line(sheet: SheetOutcome) -> str:
    """Say how many pages there are, whether the signature has text beside it, and where the 版记 is."""
    return _sentence(_parts(sheet))


def _sentence(parts: Iterable[str]) -> str:
    return _("{said}.").format(said=reduce(lambda said, more: _("{said}, {more}").format(said=said, more=more), parts))


def _parts(sheet: SheetOutcome) -> Iterator[str]:
    yield _("{count} pages in all").format(count=sheet.pages)
    if not sheet.opened:
        yield _("no text on the first page: shorten the title or the head; “mark:” may name the lead office alone")
    if sheet.signature and sheet.with_text:
        yield _("text on the page of the signature")
    elif sheet.signature:
        page = sheet.signature
        yield _("page {page} has the signature and no text: add or cut a line or two of the text").format(page=page)
    if sheet.imprint and sheet.even:
        yield _("the imprint on page {page}").format(page=sheet.imprint)
    elif sheet.imprint:
        yield _("the imprint on page {page}, an odd one: cut the text by a few lines").format(page=sheet.imprint)
    if sheet.sparse:
        pages = _(", ").join(map(str, sheet.sparse))
        yield _("page {pages} has a line or two only: cut the text before it by as much").format(pages=pages)
