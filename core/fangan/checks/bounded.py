"""A bound on how long a rule may look: a pattern that runs away stops one rule, not the run."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

SECONDS = 10.0
"""How long a rule may look at a document of usual length."""
_PER_CHARACTER = 1 / 100_000
"""Seconds more for each character: ten for a million."""


def seconds_for(characters: int) -> float:
    """Return how long a rule may look at so many characters; our own take a hundredth of that."""
    return SECONDS + characters * _PER_CHARACTER


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise TimeoutError inside when the time is over.

    Only the main thread of a system with interval timers can be interrupted; elsewhere nothing is bounded. Whoever set
    a timer before gets it back, shorter by the time that has passed.
    """

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise TimeoutError(f"{seconds:g} s")

    try:
        before = signal.signal(signal.SIGALRM, stop)
    except (AttributeError, ValueError):  # Windows, and every thread but the first
        yield
        return
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        unused, _ = signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (seconds - unused), 0.001), interval)
