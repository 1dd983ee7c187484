"""What a file still says of itself after it was taken out of its text."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from fangan.late.patterns import regex
from fangan.model.document import Document, KeptIn, Manifest
from fangan.model.fact import Raw
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.reading import all_words
from fangan.sources.text import digest

_BLANK = regex(r"[\s　]")
_TELLING = regex(r"[㐀-鿿]{2}|(?:\d[\s　-]*){5}")
"""What somebody may want to hide is a name or a number; a few digits and the words of the program are neither."""
_NOT_PRINTED_SO = regex(r"\d{4}-\d{1,2}(-\d{1,2})?(/.*)?|[^/]+(/[^/]+)+")
"""Days, periods and the paths of agencies are printed in another form."""


def edited(document: Document) -> bool | None:
    """Whether a file says other words than when it was built, beside its document too; None where it does not tell."""
    built = document.manifest.text
    return bool(document.unread) or digest(all_words(document)) != built if built else None


def outlived(document: Document) -> tuple[str, ...]:
    """Return the facts and entries of the plan that an edited document holds and does not print, in their order."""
    if not edited(replace(document, unread=())):  # what was added elsewhere took nothing out
        return ()
    words = _BLANK.sub("", all_words(document))
    return tuple(dict.fromkeys(name for name, value in _held(document.manifest) if _gone(value, words)))


def manifest_problems(document: Document, file: str) -> list[Problem]:
    """Tell where a file's manifest was found if that is not its place, and what in it outlived the text."""
    found = []
    if document.manifest.kept_in is KeptIn.PROPERTIES:
        found.append(problem("manifest-in-properties", Place(file), Severity.NOTE))
    if document.manifest.kept_in is KeptIn.BOOKMARKS:
        found.append(problem("manifest-lost", Place(file), Severity.WARNING))
    if names := outlived(document):
        found.append(problem("facts-outlive-text", Place(file), Severity.WARNING, facts="、".join(names)))
    return found


def _held(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Yield every single value that a file holds of the plan, with the name of its fact or entry."""
    issue = manifest.plan.get("issue")
    entries = {f"issue.{key}": value for key, value in issue.items()} if isinstance(issue, Mapping) else {}
    for name, given in {**manifest.facts, **entries}.items():
        for value in _leaves(given):
            yield name, value


def _leaves(given: Raw) -> Iterator[str]:
    if isinstance(given, str):
        yield given
        return
    for one in given.values() if isinstance(given, Mapping) else given:
        yield from _leaves(one)


def _gone(value: str, words: str) -> bool:
    told = _TELLING.search(value) is not None and _NOT_PRINTED_SO.fullmatch(value) is None
    return told and _BLANK.sub("", value) not in words
