"""One title cited with two numbers."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/same-number",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("》（｜》(→〔→〕→号",),
    grade=Grade.SERIOUS,
    demand="A number of a document has one name, and a name one number",
    what="“{words}” is cited with {number} and with {other}",
    remedy="Look both up and correct the one that is wrong",
    why="One of the two is wrong, and whoever follows it reads another document",
    basis="《党政机关公文处理工作条例》第二十条第四项：引文准确",
)
_CITED = regex(
    "《(?P<title>[^《》\n]{4,80})》[（(](?P<number>[^\\W\\d_A-Za-z]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,5}号)[）)]"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield a title that stands with another number than before, and a number that stands with another title."""
    numbers: dict[str, str] = {}
    titles: dict[str, str] = {}
    for one in worded(subject, _CITED):
        title, number = one.found["title"], one.found["number"]
        if numbers.setdefault(title, number) != number:
            yield one.told(number=numbers[title], other=number, group="title")
        elif titles.setdefault(number, title) != title:
            yield one.told(number=f"《{titles[number]}》", other=f"《{title}》", group="number")
