"""A document cited with two numbers."""

from collections.abc import Iterator

from fangan.checks.citations import citations
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/one-document-one-number",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("》（｜》(→号",),
    grade=Grade.SERIOUS,
    demand="A document has one title and one number",
    what="{title} is cited here as {number}, elsewhere as {other}",
    remedy="Look the number up, and write it in both places",
    why="Who asks for the document by the wrong number gets another one",
    basis="《党政机关公文处理工作条例》第二十条第四项：引用公文先引标题后引发文字号",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the citations of a title whose number is not that of the first one."""
    first: dict[str, str] = {}
    for one in subject.once(citations):
        number = first.setdefault(one.title, one.number)
        if number != one.number:
            values = {"title": f"《{one.title}》", "number": one.number, "other": number}
            yield Finding(address=one.address, quote=one.number, values=values)
