"""A report asks for no decision."""

from collections.abc import Iterator

from fangan.checks.issuing import issuing
from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/reports-ask-nothing",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("报告⏎",),
    grade=Grade.SERIOUS,
    demand="A 报告 asks its superior to decide nothing",
    what="“{words}” asks for a decision in a 报告",
    remedy="Write a 请示 of its own for it, and close the report with 特此报告",
    why="A report is read and filed; what it asks for between the lines is not answered",
    basis="《党政机关公文处理工作条例》第十五条第四项：不得在报告等非请示性公文中夹带请示事项",
)
_ASKS = regex(
    "(?:妥|当|可)否[，,]?[^，。；]{0,3}请[^。；]{0,10}(?:批|指)示?复?准?|(?:请|恳请|敬请)(?:予以?)?(?:批示|批复|批准|审批|核准)"
    "|(?:(?:恳请|(?<![一-鿿])请求)[^，。；]{0,20}|请求[^，。；]{1,20})(?:解决|拨付|支持|批准|批复|同意|协调|增加|减免|追加)"
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield what a report asks for."""
    (act,) = subject.once(issuing)
    if act.word != "报告" or not "".join(subject.document.text.title).endswith("的报告"):
        return
    for stretch, found in spoken(subject, _ASKS):
        if not stretch.address.text:
            yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
