"""Where words of a composed document stand in the files they were written in."""

from collections.abc import Sequence

from fangan.late.tuples import NamedTuple
from fangan.model.trace import Span, SpanKind


class Extent(NamedTuple):
    """Words of one line of a file, counted from 0."""

    file: str
    line: int
    start: int
    end: int


def extent_of(spans: Sequence[Span], start: int, end: int) -> Extent | None:
    """Return the extent of a file's line that prints words[start:end]; None where it is no single line.

    Whatever stands between two stretches of writing in one line, a placeholder, belongs to the extent.
    """
    begins = _point(spans, start, at_end=start == end)
    stops = begins if start == end else _point(spans, end, at_end=True)
    if begins is None or stops is None or begins[:2] != stops[:2] or begins[2] > stops[2]:
        return None
    return Extent(begins[0], begins[1], begins[2], stops[2])


def _point(spans: Sequence[Span], at: int, *, at_end: bool) -> tuple[str, int, int] | None:
    """Return file, line and column of the place between two characters of a block."""
    written = [one for one in spans if one.kind is SpanKind.WRITTEN and one.place and one.place.column]
    inside = [one for one in written if one.start < at < one.end]
    ending = [one for one in written if one.end == at]
    opening = [one for one in written if one.start == at]
    if inside:
        return _in(inside[0], at)
    if at_end:
        return _in(ending[0], at) if ending else _in(opening[0], at) if opening else None
    return _in(opening[0], at) if opening else _in(ending[0], at) if ending else None


def _in(span: Span, at: int) -> tuple[str, int, int]:
    assert span.place is not None  # only written spans with a column come here
    return span.place.file, span.place.line, span.place.column - 1 + at - span.start


def line_of(spans: Sequence[Span]) -> tuple[str, int] | None:
    """Return the one line that all written words of a block stand in, None where there are several or none."""
    found = {(one.place.file, one.place.line) for one in spans if one.kind is SpanKind.WRITTEN and one.place}
    return found.pop() if len(found) == 1 else None


def placed_lines(spans: Sequence[Span]) -> set[tuple[str, int]]:
    """Return every line that written words of a block stand in."""
    return {(one.place.file, one.place.line) for one in spans if one.kind is SpanKind.WRITTEN and one.place}
