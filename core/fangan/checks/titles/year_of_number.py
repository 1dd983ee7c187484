"""桐农〔2025〕12号 dated 2026."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/year-of-number",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="The year in a document's number is that of its date",
    what="The number says {year}, the date {dated}",
    remedy="Correct the year in the number, or the date",
    why="A document is filed under the year of its number; the next year nobody finds it",
    basis="《党政机关公文处理工作条例》第九条第五项：发文字号由发文机关代字、年份、发文顺序号组成",
    sees=(sights.AROUND_TEXTS,),
)
_YEAR = regex("(?:19|20)[0-9]{2}")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the document's own number where its year is not that of the date below the signature."""
    number = next((one for one in subject.stretches if one.role is Role.NUMBER), None)
    date = next((one for one in subject.stretches if one.role is Role.DATE), None)
    year = _YEAR.search(number.words) if number else None
    dated = _YEAR.search(date.words) if date else None
    if number and year and dated and year[0] != dated[0]:
        values = {"year": year[0], "dated": dated[0]}
        yield Finding(address=number.at(*year.span()), values=values)
