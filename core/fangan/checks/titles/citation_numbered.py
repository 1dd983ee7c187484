"""根据《…的通知》 without a number."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/citation-numbered",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("《",),
    grade=Grade.PLAIN,
    demand="A document of an office that is a plan's basis is cited with its number",
    what="“{words}” is cited without its number",
    remedy="Add its number in brackets: （豫政〔2026〕3号）",
    why="There may be several of this name; only the number says which",
    basis="实务：引用公文应当先引标题，后引发文字号",
    hint=True,
)
_BASIS = regex(
    "(?:根据|按照|依据|遵照|落实)[^《》。；\n]{0,12}(?P<title>《[^《》\n]{6,80}(?:通知|意见|方案|要点|安排|计划)》)(?![（(])"
)
_PUBLISHED = regex("中共中央|国务院|中央|全国人民代表大会|条例|规定")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield notices, opinions and plans of offices that are named as a basis without a number, each once."""
    told: set[str] = set()
    for one in worded(subject, _BASIS):
        title = one.found["title"]
        if title not in told and not _PUBLISHED.search(title):
            told.add(title)
            yield one.told(group="title")
