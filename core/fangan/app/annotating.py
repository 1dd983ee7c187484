"""Write what a check found beside the words it is about: as comments in a Word document."""

from collections.abc import Iterator
from pathlib import Path

from fangan.app.checking import CheckOutcome
from fangan.app.workspace import Workspace
from fangan.checks.subject import FileSubject
from fangan.checks.told import Told
from fangan.messages.render import as_data
from fangan.messages.translation import Translate
from fangan.model.problem import Place, UsageRefused, problem
from fangan.sources.writing import write_whole

AUTHOR = "fangan"
"""Who makes the comments."""


def annotate(workspace: Workspace, outcome: CheckOutcome, output: str, _: Translate) -> None:
    """Write the draft that was checked, or a copy of the Word file, to a .docx, each finding a comment.

    Raises UsageRefused `annotate-output` for another suffix, OutputFailed as `write_whole` does.
    """
    from fangan.formats.docx import write
    from fangan.formats.docx.comments import Note, comment

    path = Path(output)
    if path.suffix.lower() != ".docx":
        raise UsageRefused([problem("annotate-output", Place(output), suffix=path.suffix or output)])
    if outcome.document is None:
        raise UsageRefused([problem("annotate-nothing", Place(str(outcome.file)))])
    if isinstance(outcome.subject, FileSubject):
        write_whole(path, _annotated(outcome.subject, outcome, f"{workspace.today}T00:00:00Z", _))
        return
    notes = [Note(found.address, AUTHOR, "\n".join(_lines(found, _))) for found in outcome.findings]
    write_whole(path, comment(write(outcome.document, workspace.environ, separated=False), outcome.document, notes))


def _annotated(subject: FileSubject, outcome: CheckOutcome, date: str, _: Translate) -> bytes:
    from fangan.formats.docx.margin_notes import MarginNote, add_margin_notes

    notes = []
    for found in outcome.findings:
        extent = next(subject.file.extents(found.address), None) if found.address else None
        notes.append(MarginNote(extent, tuple(_lines(found, _))))
    return add_margin_notes(subject.file, notes, AUTHOR, date)


def _lines(found: Told, _: Translate) -> Iterator[str]:
    """Yield grade and rule, what is wrong, and what to do."""
    said = as_data(found.problem(), _)
    yield " ".join(filter(None, (found.grade.value, found.rule.id, found.fact)))
    yield from filter(None, (said["what"], said["remedy"]))
