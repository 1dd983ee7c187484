"""Findings about what a file carries beside its words."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fangan.chinese.office_kinds import office_kind
from fangan.model.rule import Finding

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject
    from fangan.formats.docx.carried.records import Carried

_MOST = 40
"""Characters of words that a finding quotes."""
_PROGRAMS = ("python-docx", "fangan", "Apache POI", "pandoc", "docx4j")
"""Programs that name themselves where people stand."""


def finding(subject: "FileSubject", one: "Carried", **values: str) -> Finding:
    """Return a finding about one thing, at its place in the text if it has one; `words` and `name` are values."""
    given = {"words": _short(one.words), "name": one.name, **values}
    return Finding(address=subject.address_of(one), quote=_short(one.words), values=given)


def together(subject: "FileSubject", found: "Sequence[Carried]") -> Iterator[Finding]:
    """Yield one finding about all of them, at the first: they have one cause, and are dealt with together."""
    if found:
        yield finding(subject, found[0], count=str(len(found)))


def is_office(name: str) -> bool:
    """Whether a name is that of an office or of several, or of a program that wrote the file."""
    return name in _PROGRAMS or all(office_kind(one) is not None for one in name.split("、"))


def _short(words: str) -> str:
    said = " ".join(words[: 4 * _MOST].split())
    return said if len(said) <= _MOST else said[: _MOST - 1] + "…"
