"""The run-on lines that a file tells of, as far as they can be: files come from anywhere."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fangan.model.document import Paragraph, RunOn


def with_run_ons(paragraph: Paragraph, lines: Iterable[RunOn]) -> Paragraph:
    """Return a paragraph with those of some run-on lines that its text has room for, in their order.

    Extents are cut to the text; one that overlaps an earlier one or is nothing is no run-on line, its words are the
    paragraph's own. A number that does not stand at the beginning of its extent is none.
    """
    return replace(paragraph, run_ons=tuple(_fitting(paragraph, lines)))


def _fitting(paragraph: Paragraph, lines: Iterable[RunOn]) -> Iterator[RunOn]:
    words = paragraph.heading + paragraph.text
    behind = len(paragraph.heading)
    for one in sorted(lines, key=lambda line: (line.start, line.end)):
        start, end = max(one.start, len(paragraph.heading)), min(one.end, len(words))
        if behind <= start < end:
            number = one.number if words[start:end].startswith(one.number) else ""
            yield replace(one, start=start, end=end, number=number)
            behind = end
