"""Words of one region in another, and words that a house does not use."""

import re
from collections.abc import Iterator

from fangan.checks.prose import prose
from fangan.checks.spoken import spoken
from fangan.checks.subject import PlanSubject, TextSubject
from fangan.model.house_rules import HouseWord
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/regional-word",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    grade=Grade.PLAIN,
    demand="A region's own words stay in it, and what a house does not write is not written",
    what="“{word}” is not written here{reason}",
    remedy="Write {instead}",
    why="Readers elsewhere do not know the word, and see that the text was copied",
    basis="实务：各地、各单位在 checks.yaml 里列出的用语",
)
_LONGEST_TITLE = 80


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every word that is not written where the agency is; a region's only where the agency is known."""
    text = prose(subject).text
    known = (one for house in subject.house_rules for one in house.words if one.word in text)
    words = {one.word: one for one in known if _is_foreign(one, subject)}
    if not words:
        return
    pattern = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))
    for stretch, found in spoken(subject, pattern):
        before = stretch.words[max(0, found.start() - _LONGEST_TITLE) : found.start()]
        if before.rfind("《") > before.rfind("》"):
            continue  # a document's own title
        one, address = words[found[0]], stretch.at(*found.span())
        reason = f"（{one.reason}）" if one.reason else ""
        yield Finding(
            address=address,
            values={"word": one.word, "reason": reason, "instead": f"“{one.instead}”" if one.instead else "通用的说法"},
            grade=one.grade if one.grade is not Grade.PLAIN else None,
            fix=Edit(address, one.word, one.instead) if one.instead else None,
        )


def _is_foreign(one: HouseWord, subject: TextSubject) -> bool:
    if not one.regions:
        return True
    path = subject.program.agency.path if isinstance(subject, PlanSubject) else ""
    return bool(path) and not any(f"{path}/".startswith(f"{region}/") for region in one.regions)
