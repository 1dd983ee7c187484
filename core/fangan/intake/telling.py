"""What is to be told of a project made of a foreign text: all that is not certain, with the line it stands on."""

from collections.abc import Callable, Iterator

from fangan.formats.plain.records import LineExtent
from fangan.intake.drafts import DraftLine, DraftSection
from fangan.intake.project import ForeignProject
from fangan.model.problem import Place, Problem, Severity, problem

_BEGINS, _FEW = 16, 5


def told_of_import(project: ForeignProject, place: Callable[[LineExtent], Place]) -> Iterator[Problem]:
    """Yield what a person should look at; `place` says where an extent of a line stands in the file."""
    for section in project.sections:
        yield from _of_section(section, place)
    for file, worded in project.worded.items():
        if worded.renumbered:
            first, last = worded.renumbered[0], worded.renumbered[-1]
            yield problem(
                "import-renumbered",
                place(first.line.at),
                Severity.NOTE,
                file=file,
                count=len(worded.renumbered),
                old=first.line.number,
                new=first.now,
                last=last.now,
            )
        for line in worded.literal:
            yield problem("import-number-as-text", place(line.at), Severity.WARNING, file=file, number=line.number)


def _of_section(section: DraftSection, place: Callable[[LineExtent], Place]) -> Iterator[Problem]:
    file = f"sections/{section.key}.md"
    if section.fused:
        yield problem(
            "import-heading-fused", place(section.whence[0]), Severity.WARNING, title=section.title, file=file
        )
    if section.title and not section.kind:
        yield problem(
            "import-kind-unknown", place(section.whence[0]), Severity.NOTE, title=section.title, key=section.key
        )
    first = next((one for one in section.lines if isinstance(one, DraftLine)), None)
    if not section.title and first and first.level != 1 and section.kind != "basis":
        yield problem(
            "import-heading-lost",
            place(first.whence),
            Severity.WARNING,
            words=(first.number + first.words)[:_BEGINS],
            file=file,
            key=section.key,
        )


def told_of_values(project: ForeignProject, file: Place, place: Callable[[LineExtent], Place]) -> Iterator[Problem]:
    """Yield what is to be told of the days, amounts and numbers of a text."""
    if project.dated:
        day = project.issue["date"]
        yield problem("import-day-form", place(project.dated), Severity.NOTE, day=day)
    if project.numbered:
        number, extent = project.numbered
        yield problem("import-number-form", place(extent), Severity.NOTE, number=number)
    if left := tuple(dict.fromkeys(project.left)):
        words = "、".join(left[:_FEW])
        yield problem("import-values-left", file, Severity.NOTE, count=len(project.left), words=words)
