"""Titles are there where they must be, and end without a stop."""

from collections.abc import Iterator

from fangan.chinese.punctuation import POINTS
from fangan.kit.names import outline_entries, whole
from fangan.kit.subject import PackageSubject
from fangan.model.outline import Outline, OutlineSection
from fangan.model.problem import Place, Problem, problem
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.template import Template

RULE = Rule(
    id="package/titles-are-there-and-end-without-a-stop",
    target=f"{__name__}:find",
    looks_at=LooksAt.PACKAGE,
    grade=Grade.REQUIRED,
    demand="A section has a title wherever one is printed, and titles end without a punctuation mark",
    why="A heading with a stop is a sentence, and a section without a heading cannot be referred to",
    basis="GB/T 15834—2011，附录B",
)


def find(subject: PackageSubject) -> Iterator[Problem]:
    """Every section has a title somebody prints; titles and headings of outlines end without a stop."""
    for wording in subject.wordings:
        place = subject.place(wording.head.file, "title")
        if not wording.title and not wording.head.item and not _spared(subject, wording.head.key):
            yield problem("section-without-title", place, key=wording.head.key)
        yield from title_stop(wording.title, place)
    for outline in subject.supply.of(Outline):
        yield from title_stop(outline.title, outline.place)
        for entry in outline.sections:
            yield from title_stop(entry.heading or (), entry.place)
        for annex in outline.annexes:
            yield from title_stop(annex.title or (), annex.place)


def _spared(subject: PackageSubject, key: str) -> bool:
    """Whether every outline that has a section gives it a heading of its own, or prints none."""
    outlines = [whole(subject.around, outline) for outline in subject.around.every(Outline)]
    entries = [entry for outline in outlines for entry in outline_entries(outline) if entry.key == key]
    return bool(entries) and all(
        entry.no_heading or bool(entry.heading) if isinstance(entry, OutlineSection) else bool(entry.title)
        for entry in entries
    )


def title_stop(title: Template, place: Place | None) -> Iterator[Problem]:
    """Find a stop at the end of one title."""
    last = title[-1] if title else ""
    if isinstance(last, str) and last and last[-1] in POINTS:
        yield problem("title-with-stop", place, text=last[-12:])
