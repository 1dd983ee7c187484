"""A signature that stands on a page of its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.rendered import page_number, stretch_of
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/rendered-signature",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="On the page as LibreOffice lays it out, signature and date stand on a page that has text",
    what="Page {page} has signature and date and no text",
    remedy="Set the lines or characters of the text a little closer or wider, so that text comes onto the page",
    why="A page with a signature and no text can be put behind any text",
    basis="GB/T 9704—2012，7.3.5.4：所剩空白处不能容下印章、成文日期时，调整行距、字距；查“--rendered”所排的页面",
)
_DATE = regex("(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日")
_BLANK = regex(r"\s")


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield every page but the first on which nothing stands but who signs and the date."""
    signature = subject.document.signature
    if signature is None:
        return
    names = {_BLANK.sub("", one) for one in signature.names}
    for number, page in enumerate(subject.pages[1:], 2):
        words = [one for one in page.words if not page_number(page, one)]
        whole = "".join(one.text for one in words)
        if _DATE.fullmatch(_without(whole, names)):
            yield Finding(address=stretch_of(subject, words[-1].text), values={"page": str(number)})


def _without(words: str, names: set[str]) -> str:
    for one in sorted(names, key=len, reverse=True):
        words = words.replace(one, "")
    return words
