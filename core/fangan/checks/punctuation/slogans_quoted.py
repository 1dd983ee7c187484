"""Slogans in a row that nobody can tell apart."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/slogans-quoted",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("标语", "口号"),
    grade=Grade.PLAIN,
    demand="Slogans in a row, with commas inside, stand in quotation marks each",
    what="The slogans from “{words}” on have commas inside and no quotation marks",
    remedy="Put every slogan in quotation marks",
    why="Whoever has the banners made cannot tell where one slogan ends and the next begins",
    basis="GB/T 15834—2011，4.8：引号标示直接引用的内容；实务",
)
_ROW = regex(
    "(?:标语|口号)[^。；：“”\n]{0,12}：([^“”。；，：\n]{3,20}，[^“”。；\n]{3,40}；[^“”。；，：\n]{3,20}，[^“”。；\n]{3,40})(?=[；。\n]|\\Z)"
)
_SHOWN = 12
_SENTENCE = regex("要|应当|负责|不得|日前|张贴|悬挂|制作|设置")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield rows of two slogans or more, at the first."""
    for one in worded(subject, _ROW):
        if not _SENTENCE.search(one.found[1]):
            words = one.found[1][:_SHOWN]
            start = one.found.start(1) - one.offset
            yield Finding(address=one.stretch.at(start, start + len(words)), values={"words": words})
