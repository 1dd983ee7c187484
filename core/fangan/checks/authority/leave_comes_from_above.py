"""The leave that a document names is a superior's, not the issuer's own."""

from collections.abc import Hashable, Iterator

from fangan.checks import sights
from fangan.checks.issuing import Issuing, issuing
from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/leave-comes-from-above",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("同意",),
    grade=Grade.SERIOUS,
    demand="Who issues with leave has it from somebody above",
    what="The leave comes from {giver}, who is not above {agency}",
    remedy="Name the government or the committee that gave it; of a decision of your own say 经研究",
    why="One's own leave gives no powers, and that of somebody below none at all",
    basis="《党政机关公文处理工作条例》第十六条第二项：经政府同意后可以由政府职能部门行文，文中须注明已经政府同意",
    sees=(sights.KINDS, sights.AROUND_TEXTS, f"{__name__}:seen"),
)
_LEAVE = regex("经([^，。；研究]{2,24})同意，(?:现|特|制定|结合|决定|印发)")
_OWN = regex(r"(?:我|本)(?:局|厅|委|办|中心|单位|部|镇|乡|校|会|院)(?:党组|党委|领导)?\Z")
_BELOW = regex(r"\A(?:各)?(?:乡镇|镇|乡|街道|村|社区)")


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield every leave that is the issuer's own or comes from below."""
    (act,) = subject.once(issuing)
    for stretch, found in spoken(subject, _LEAVE):
        if act.name and not _is_above(act, found[1]):
            yield Finding(address=stretch.at(*found.span(1)), values={"giver": found[1], "agency": act.name})


def _is_above(act: Issuing, giver: str) -> bool:
    below = act.rank is not None and act.rank < 3 and _BELOW.match(giver)
    return giver not in (*act.names, act.short) and not _OWN.search(giver) and not below


def seen(one: Stretch) -> Hashable:
    """Return who gives leave."""
    return tuple([found[1] for found in _LEAVE.finditer(one.words)]) if "同意" in one.words else None
