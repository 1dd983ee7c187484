"""5～3人, 2025—2021年."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/range-order",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "—",
        "～",
        "~",
        "–",
        "-",
    ),
    grade=Grade.SERIOUS,
    demand="A range goes from the smaller number to the larger",
    what="“{words}” runs backwards",
    remedy="Exchange the two, or correct the one that is wrong",
    why="One of the two is wrong, and nobody can tell which",
    basis="《党政机关公文处理工作条例》第二十条第四项：数字准确",
)
_RANGE = regex(
    r"(?P<first>[0-9]{1,9}(?:\.[0-9]{1,9})?)(?P<unit>[%元万亿人个户名次岁天年]?)[—～~–-](?P<last>[0-9]{1,9}(?:\.[0-9]{1,9})?)(?=(?P<of>%|万|亿|元|人|个|户|名|次|岁|天|年))"
)
_CODE = (*"0123456789.-—～月日号:：",)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield ranges with one unit whose first number is not the smaller."""
    for one in own_words(subject, _RANGE, "《"):
        first, last = float(one.found["first"]), float(one.found["last"])
        same = one.found["unit"] in ("", one.found["of"])
        years = one.found["of"] != "年" or (first > _A_YEAR) == (last > _A_YEAR)
        if same and years and first >= last and not one.before.endswith(_CODE):
            yield one.told()


_A_YEAR = 1900
