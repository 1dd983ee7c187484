"""What can be checked beside a plan, told by its name and its first bytes: .docx, .txt, section files."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from fangan.app.checking import CheckOutcome, CheckWish, check_plan_at, checked_outcome, hold_wish
from fangan.app.project import plan_beside, softened
from fangan.app.workspace import Workspace
from fangan.checks.run import run_checks
from fangan.checks.subject import DocumentSubject, LineSubject, knowledge_of, looked_at
from fangan.formats.plain.records import Rough
from fangan.model.address import Address
from fangan.model.problem import FanganError, InputRefused, Place, Problem, Severity, problem
from fangan.plugins.catalogue import Catalogue
from fangan.sources.exemptions import exemptions_beside
from fangan.sources.plan_file import FILE_NAME, is_plan

WORD, TEXT, SECTION = (".docx", ".doc", ".wps"), (".txt",), (".md",)
"""How the names of what can be checked end; of a .doc the reader says what to do with it."""
MISNAMED = (".yaml.txt", ".yml.txt")
"""How a plan file ends that Windows has given a second ending."""


def paths_in(path: str) -> Iterator[str]:
    """Yield a path, or the section files of a folder that holds some and no plan."""
    inside = sorted(Path(path).glob("**/*.md")) if _holds_sections(path) else []
    yield from map(str, inside) if inside else (path,)


def _holds_sections(path: str) -> bool:
    return os.path.isdir(path) and not os.path.isfile(os.path.join(path, FILE_NAME))


def check_path(workspace: Workspace, path: str, wish: CheckWish) -> CheckOutcome:
    """Check one thing.

    Raises as reading it does, InputRefused `check-unknown` for what nothing here reads, UsageRefused for a choice of
    rules that there are not.
    """
    name = path.lower()
    if name.endswith(WORD):
        return _check_word(workspace, path, wish)
    if name.endswith(TEXT) and not name.endswith(MISNAMED):
        return _check_text(workspace, path, wish)
    if name.endswith(SECTION):
        from fangan.app.checking_sections import check_section

        return check_section(workspace, path, wish)
    if is_plan(Path(path)) or name.endswith(MISNAMED):
        return check_plan_at(workspace, path, wish)
    raise InputRefused([problem("check-unknown", Place(path), suffix=Path(path).suffix)])


def told_of_pages(outcome: CheckOutcome, wish: CheckWish) -> CheckOutcome:
    """Return the outcome, with a note where pages were asked for and it is no Word file that has them."""
    if not wish.rendered or outcome.file.name.lower().endswith(WORD):
        return outcome
    note = problem("rendered-not-word", Place(str(outcome.file)), Severity.NOTE)
    return replace(outcome, problems=(*outcome.problems, note))


def known_around(workspace: Workspace, path: str) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """Return what is supplied where a document lies; none where it cannot be had, with why: a text needs none."""
    try:
        catalogue = workspace.catalogue(plan_beside(path))
    except FanganError as error:
        return None, softened(error.problems)
    return catalogue, ()


def _check_text(workspace: Workspace, path: str, wish: CheckWish) -> CheckOutcome:
    from fangan.formats.plain.decoding import decode_text
    from fangan.formats.plain.rough import read_rough
    from fangan.formats.plain.text_file import text_lines
    from fangan.sources.text import MAX_BYTES, read_bytes

    text, odd = decode_text(read_bytes(path, MAX_BYTES), path)
    rough = read_rough(text_lines(text), path, numbered=True)
    catalogue, problems = known_around(workspace, path)
    subject = LineSubject(
        stretches=looked_at(rough.document),
        year=rough.year,
        day=rough.day,
        **knowledge_of(catalogue),
        document=rough.document,
        find_place=partial(_place, rough, path),
    )
    return _checked(path, subject, wish, catalogue, (*problems, *odd))


def _check_word(workspace: Workspace, path: str, wish: CheckWish) -> CheckOutcome:
    from fangan.checks.subject import file_subject
    from fangan.formats.docx.word_file import WordFile
    from fangan.formats.registry import MAX_FILE
    from fangan.sources.text import read_bytes

    file = WordFile(read_bytes(path, MAX_FILE), path)
    catalogue, problems = known_around(workspace, path)
    subject = file_subject(file, catalogue)
    if wish.rendered:
        from fangan.formats.rendered import rendered_pages

        subject = replace(subject, pages=rendered_pages(file.data, workspace.environ))
    return _checked(path, subject, wish, catalogue, problems)


def _checked(
    path: str, subject: DocumentSubject, wish: CheckWish, catalogue: Catalogue | None, problems: Iterable[Problem]
) -> CheckOutcome:
    hold_wish(wish, catalogue)
    exemptions = exemptions_beside(Path(path))
    undated = (problem("check-undated", Place(path), Severity.NOTE),) if not (subject.day or subject.year) else ()
    found = run_checks(subject, wish.choice, catalogue.supplies if catalogue else ())
    return checked_outcome(
        Path(path),
        subject,
        found,
        wish,
        exemptions,
        document=subject.document,
        catalogue=catalogue,
        problems=(*problems, *undated),
    )


def _place(rough: Rough, path: str, address: Address) -> Place | None:
    """Return the line and column of a text where an address begins."""
    found = next(rough.extents(address), None)
    return Place(path, found.key, found.start + 1) if found else None
