"""Verify a built file: is it still what a build gives?"""

from dataclasses import dataclass
from pathlib import Path

from fangan.app.workspace import Workspace
from fangan.model.document import Document
from fangan.model.problem import ExitCode, Problem
from fangan.provenance.origin import blocks
from fangan.provenance.verify import verify_built


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyWish:
    """The file, and the folder of the plan where the file holds wording of its own."""

    file: str
    plan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyOutcome:
    """Whether the file is the same to the last byte, what is to be said of it, and its paragraphs that are not.

    `gone` are those a build does not give, `new` those it gives instead.
    """

    file: str
    same: bool
    gone: tuple[str, ...]
    new: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def changes(self) -> list[str]:
        """The paragraphs that differ, a line each: a minus stands before what is gone, a plus before what is new."""
        return [*(f"- {words}" for words in self.gone), *(f"+ {words}" for words in self.new)]

    @property
    def code(self) -> ExitCode:
        """FINDINGS when it is not the same."""
        return ExitCode.OK if self.same else ExitCode.FINDINGS


def verify_file(workspace: Workspace, wish: VerifyWish) -> VerifyOutcome:
    """Build a file again from what it says of itself and compare; raises as `verify_built` does."""
    verified = verify_built(
        Path(wish.file), workspace.catalogue(Path(wish.plan) if wish.plan else None), workspace.environ
    )
    gone, new = _changes(verified.document, verified.now)
    return VerifyOutcome(file=wish.file, same=verified.same, gone=gone, new=new, problems=verified.problems)


def _changes(document: Document, now: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the paragraphs of the file that a build does not give, and those it gives instead."""
    there, here = [one.words for one in blocks(document)], [one.words for one in blocks(now)]
    known_there, known_here = set(there), set(here)
    return (
        tuple(words for words in there if words not in known_here),
        tuple(words for words in here if words not in known_there),
    )
