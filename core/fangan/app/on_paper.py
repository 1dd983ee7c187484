"""What is settled of a document before a format writes it: its pages, and what is to be said of them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from fangan.chinese.punctuation import rare_hanzi
from fangan.formats.columns import has_wide_table
from fangan.formats.layout.outcome import SheetOutcome
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.extension import Format
from fangan.model.plan import Margin
from fangan.model.problem import Problem
from fangan.model.reading import all_words

if TYPE_CHECKING:
    from fangan.formats.layout.settled import PagesOfMany

_ON_SCREEN = ".html"
"""The suffix of what has pages but is only looked at."""


class OnPaper(NamedTuple):
    """A document as it is arranged, what its pages come to (None where no format has pages), and what is to be said."""

    document: Document
    sheet: SheetOutcome | None
    problems: tuple[Problem, ...]


def on_paper(
    document: Document, formats: Sequence[Format], environ: Mapping[str, str], settled: "PagesOfMany | None" = None
) -> OnPaper:
    """Arrange a document once for all formats it is to be written in; a PDF is made with the faces of `environ`.

    Whoever has many documents that are alike gives what remembers how the last one was `settled`.
    """
    suffixes = {one.suffix for one in formats if one.pages}
    problems: tuple[Problem, ...] = ()
    if ".pdf" in suffixes:
        from fangan.formats.pdf import font_problems

        problems = tuple(font_problems(environ))
    if suffixes - {_ON_SCREEN}:
        problems = (*problems, *_page_notes(document))
    if not suffixes:
        return OnPaper(document, None, problems)
    if settled is not None:
        return OnPaper(*settled.arrange(document), problems)
    from fangan.formats.layout.arrange import arrange

    laid = arrange(document)
    return OnPaper(laid.document, laid.outcome, problems)


def _page_notes(document: Document) -> tuple[Problem, ...]:
    """Return what is to be said of the page, if anything is."""
    rare = rare_hanzi(all_words(document))
    if not rare and document.margin is not Margin.BOX and not any(map(has_wide_table, document.texts)):
        return ()
    from fangan.formats.docx.notes import page_notes  # few documents need it

    return page_notes(document, rare)
