"""A number that two documents bear."""

from collections.abc import Iterator

from fangan.checks.citations import citations
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/one-number-one-document",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("》（｜》(→号",),
    grade=Grade.SERIOUS,
    demand="A document number belongs to one document",
    what="{number} is the number of {title} here, and of {other} elsewhere",
    remedy="Look both up, and correct the one that is wrong",
    why="Who asks for the document by its number gets another one",
    basis="《党政机关公文处理工作条例》第二十条第四项：引用公文先引标题后引发文字号",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the citations of a number whose title is not that of the first one."""
    first: dict[str, str] = {}
    for one in subject.once(citations):
        title = first.setdefault(one.number, one.title)
        if title != one.title and title not in one.title and one.title not in title:
            values = {"title": f"《{one.title}》", "number": one.number, "other": f"《{title}》"}
            yield Finding(address=one.address, quote=one.number, values=values)
