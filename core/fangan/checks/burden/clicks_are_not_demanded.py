"""No clicks are demanded."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/clicks-are-not-demanded",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "转发｜点赞｜关注｜投票｜下载｜注册｜答题→不少于｜不低于｜达到｜达#｜全覆盖｜任务数｜指标",
        "要求｜确保｜务必｜必须｜人人→公众号｜转发朋友圈｜转发微信群｜点赞｜APP｜App｜客户端",
    ),
    grade=Grade.PLAIN,
    demand="Nobody is told how often to follow, forward, vote or install",
    what="“{words}” sets a number of clicks",
    remedy="Tell people where they find it, and leave it to them",
    why="Clicks are counted and nobody reads",
    basis="《整治形式主义为基层减负若干规定》：不得强制下载、关注、投票、转发",
)
_CLICKS = regex(
    r"(?:转发|点赞|关注|投票|下载|注册|答题)(?:率|量|人数|数)?[^，。；]{0,10}?(?:不少于|不低于|达到|达\d|全覆盖|任务数|指标)"
    "|(?:要求|确保|务必|必须|人人)[^，。；]{0,14}?(?:关注[^，。；]{0,8}公众号|转发(?:朋友圈|微信群)|点赞|(?:下载|安装)[^，。；]{0,8}(?:APP|App|客户端))"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every number of clicks."""
    for stretch, found in asked_of_others(subject, _CLICKS):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
