"""No rule looks for ever, and whoever set a timer before keeps it."""

import re
import signal
import threading

import pytest

from fangan.checks.bounded import bounded, seconds_for


def test_a_pattern_that_runs_away_is_stopped() -> None:
    with pytest.raises(TimeoutError, match=r"^0\.05 s$"), bounded(0.05):
        re.match("(a+)+b", "a" * 60)


def test_a_timer_set_before_goes_on() -> None:
    rung: list[int] = []
    handler = signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
    left = signal.setitimer(signal.ITIMER_REAL, 60)
    try:
        with bounded(5):
            pass
        assert 50 < signal.getitimer(signal.ITIMER_REAL)[0] <= 60
    finally:
        signal.setitimer(signal.ITIMER_REAL, *left)
        signal.signal(signal.SIGALRM, handler)


def test_in_a_thread_of_a_program_nothing_is_bounded_and_nothing_fails() -> None:
    done: list[bool] = []

    def run() -> None:
        with bounded(0.001):
            done.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert done == [True]


def test_a_long_text_has_longer() -> None:
    assert seconds_for(1_000_000) == seconds_for(0) + 10
