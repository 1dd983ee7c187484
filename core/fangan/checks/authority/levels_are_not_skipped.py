"""A 请示 or 报告 goes to the next level above."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.issuing import issuing
from fangan.checks.subject import DocumentSubject
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/levels-are-not-skipped",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("请示", "报告"),
    grade=Grade.SERIOUS,
    demand="A 请示 or 报告 skips no level",
    what="{agency} writes to {to} and skips the level between",
    remedy="Write to the next superior; in an emergency send it a copy",
    why="The level that is skipped answers for the matter and does not know of it; such papers are sent back",
    basis="《党政机关公文处理工作条例》第十四条：一般不得越级行文",
    sees=(sights.KINDS, sights.AROUND_TEXTS),
)
_FAR = {2: ("省",), 3: ("省", "市委", "市政府", "市人民政府")}
"""Who is more than one level above a county and a township; a county may belong to a province, so offices only."""


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the addressee of a 请示 or 报告 that is two levels above, once."""
    (act,) = subject.once(issuing)
    if act.word not in ("请示", "报告") or not subject.document.addressees:
        return
    far = [one for one in act.addressees if act.rank is not None and one.startswith(_FAR.get(act.rank, ("国务院",)))]
    if far:
        printed = next(one for one in subject.stretches if one.role is Role.ADDRESSEES)
        start = printed.words.find(far[0])
        yield Finding(address=printed.at(start, start + len(far[0])), values={"agency": act.name, "to": far[0]})
