"""A section that does not hold what its heading says."""

from collections.abc import Hashable, Iterator

from fangan.checks import sights
from fangan.checks.numbered import line_in, lines
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role, Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/goals-are-goals",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=(
        "目标⏎｜目标。⏎｜目标任务⏎｜目标任务。⏎｜任务目标⏎｜任务目标。⏎｜目标要求⏎｜目标要求。⏎",
        "目标␣｜目标。␣｜目标任务␣｜目标任务。␣｜任务目标␣｜任务目标。␣｜目标要求␣｜目标要求。␣",
    ),
    grade=Grade.PLAIN,
    demand="Below 目标 stand goals",
    what="Below “{heading}” stands only “{words}”",
    remedy="Call the section 主题和目标, or begin it with the goals",
    why="Whoever looks for the goals finds a slogan",
    basis="实务：标题与内容相符",
    sees=(sights.NUMBERS, f"{__name__}:seen"),
)

_GOALS = regex("(?:工作|活动|主要|总体)?(?:目标|目标任务|任务目标|目标要求)。?")
_OTHER = regex("(?:活动主题|主题|活动时间|时间|活动地点|地点|参加人员|参加对象|主办单位|组织领导)(?:[：:]|为|是)")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield sections of goals that hold nothing but a theme, a time or a place."""
    found = subject.once(lines)
    for line in found:
        if line.level not in (1, 2) or "目标" not in line.words or not _GOALS.fullmatch(line.words):
            continue
        following = found[line.at + 1 : line.at + 2]
        other = _OTHER.match(following[0].words) if following and following[0].text == line.text else None
        after = found[line.at + 2 : line.at + 3]
        alone = not any(one.text == line.text and not 0 < one.level <= line.level for one in after)
        if other and alone:
            start = following[0].stretch.words.index(other[0])
            address = following[0].stretch.at(start, start + len(other[0]))
            yield Finding(address=address, values={"heading": line.called, "words": other[0]})


def seen(one: Stretch) -> Hashable:
    """Return whether a line is the heading of goals, and what else it begins with."""
    words = line_in(one, 0).words if one.role is Role.PARAGRAPH else one.words.strip()
    other = _OTHER.match(words)
    return "目标" in words and _GOALS.fullmatch(words) is not None, other and other[0]
