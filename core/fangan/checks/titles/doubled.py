"""的通知的通知, 关于关于."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/doubled",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "关于关于",
        "的关于",
        "的通知的",
        "的意见的",
        "的方案的",
        "的函的",
        "的报告的",
        "的请示的",
        "的决定的",
        "的通报的",
    ),
    grade=Grade.PLAIN,
    demand="A title says 关于 and 的通知 once",
    what="“{words}” in the title says one thing twice",
    remedy="Write {right}, and take one of the two out where a document is passed on",
    why="Every office on the way has added its own 关于; the reader has to find the matter in between",
    basis="实务：标题精炼；转发通知避免“关于……的通知的通知”",
)
_TWICE = regex("关于关于|(?P<kind>的(?:通知|意见|方案|函|报告|请示|决定|通报))(?P=kind)|的关于")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield such repetitions in titles; a title within 《》 is a name by itself."""
    for one in own_words(subject, _TWICE, "《"):
        if one.stretch.role is Role.TITLE:
            yield one.told(right=one.found["kind"] or "关于")
