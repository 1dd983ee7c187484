"""Read the plan's own section files as a plugin's are read: for markup, stray blanks, half-width marks, this year."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from fangan.late.patterns import regex
from fangan.model.problem import Problem, Severity
from fangan.plugins.catalogue import Catalogue
from fangan.sources.text import read_text

if TYPE_CHECKING:
    from fangan.checks.told import Told

_PLACEHOLDER = regex(r"\{\{[^{}\n]*\}\}")
_ATTRIBUTES = regex(r"[^\S\n]*\{(?:#|each=)[^{}\n]*\}[ 　]*$", re.MULTILINE)
_RAW = regex(
    r"\*\*|__|[`\t<&\\]|^｜|^[ 　]*(?:#|[*-]\s|\+)|^[ 　]+\S|\S[ 　]+$"
    r"|[^\x00-\x7f] *[,.;:!?()\"'](?:[^\x00-\x7f]| |$)|[^\x00-\x7f] +[^\x00-\x7f]",
    re.MULTILINE,
)
_ENDS = regex(r"^valid:.*/ *\d", re.MULTILINE)
_THIS_YEAR = ("今年", "本年", "之年")
"""One of these is in whatever `chinese.this_year` finds."""
_STOPPED = regex(r"""^title:.*[^\w\s“”《》）}"'][\"']?\s*$""", re.MULTILINE)


def proofread(catalogue: Catalogue) -> "Iterator[Told]":
    """Yield what is wrong with how the section files of the plan's own folder were typed."""
    from fangan.checks.subject import WordingSubject
    from fangan.kit.examining import look_at_own

    for head in catalogue.own_heads:
        lines = tuple(read_text(head.path, head.file).split("\n"))
        wording = catalogue.wording(head)
        yield from look_at_own(WordingSubject(file=head.file, lines=lines, wording=wording, catalogue=catalogue))


def proofread_gently(catalogue: Catalogue) -> list[Problem]:
    """Return the same as warnings at most: a plan prints its own text as it was typed.

    The rules are imported only where a glance at the files gives cause.
    """
    if not any(may_be_raw(read_text(head.path, head.file)) for head in catalogue.own_heads):
        return []
    found = (told.problem() for told in proofread(catalogue))
    return [replace(one, severity=Severity.WARNING) if one.severity is Severity.ERROR else one for one in found]


def may_be_raw(text: str) -> bool:
    """Whether the rules may find something in a section file: a little more is seen here, never less."""
    head, _, body = text.removeprefix("---").partition("\n---")
    words = _ATTRIBUTES.sub("", _PLACEHOLDER.sub("某", body))
    ends = _ENDS.search(head) is not None
    return bool(_RAW.search(words) or _STOPPED.search(head) or (not ends and any(word in body for word in _THIS_YEAR)))
