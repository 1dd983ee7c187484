"""A meeting is held once, for those whom it concerns."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/meetings-stop-above-villages",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("开到→村｜社区｜组｜户｜底", "层层｜逐级｜级级→召开｜开会｜动员｜部署会｜传达"),
    grade=Grade.PLAIN,
    demand="No meeting is repeated at every level down to the villages",
    what="“{words}” repeats a meeting at every level",
    remedy="Hold it once, for those who do the work",
    why="The same words are read out four times, and the fields wait",
    basis="《整治形式主义为基层减负若干规定》：不得层层开会、层层陪会",
)
_MEETINGS = regex(
    "(?:会议|会)?(?:一直|直接)?开到(?:各?村|社区|组|户|底)|(?:层层|逐级|级级)(?:召开|开会|动员|部署会|传达)[^，。；]{0,8}"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every meeting at every level."""
    for stretch, found in asked_of_others(subject, _MEETINGS):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
