"""Inspect a built file: what it was made from, and where a paragraph comes from."""

from collections.abc import Mapping
from dataclasses import field

from fangan.app.project import plan_beside, softened
from fangan.app.workspace import Workspace
from fangan.formats.unread import unread_problems
from fangan.late.records import dataclass
from fangan.model.document import Manifest
from fangan.model.problem import ExitCode, FanganError, InputRefused, Place, Problem, problem
from fangan.provenance.origin import LocatedBlock, locate, names_in_document
from fangan.provenance.outlived import manifest_problems


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectOutcome:
    """What a file says of itself, and what is to be said of that."""

    file: str
    draft: bool
    manifest: Manifest
    problems: tuple[Problem, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """What people call the sections and items, by target."""
    outline_name: str = ""
    """What people call the outline, '' where it is installed nowhere."""

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphsOutcome:
    """The paragraphs of a file that were asked for, each with its origin; `problems` tells where nobody looked."""

    file: str
    paragraphs: tuple[LocatedBlock, ...]
    problems: tuple[Problem, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """What people call the sections and items, by target."""

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


def inspect_file(workspace: Workspace, file: str) -> InspectOutcome:
    """Read what a built file says of itself, whatever its text is like; raises as `Workspace.statement` does.

    A text that cannot be read is told of, since nobody could hold the statement against it.
    """
    manifest, draft = workspace.statement(file)
    names: Mapping[str, str] = {}
    try:
        document = workspace.built(file).document
        told, names = tuple(manifest_problems(document, file)), names_in_document(document)
    except InputRefused as refused:
        told = softened(refused.problems)
    called = _outline_name(workspace, file, manifest.outline)
    return InspectOutcome(file=file, draft=draft, manifest=manifest, problems=told, names=names, outline_name=called)


def _outline_name(workspace: Workspace, file: str, outline: str) -> str:
    """Return what those installed here, or the plan beside the file, call an outline."""
    try:
        return workspace.catalogue(plan_beside(file)).outline(outline).name
    except FanganError:
        return ""  # a file says what it was made from wherever it is read


def find_paragraphs(workspace: Workspace, file: str, wanted: str) -> ParagraphsOutcome:
    """Find paragraphs of a built file by number (`三（二）`) or by words; raises InputRefused when there is none."""
    document = workspace.built(file).document
    found, unread = locate(document, wanted), unread_problems(document, file)
    if not found:
        raise InputRefused([*unread, problem("paragraph-not-found", Place(file), wanted=wanted)])
    names = names_in_document(document)
    return ParagraphsOutcome(file=file, paragraphs=tuple(found), problems=tuple(unread), names=names)
