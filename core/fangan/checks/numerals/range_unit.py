"""30—40%, 3—5万元."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/range-unit",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("—#｜～#｜至#｜~#｜–#｜-#→%｜％｜万｜亿",),
    grade=Grade.PLAIN,
    demand="Both ends of a range have their % or their 万",
    what="The first number of “{words}” has lost its {unit}",
    remedy="Write {right}",
    why="3—5万元 is from three yuan to fifty thousand to whoever reads closely",
    basis="GB/T 15835—2011，5.1.5、5.1.6：百分号和“万”“亿”不能省略",
)
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,9})?"
_RANGE = regex(f"(?P<first>{_NUMBER}) ?(?P<mark>[—～至~–-]) ?(?P<last>{_NUMBER})(?P<unit>%|％|[万亿]元?)")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield ranges whose first number has no %, 万 or 亿 and whose last one has."""
    for one in own_words(subject, _RANGE, "《"):
        found = one.found
        mark = found["mark"] if found["mark"] in "—至" else "～"
        if not one.before[-1:].isdecimal() and not one.before.endswith(("-", ".", "年")):
            yield one.told(f"{found['first']}{found['unit']}{mark}{found['last']}{found['unit']}", unit=found["unit"])
