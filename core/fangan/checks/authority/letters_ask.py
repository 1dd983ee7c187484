"""A letter asks: it orders nothing of those who are not below."""

from collections.abc import Iterator

from fangan.checks.issuing import issuing
from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.agency import AgencyKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/letters-ask",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("函",),
    grade=Grade.PLAIN,
    demand="A letter asks, and does not use the words of an order",
    what="“{words}” orders, in a letter to {to}",
    remedy="Ask for it: 请予支持, 请结合职责予以配合, 商请…",
    why="A letter goes to those one does not direct; told what they must, they put it aside",
    basis="《党政机关公文处理工作条例》第八条第十四项：函适用于不相隶属机关之间",
)
_ORDERS = regex(
    "抓好(?:贯彻)?落实|狠抓(?:工作)?落实|认真(?:组织实施|贯彻(?:执行|落实))|遵照(?:执行|办理)|严格(?:贯彻)?执行"
    "|严禁|务必|(?:你|各)(?:单位|局|委|部门|公司)(?:必须|要高度重视)|责令|不得有误|予以通报批评"
)
_GOVERNING = (AgencyKind.PARTY, AgencyKind.GOVERNMENT)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield every order in a letter."""
    (act,) = subject.once(issuing)
    if act.word != "函" or act.kind in _GOVERNING:
        return
    to = "、".join(act.addressees)
    for stretch, found in spoken(subject, _ORDERS):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0], "to": to})
