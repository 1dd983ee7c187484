"""减少了3倍."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/times-less",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("倍",),
    grade=Grade.SERIOUS,
    demand="What becomes less does so by a share, not by times",
    what="“{words}” cannot be: what is one time less is nothing",
    remedy="Write what it became, by how many per cent, or to which part",
    why="Nobody can tell what is left, and the figure cannot be checked",
    basis="GB/T 15835—2011；《现代汉语词典》：“倍”只用于增加",
)
_LESS = regex("(?:减少|下降|降低|缩小|缩短|降)(?:了|到|至|近|约|超过|将近){0,2}[0-9.一二两三四五六七八九十百]+多?倍")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield a decrease that is counted in times."""
    for one in own_words(subject, _LESS):
        yield one.told()
