"""平米, 公分, m2."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/legal-units",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "平米",
        "立米",
        "公分",
        "公升",
        "㎡",
        "m2",
        "m²",
        "M2",
        "㎥",
        "m³",
        "m3",
    ),
    grade=Grade.PLAIN,
    demand="Measures bear their legal names: 平方米, 厘米, 升",
    what="“{words}” is no legal name of a measure",
    remedy="Write {right}",
    why="Short and old names are read differently in different trades",
    basis="《中华人民共和国法定计量单位》；GB/T 15835—2011，5.1",
)
_UNIT = regex(
    r"(?P<number>[0-9](?:[万亿余多]|余万|多万){0,2})(?P<unit>平米|立米|公分|公升|㎡|m2|m²|M2|㎥|m³|m3)(?![0-9A-Za-z/])"
)
_LEGAL = {
    "平米": "平方米", "立米": "立方米", "公分": "厘米", "公升": "升",
    "㎡": "平方米", "m2": "平方米", "m²": "平方米", "M2": "平方米", "㎥": "立方米", "m³": "立方米", "m3": "立方米",
}  # fmt: skip


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield such names behind a number, signs in paragraphs only: tables may use them."""
    for one in own_words(subject, _UNIT):
        unit = one.found["unit"]
        if unit[0] in "平立公" or one.stretch.role is Role.PARAGRAPH:
            yield one.told(_LEGAL[unit], "unit")
