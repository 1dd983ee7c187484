"""Inspect a built file: what it was made from, and where a paragraph comes from."""

from dataclasses import dataclass
from pathlib import Path

from fangan.model.document import Manifest
from fangan.model.problem import ExitCode, InputRefused, Place, problem
from fangan.provenance.manifest import read_built
from fangan.provenance.origin import Located, locate


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectOutcome:
    """What a file says of itself."""

    file: str
    draft: bool
    manifest: Manifest

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphsOutcome:
    """The paragraphs of a file that were asked for, each with its origin."""

    file: str
    paragraphs: tuple[Located, ...]

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


def inspect_file(file: str) -> InspectOutcome:
    """Read what a built file says of itself; raises as `read_built` does."""
    built = read_built(Path(file))
    return InspectOutcome(file=file, draft=built.draft, manifest=built.manifest)


def find_paragraphs(file: str, wanted: str) -> ParagraphsOutcome:
    """Find paragraphs of a built file by number (`三（二）`) or by words; raises InputRefused when there is none."""
    from fangan.formats.docx.read.opening import read_docx  # lxml is for those who open a .docx

    found = locate(read_docx(Path(file)), wanted)
    if not found:
        raise InputRefused([problem("paragraph-not-found", Place(file), wanted=wanted)])
    return ParagraphsOutcome(file=file, paragraphs=tuple(found))
