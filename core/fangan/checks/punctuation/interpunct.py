"""“10.17” instead of “10·17”."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/interpunct",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "“1",
        "“2",
        "“3",
        "“4",
        "“5",
        "“6",
        "“7",
        "“8",
        "“9",
    ),
    grade=Grade.PLAIN,
    demand="A day that names an event is written with ·",
    what="“{words}” has another sign between month and day",
    remedy="Write {right}",
    why="With a point it is a number with decimals",
    basis="GB/T 15834—2011，4.14.3.2：用月、日作节日、事件名称，月、日之间用间隔号",
)
_DAY = regex("“(?P<month>1[0-2]|[1-9])[.．•‧・∙。,](?P<day>3[01]|[12][0-9]|[1-9])(?=[”， 　]|全国|世界|国际|国家)")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield names that open with month and day and have another sign than · between them."""
    for one in worded(subject, _DAY):
        yield one.told(f"“{one.found['month']}·{one.found['day']}")
