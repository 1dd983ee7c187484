"""关于…的通知（豫政〔2026〕3号） without 《》."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/cited-without-marks",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("关于→〔#｜[#｜［#｜(#｜（#",),
    grade=Grade.PLAIN,
    demand="The name of a document that is cited stands in 《》",
    what="The name that ends with “{words}” has no 《》",
    remedy="Write 《 before the name and 》 before its number",
    why="Nobody sees where the name begins",
    basis="GB/T 15834—2011，4.15.3.1：书名号标示书名、文件名等",
)
_CITED = regex(
    "关于[^《》〈〉，。；：“”（）\n]{2,60}的?(?P<kind>通知|意见|决定|方案|办法|规定|要点|计划|批复|函|通报|公告)(?=[（(][^（）()《》\n]{1,14}[〔\\[［(（](?:19|20)[0-9]{2})"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield 关于… that ends as a document's name does and has the number of a document behind it."""
    for one in own_words(subject, _CITED):
        address = one.at()
        yield Finding(address=address, values={"words": one.found[0][-12:]})
