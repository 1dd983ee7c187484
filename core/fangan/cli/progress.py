"""A progress bar for a person who watches a long run."""

import sys
from collections.abc import Callable, Iterable
from typing import TypeVar

import click

from fangan.app.events import Listener, PlanDone, Progress, unheard

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
