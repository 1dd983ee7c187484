"""What the pages of a built document come to, in one line."""

from collections.abc import Iterator
from functools import reduce

from fangan.cli.language import _
from fangan.formats.layout.outcome import SheetOutcome


def sheet_line(sheet: SheetOutcome) -> str:
    """Say how many pages there are, whether the signature has text beside it, and where the 版记 is."""
    said = reduce(lambda said, more: _("{said}, {more}").format(said=said, more=more), _parts(sheet))
    return _("{said}.").format(said=said)


def _parts(sheet: SheetOutcome) -> Iterator[str]:
    yield _("{count} pages in all").format(count=sheet.pages)
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
