"""Check one section file: how it was typed, and the words in it, its placeholders left out of account."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from fangan.app.checking import CheckOutcome, CheckWish, checked_outcome, hold_wish
from fangan.app.checking_files import known_around
from fangan.app.workspace import Workspace
from fangan.checks.run import run_checks
from fangan.checks.subject import TextSubject, WordingSubject, knowledge_of
from fangan.chinese.blanks import HOLLOW, hollowed
from fangan.kit.examining import look_at_own
from fangan.late.patterns import regex
from fangan.model.address import Address
from fangan.model.document import Origin, Paragraph
from fangan.model.provider import OWN, Provider
from fangan.model.reading import Role, Stretch
from fangan.plugins.catalogue import Catalogue
from fangan.sources.section_file import read_head, read_wording
from fangan.sources.text import read_text

_PLACEHOLDER = regex(r"\{\{[^{}\n]*\}\}")
_ATTRIBUTES = regex(r"[ \t　]*\{(?:#|each=)[^{}\n]*\}[ \t　]*$")
_OPENING = regex(r"[ \t　]*(?:＋|\\|表[：:])?[ \t　]*")


def check_section(workspace: Workspace, path: str, wish: CheckWish) -> CheckOutcome:
    """Check a section file; raises as reading it does, UsageRefused for a choice of rules that there are not."""
    text = read_text(path)
    head = read_head(text, Provider(id=OWN, own=True), path, str(Path(path).resolve()))
    wording = read_wording(text, head)
    catalogue, problems = known_around(workspace, str(Path(path).parent))
    catalogue = catalogue or Catalogue(())
    hold_wish(wish, catalogue)
    lines = text.split("\n")
    day = workspace.today if head.valid.covers(workspace.today) else None
    subject = _words(lines, path, catalogue, day)
    typed = WordingSubject(file=path, lines=tuple(lines), wording=wording, catalogue=catalogue)
    found = [one for one in run_checks(subject, wish.choice) if HOLLOW not in one.quote]
    found += [one for one in look_at_own(typed) if wish.choice.takes(one.rule)]
    return checked_outcome(Path(path), subject, found, wish, wording.exceptions, catalogue=catalogue, problems=problems)


def _words(lines: list[str], path: str, catalogue: Catalogue, day: dt.date | None) -> TextSubject:
    """Return the lines below the head as what rules about words look at."""
    body = next(at for at, line in enumerate(lines) if at and line.rstrip() == "---") + 1
    return TextSubject(
        stretches=tuple(_stretches(lines[body:], path, body + 1)),
        day=day,
        **knowledge_of(catalogue),
    )


def _stretches(lines: list[str], path: str, first: int) -> Iterator[Stretch]:
    for number, line in enumerate(lines, first):
        opening = _OPENING.match(line)
        start = opening.end() if opening else 0
        words = hollowed(_ATTRIBUTES.sub("", line)[start:], _PLACEHOLDER)
        if words.strip() and not words.startswith("|"):
            origin = Origin(OWN, "", "", path, number)
            yield Stretch(
                Role.PARAGRAPH,
                Address(block=number, end=len(words)),
                words,
                block=Paragraph(0, "", "", words, "", origin),
            )
