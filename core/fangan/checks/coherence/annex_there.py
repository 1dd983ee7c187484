"""A citation of an annex that is not there."""

from collections.abc import Iterator

from fangan.checks.annexes import attached, cited
from fangan.checks.subject import DocumentSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/annex-there",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("附件",),
    grade=Grade.SERIOUS,
    demand="Every annex that is cited is there",
    what="The text cites {label}, and there is none",
    remedy="Attach it and list it below the text, or correct the number",
    why="Whoever is to fill it in has nothing to fill in",
    basis="GB/T 9704—2012，7.3.4：附件说明",
    sees=("fangan.checks.annexes:of_annexes",),
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the first citation of every annex that is neither attached nor listed."""
    known = set(subject.once(attached))
    told = set()
    for one in subject.once(cited):
        there = one.number in known or (
            bool(known) and (one.number is None or known == {None}) and one.number in (None, 1)
        )
        if not there and one.number not in told:
            told.add(one.number)
            yield Finding(address=one.address, values={"label": f"附件{one.number or ''}"})
