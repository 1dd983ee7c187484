"""A goal for which nothing is done."""

from collections.abc import Iterator

from fangan.checks.numbered import lines
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/goal-has-measure",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="What the goals name, the measures bring about",
    what="The goals name “{word}”, and nothing else does",
    remedy="Say in the measures how it is done, or take it out of the goals",
    why="A goal without a measure is a wish",
    basis="《党政机关公文处理工作条例》第二十条第二项：所提措施和办法切实可行",
)

_GOALS = regex("[一-鿿]{0,4}目标[一-鿿]{0,4}")
_DONE = regex(
    "走访|慰问|培训|捐款|捐赠|义诊|招聘|展销|演练|普查|讲座|竞赛|征文|植树|义卖|体检|募捐|宣讲|巡查|排查|改造|高等教育|学前教育|中等职业教育|义务教育|高中教育"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield what a section of goals says is done, if the word stands nowhere else."""
    goals, level = [], 0
    for line in subject.once(lines):
        if level and 0 < line.level <= level:
            level = 0
        if level:
            goals.append(line)
        elif line.level in (1, 2) and _GOALS.fullmatch(line.heading):
            level = line.level
            goals.append(line)
    within = {line.stretch.address for line in goals}
    others = "\n".join(one.words for one in subject.stretches if one.address not in within)
    for line in goals:
        for found in _DONE.finditer(line.stretch.words):
            if found[0] not in others:
                yield Finding(address=line.stretch.at(*found.span()), values={"word": found[0]})
