"""Work is seen in what it brings, not in traces of it."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/traces-are-not-demanded",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("打卡", "签到", "积分", "留痕", "截图", "痕迹"),
    grade=Grade.PLAIN,
    demand="No check-ins, screenshots and traces are demanded as proof of work",
    what="“{words}” demands traces instead of work",
    remedy="Ask for what was achieved, and look at it on the spot",
    why="People below stand before a camera instead of before those they are to help",
    basis="《整治形式主义为基层减负若干规定》：不得强制使用政务应用程序打卡积分、过度留痕",
)
_TRACES = regex(
    "(?:APP|App|app|小程序|公众号|平台|微信群)[^，。；]{0,12}?(?:打卡|签到|积分)|每(?:日|天|周)[^，。；]{0,8}?打卡"
    "|(?:处处|全程|工作|全过程|痕迹化)留痕|(?:打卡|签到|走访)(?:积分|截图)|(?:上传|报送|发送|晒)[^，。；]{0,10}?截图|痕迹(?:化)?管理"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every trace that is demanded."""
    for stretch, found in asked_of_others(subject, _TRACES):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
