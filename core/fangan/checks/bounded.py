"""A bound on how long a rule may look: a pattern that runs away stops one rule, not the run."""

import signal
import time
from collections.abc import Callable, Iterator
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
    """Raise TimeoutError inside when the time is over."""
    with bounding() as within:
        within(seconds)
        yield


@contextmanager
def bounding() -> Iterator[Callable[[float], None]]:
    """Hand out what bounds the time from now on: when so many seconds are over, TimeoutError is raised; 0 are none.

    Only the main thread of a system with interval timers can be interrupted; elsewhere nothing is bounded. Whoever set
    a timer before gets it back, shorter by the time that has passed.
    """
    allowed = 0.0

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise TimeoutError(f"{allowed:g} s")

    def within(seconds: float) -> None:
        nonlocal allowed
        allowed = seconds
        signal.setitimer(signal.ITIMER_REAL, seconds)

    try:
        before = signal.signal(signal.SIGALRM, stop)
    except (AttributeError, ValueError):  # Windows, and every thread but the first
        yield lambda _: None
        return
    begun = time.monotonic()
    left, interval = signal.setitimer(signal.ITIMER_REAL, 0)
    try:
        yield within
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - begun), 0.001), interval)
