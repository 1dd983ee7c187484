"""A trace is asked at an address."""

import pytest

from fangan.model.address import AROUND, Address
from fangan.model.trace import Span, SpanKind, Trace

FIRST, SECOND, THIRD = (Span(at, at + 2, SpanKind.WRITTEN) for at in (0, 2, 4))
TRACE = Trace({("", 1): (FIRST, SECOND, THIRD)})


@pytest.mark.parametrize(
    ("start", "end", "spans"),
    [
        (0, 2, (FIRST,)),
        (1, 3, (FIRST, SECOND)),
        (2, 4, (SECOND,)),
        (3, 5, (SECOND, THIRD)),
        (0, 6, (FIRST, SECOND, THIRD)),
    ],
)
def test_the_spans_that_reach_into_an_address_are_found(start: int, end: int, spans: tuple[Span, ...]) -> None:
    assert TRACE.at(Address(block=1, start=start, end=end)) == spans


def test_around_the_texts_there_are_none() -> None:
    assert TRACE.at(Address(text=AROUND, block=1, start=0, end=2)) == ()
