"""Nobody reports every day that nothing has happened."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/no-daily-reports",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("每日｜每天｜每周｜一日→报", "零报告", "日报告", "日报制", "日报表"),
    grade=Grade.PLAIN,
    demand="Outside emergencies there are no daily reports and no reports of nothing",
    what="“{words}” asks for reports without end",
    remedy="Ask once, when there is something to tell",
    why="Whoever writes every day has no day left for the work",
    basis="《整治形式主义为基层减负若干规定》：严格精简报表材料",
)
_DAILY = regex(
    "每(?:日|天)[^，。；]{0,10}?(?:上报|报送|一报|报告)|“?零报告”?(?:制度)?|“?日报告”?制度|(?<=实行|落实|坚持|执行)日报告|日报(?:制度|制|表)|一日[一两二三]报|每周[^，。；]{0,6}[两二三]报"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every report of every day."""
    for stretch, found in asked_of_others(subject, _DAILY, emergencies=False):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
