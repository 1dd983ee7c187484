"""A thing done once that is done every week."""

from collections.abc import Iterator

from fangan.checks.numbered import lines
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/once-and-often",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("一次｜一场｜一期｜一回→每周｜每月｜每季度｜每天｜每日｜每两周｜每半月｜每学期",),
    grade=Grade.PLAIN,
    demand="What a heading calls once happens once",
    what="The heading says “{once}”, the text “{often}”",
    remedy="Say in the heading what is set up, or how often it happens",
    why="Who keeps the list ticks it off after the first time",
    basis="实务：标题与内容相符",
)

_ONCE = regex("一次(?!性)|一[场期回](?![^，。]{0,6}(?:活动)?月)")
_OFTEN = regex(
    "每(?:周|月|季度|天|日|两周|半月|学期)[^，。；]{0,6}(?:至少|不少于)?[^，。；]{0,8}(?:一次|1次|[一二两三四五]次|[2-9]次|开展|进行|谈心|辅导|走访|组织)"
)
_BEFORE = regex("一次|1次|以后|之后|此后|随后")
"""Words behind which something else begins than what is done once."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield items whose heading says once and whose text begins with how often, unless the text says once, too."""
    for line in subject.once(lines):
        once = _ONCE.search(line.heading) if line.level and not line.alone else None
        body = line.words[len(line.heading) :]
        often = _OFTEN.search(body) if once else None
        if once and often and not _BEFORE.search(body, 0, often.start()):
            start = line.stretch.words.index(often[0])
            address = line.stretch.at(start, start + len(often[0]))
            yield Finding(address=address, values={"once": line.heading, "often": often[0]})
