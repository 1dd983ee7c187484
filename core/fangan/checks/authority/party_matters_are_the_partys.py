"""A government alone arranges no study, no meeting and no life of a Party organisation."""

from collections.abc import Iterator

from fangan.checks.issuing import issuing
from fangan.checks.leave import has_leave
from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.agency import AgencyKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/party-matters-are-the-partys",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("中心组", "党委", "党组", "生活会", "三会一课", "主题党日"),
    grade=Grade.PLAIN,
    demand="A document that a government signs alone arranges nothing within the Party",
    what="{agency} alone signs, and arranges {matter}",
    remedy="Issue it together with the Party committee, or leave this to a document of the committee",
    why="The committee decides what its organisations study and when they meet; the government cannot tell it to",
    basis="《党政机关公文处理工作条例》第十七条",
)
_MATTER = regex(
    "(?:[省市县区]委|[镇乡]?党委|党组)?理论学习中心组(?:专题)?(?:学习)?|(?:党委|党组)(?:扩大)?会议?(?=研究|审议|学习|专题)"
    "|(?:专题)?(?:组织|民主)生活会|“?三会一课”?|主题党日"
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield every Party matter that a government's own document arranges."""
    (act,) = subject.once(issuing)
    if act.kind is not AgencyKind.GOVERNMENT or not act.alone or has_leave(subject):
        return
    for stretch, found in spoken(subject, _MATTER):
        values = {"agency": act.name, "matter": found[0]}
        yield Finding(address=stretch.at(*found.span()), values=values)
