"""《…》豫政〔2026〕3号."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/number-bracketed",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("》→〔→〕→号",),
    grade=Grade.PLAIN,
    demand="The number of a document that is named stands in （）",
    what="The number “{words}” stands behind a name without brackets",
    remedy="Write {right}",
    why="What belongs to the name and what to the sentence is seen at the bracket",
    basis="实务：《党政机关公文格式》引文先标题、后文号，文号加括号",
)
_BEHIND = regex(r"(?<=》)[^\W\d_A-Za-z]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,5}号(?:文件|文)?")
_JOINS = ("和", "及", "与", "同", "以及", "或")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield numbers directly behind 》; behind 和 and such another document is meant."""
    for one in worded(subject, _BEHIND):
        words = one.found[0]
        if not words.startswith(_JOINS):
            yield one.told(f"（{words.removesuffix('文').removesuffix('文件')}）")
