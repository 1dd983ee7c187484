"""Verify a built file: is it still what a build gives?"""

from difflib import SequenceMatcher
from pathlib import Path

from fangan.app.project import plan_beside
from fangan.app.workspace import Workspace
from fangan.late.records import dataclass
from fangan.model.document import Document
from fangan.model.problem import ExitCode, Problem
from fangan.provenance.origin import LocatedBlock, blocks
from fangan.provenance.verify import Answer, verify_built


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyWish:
    """The file, and the folder of the plan where the file holds wording of its own."""

    file: str
    plan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyOutcome:
    """Whether the file is what a build gives, what is to be said of it, and where it is not.

    `parts` are the parts of the file that differ: those of a .docx, the entries of a .json. `gone` are the paragraphs
    and run-on lines that a build does not give, `new` those it gives instead. `edited` says whether its words are
    others than when it was built, None where the file does not tell.
    """

    file: str
    answer: Answer
    edited: bool | None
    parts: tuple[str, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def same(self) -> bool:
        """Whether the file says in every part what a build gives, however it is packed."""
        return self.answer is not Answer.DIFFERENT

    @property
    def changes(self) -> list[str]:
        """The paragraphs that differ, a line each: a minus stands before what is gone, a plus before what is new."""
        return [*(f"- {words}" for words in self.gone), *(f"+ {words}" for words in self.new)]

    @property
    def code(self) -> ExitCode:
        """FINDINGS when it says anything else than a build gives."""
        return ExitCode.OK if self.same else ExitCode.FINDINGS


def verify_file(workspace: Workspace, wish: VerifyWish) -> VerifyOutcome:
    """Build a file again from what it says of itself and compare; raises as `verify_built` does."""
    folder = Path(wish.plan) if wish.plan else plan_beside(wish.file)
    verified = verify_built(Path(wish.file), workspace.catalogue(folder), workspace.environ, folder)
    gone, new = _changes(verified.document, verified.now)
    return VerifyOutcome(
        file=wish.file,
        answer=verified.answer,
        edited=verified.edited,
        parts=verified.parts,
        gone=gone,
        new=new,
        problems=verified.problems,
    )


def _changes(document: Document, now: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the paragraphs of the file that a build does not give there, and those it gives instead."""
    there, here = list(blocks(document)), list(blocks(now))
    words, new_words = [one.words for one in there], [one.words for one in here]
    gone: list[str] = []
    new: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, words, new_words, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += map(_named, there[a:b])
            new += map(_named, here[c:d])
    return tuple(gone), tuple(new)


def _named(block: LocatedBlock) -> str:
    """Return a block's words; those of a run-on line are few, and its item is named beside them."""
    return f"{block.words}（{block.target}）" if block.run_on else block.words
