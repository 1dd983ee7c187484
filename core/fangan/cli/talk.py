"""What the command line says: results to stdout, talk to stderr."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from fangan.cli.language import _

if TYPE_CHECKING:
    from fangan.model.problem import FanganError, Problem


_EACH = 5
"""How many problems of one kind are told one by one."""


def print_lines(text: str) -> None:
    """Print a result that holds words of a file from anywhere: nothing in it reaches the terminal but lines of text."""
    from fangan.messages.render import printable

    click.echo("\n".join(map(printable, text.split("\n"))))


def print_json(data: "Mapping[str, object]") -> None:
    """Print one JSON document; what the terminal's encoding cannot hold, or would obey, is escaped rather than lost."""
    import json

    from fangan.app.data import envelope

    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    text = json.dumps(envelope(data), ensure_ascii=encoding != "utf8", indent=2)
    click.echo("\n".join(map(_escaped, text.split("\n"))))


def _escaped(line: str) -> str:
    """Escape as JSON does: what is not printable stands in a string."""
    if line.isprintable():
        return line
    import json

    return "".join(char if char.isprintable() or char == "　" else json.dumps(char)[1:-1] for char in line)


def aside(text: str) -> None:
    """Say something to the person, beside the result."""
    click.echo(text, err=True)


def tell(problems: "Iterable[Problem]") -> None:
    """Say every problem on a line of its own, errors last, where they are seen."""
    tell_counted((problem, 1) for problem in problems)


def tell_counted(problems: "Iterable[tuple[Problem, int]]") -> None:
    """Say the same, each with the number of rows it was said of, where that is more than one."""
    _say((problem, _(" ({count} rows)").format(count=rows) if rows > 1 else "") for problem, rows in problems)


def tell_gathered(problems: "Iterable[Problem]") -> None:
    """Say the same of what comes many times: the first of a kind, how many more there are, where the next ones are.

    Errors are told one by one all the same.
    """
    from fangan.model.problem import Severity

    kinds: dict[str, list[Problem]] = {}
    told: list[tuple[Problem, str]] = []
    for problem in problems:
        if problem.severity is Severity.ERROR:
            told.append((problem, ""))
        else:
            kinds.setdefault(problem.code, []).append(problem)
    for alike in kinds.values():
        told += [(one, "") for one in alike] if len(alike) <= _EACH else [(alike[0], _also(alike[0], alike[1:]))]
    _say(told)


def _also(first: "Problem", others: "Sequence[Problem]") -> str:
    """Tell how many more there are, and the places of the next few; of one in the file of the first its line."""
    from fangan.messages.render import printable

    first = _from_here(first)
    file = first.place.file if first.place else ""
    named = [_from_here(one).place for one in others[:_EACH]]
    places = [str(one).removeprefix(f"{file}:") for one in named if one and (one.line or one.file != file)]
    if not places:
        return _(" (and {count} more like it)").format(count=f"{len(others):,}")
    said = printable("、".join(dict.fromkeys(places))) + ("…" if len(others) > len(places) else "")
    return _(" (and {count} more like it: {places})").format(count=f"{len(others):,}", places=said)


def _say(problems: "Iterable[tuple[Problem, str]]") -> None:
    """Say every problem on a line of its own, and behind it what else is to be said of it."""
    from fangan.messages.render import render
    from fangan.model.problem import Severity

    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
    order = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
    for problem, behind in sorted(problems, key=lambda one: order.index(one[0].severity)):
        line = render(_from_here(problem), _) + behind
        click.echo(click.style(line, fg=colours.get(problem.severity)), err=True)


def _from_here(problem: "Problem") -> "Problem":
    """Name the file of a problem from the current folder."""
    if problem.place is None or not os.path.isabs(problem.place.file):
        return problem
    from dataclasses import replace

    return replace(problem, place=problem.place._replace(file=path_from_here(problem.place.file)))


def path_from_here(path: str) -> str:
    """Name a file from the current folder where it lies in it, as people do; else as it was named."""
    if not os.path.isabs(path):
        return path
    from fangan.sources.paths import is_inside, relative

    try:
        found = relative(path, os.getcwd())
    except OSError:  # the current folder is gone
        return path
    return found if is_inside(found) else path


def report(error: "FanganError", as_json: bool) -> int:
    """Report an error that ends a command, and return its exit code."""
    if as_json:
        from fangan.app.data.problems import refusal_data

        print_json(refusal_data(error, _))
    else:
        tell(error.problems)
    return int(error.exit_code)
