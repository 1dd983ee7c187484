"""下午15时."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/afternoon",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "下午",
        "晚上",
        "晚间",
        "傍晚",
        "夜里",
        "午后",
    ),
    grade=Grade.PLAIN,
    demand="An hour after twelve is counted in one way: 下午3时 or 15时",
    what="“{words}” says twice that it is after noon",
    remedy="Write {right}",
    why="Whoever reads it aloud stumbles, and whoever corrects it may correct the wrong half",
    basis="GB/T 15835—2011，5.1.3：时分秒按24小时制书写",
)
_HOUR = regex("(?:下午|晚上|晚间|傍晚|夜里|午后) ?(?P<hour>1[3-9]|2[0-4])(?=[时点:：])")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield hours above twelve behind 下午 and such."""
    for one in own_words(subject, _HOUR):
        yield one.told(one.found["hour"])
