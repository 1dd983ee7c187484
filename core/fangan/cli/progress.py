"""A progress bar for a person who watches a long run."""

import sys
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeVar

import click

from fangan.app.events import Listener, PlanDone, Progress, RowsDone, unheard

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

Outcome = TypeVar("Outcome")
_EVERY = 0.2
"""Seconds between two looks at how far a run is."""


def watched(run: Callable[[Listener], Iterable[Outcome]], plans: int) -> Iterable[Outcome]:
    """Start a run over several plans and hand its outcomes on, each as it comes.

    When a person watches several, a bar moves on stderr instead, and all outcomes come when it is full.
    """
    if plans < 2 or not sys.stderr.isatty():
        return run(unheard)
    with click.progressbar(length=plans, file=sys.stderr) as bar:

        def listen(event: Progress) -> None:
            if isinstance(event, PlanDone):
                bar.update(1)

        return list(run(listen))


def counted(run: Callable[[Listener], Outcome]) -> Outcome:
    """Do a run that tells by itself how many things it goes through; a person who watches several sees a bar."""
    if not sys.stderr.isatty():
        return run(unheard)
    with ExitStack() as stack:
        bars: list[ProgressBar[int]] = []

        def listen(event: Progress) -> None:
            if isinstance(event, RowsDone):
                return
            if not bars and event.total > 1:
                bars.append(stack.enter_context(click.progressbar(length=event.total, file=sys.stderr)))
            if bars and isinstance(event, PlanDone):
                bars[0].update(1)

        return run(listen)


def rated(run: Callable[[Listener], Outcome]) -> Outcome:
    """Do a run over rows; a person who watches sees how many are done, how fast, and how long it will take."""
    if not sys.stderr.isatty():
        return run(unheard)
    from fangan.cli.language import _

    shown = 0.0

    def listen(event: Progress) -> None:
        nonlocal shown
        if not isinstance(event, RowsDone) or (event.seconds - shown < _EVERY and event.done < event.total):
            return
        shown = event.seconds
        rate = event.done / event.seconds if event.seconds else 0.0
        left = (event.total - event.done) / rate if rate else 0.0
        words = _("{done} of {total} rows, {refused} refused, {rate} a second, {left} s left")
        line = words.format(
            done=event.done, total=event.total, refused=event.refused, rate=f"{rate:.0f}", left=f"{left:.0f}"
        )
        click.echo(f"\r\033[K{line}", nl=event.done >= event.total, err=True)

    return run(listen)
