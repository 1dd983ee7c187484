"""Read the plan's own section files as a plugin's are read: for markup, stray blanks and half-width marks."""

from collections.abc import Iterator
from dataclasses import replace

from fangan.checks.subject import WordingSubject
from fangan.checks.told import Told
from fangan.kit.examining import look_at_typing
from fangan.model.problem import Problem, Severity
from fangan.plugins.catalogue import Catalogue
from fangan.sources.text import read_text


def proofread(catalogue: Catalogue) -> Iterator[Told]:
    """Yield what is wrong with how the section files of the plan's own folder were typed."""
    for head in catalogue.own_heads:
        lines = tuple(read_text(head.path, head.file).split("\n"))
        wording = catalogue.wording(head)
        yield from look_at_typing(WordingSubject(file=head.file, lines=lines, wording=wording, catalogue=catalogue))


def proofread_gently(catalogue: Catalogue) -> list[Problem]:
    """Return the same as warnings at most: a plan prints its own text as it was typed."""
    found = (told.problem() for told in proofread(catalogue))
    return [replace(one, severity=Severity.WARNING) if one.severity is Severity.ERROR else one for one in found]
