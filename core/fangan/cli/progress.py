"""A progress bar for a person who watches a long run."""

import sys
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeVar

import click

from fangan.app.events import Listener, PlanDone, Progress, unheard

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

Outcome = TypeVar("Outcome")


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
            if not bars and event.total > 1:
                bars.append(stack.enter_context(click.progressbar(length=event.total, file=sys.stderr)))
            if bars and isinstance(event, PlanDone):
                bars[0].update(1)

        return run(listen)
