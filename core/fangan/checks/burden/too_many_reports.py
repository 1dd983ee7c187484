"""A plan asks those below for papers once or twice, not at every turn."""

import re
from collections.abc import Iterator, Mapping

from fangan.checks.lightening import asked_of_others
from fangan.checks.spoken import sentence_around
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/too-many-reports",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="A plan asks those below for two kinds of papers at most",
    what="Those below are to send {count} kinds of papers: {kinds}",
    remedy="Ask once at the end for one paper with figures, and look at the rest on the spot",
    why="Papers take the days that the work needs",
    basis="《整治形式主义为基层减负若干规定》：严格精简文件和报表材料",
)
_SENT = regex(
    "报送|上报|报备|提交|报(?:至|到|给|[省市县区州镇乡街地我校][^，。；]{1,14}(?:局|办|委|部|中心|组|股|科|室|会|政府|备案))"
)
_KINDS: Mapping[str, re.Pattern[str]] = {
    "方案": re.compile("(?:方案|安排|计划)(?!的?通知|要求|》)"),
    "图片": re.compile("图片|照片|影像|视频资料"),
    "情况": re.compile("(?:进展|落实|开展|完成|推进|工作|活动)情况|信息|简报|动态|月报|周报|旬报"),
    "总结": re.compile("总结|小结"),
}
"""What papers are of one kind."""
_APPROVED = regex("批准|审批|审定|审核|同意|审查")
_MOST = 2


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the paper that is one too many, once."""
    kinds: dict[str, None] = {}
    last: tuple[Stretch, re.Match[str]] | None = None
    for stretch, found in asked_of_others(subject, _SENT, excused=_APPROVED):
        sentence = sentence_around(stretch.words, found.start())
        new = [kind for kind, pattern in _KINDS.items() if kind not in kinds and pattern.search(sentence)]
        kinds.update(dict.fromkeys(new))
        last = (stretch, found) if new else last
    if last and len(kinds) > _MOST:
        values = {"count": str(len(kinds)), "kinds": "、".join(kinds)}
        yield Finding(address=last[0].at(*last[1].span()), values=values)
