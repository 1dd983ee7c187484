"""A time or a place that is left open."""

from collections.abc import Iterator

from fangan.checks.sentences import sentences
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/time-and-place-settled",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("时间｜地点｜日期｜标准｜名额｜场次→另行｜另定｜待定｜待通知｜未定", "时间地点：→有关"),
    grade=Grade.PLAIN,
    demand="A plan says when and where",
    what="“{words}” leaves open what the plan is to settle",
    remedy="Name the day and the place, or say who tells them by when",
    why="Nobody can get ready for it",
    basis="《党政机关公文处理工作条例》第二十条第二项：所提措施和办法切实可行",
)

_OPEN = regex(
    "(?:时间|地点|日期|标准|名额|场次)[^，。；：]{0,6}[：:，,]?(?:另行(?:安排|通知|确定|商定)|另定|待定|待通知|未定)|时间地点：[^。；）]{0,10}有关[^。；）]{1,6}(?=[。；）]|$)"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield times, places and standards that are still to be settled, or are 有关 places."""
    for sentence in subject.once(sentences):
        for found in (
            _OPEN.finditer(sentence.words)
            if "另" in sentence.words or "定" in sentence.words or "有关" in sentence.words
            else ()
        ):
            yield Finding(address=sentence.at(*found.span()), values={"words": found[0]})
