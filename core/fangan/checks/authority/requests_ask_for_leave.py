"""A 请示 asks, at its end, for what it wants."""

from collections.abc import Iterator

from fangan.checks.issuing import issuing
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/requests-ask-for-leave",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("请示",),
    grade=Grade.PLAIN,
    demand="A 请示 closes by asking its superior to decide",
    what="This 请示 nowhere asks for a decision",
    remedy="Close with 妥否，请批示, 当否，请批复 or 请予批准",
    why="Without the question the superior files it as a report, and no answer comes",
    basis="《党政机关公文处理工作条例》第八条第十一项：请示适用于向上级机关请求指示、批准",
)
_ASKS = regex(
    "(?:妥|当|可|能|然)否|是否(?:妥当|可行|同意)|(?:请|恳请|敬请|呈请|报请)[^，。；]{0,16}"
    "(?:批示|批复|批准|审批|审定|核准|指示|审示|核定|裁定|予以支持|同意)"
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield a 请示 that does not ask, once."""
    (act,) = subject.once(issuing)
    own = [one for one in subject.stretches if not one.address.text]
    if act.word == "请示" and own and not any(_ASKS.search(one.words) for one in own if one.role is Role.PARAGRAPH):
        yield Finding(address=own[-1].address, quote=act.word)
