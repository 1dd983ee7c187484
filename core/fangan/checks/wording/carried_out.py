"""对…进行了解 for 了解…."""

import re
from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/carried-out",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("对→进行",),
    grade=Grade.PLAIN,
    demand="A verb stands by itself, without 进行",
    what="“{words}” takes two verbs for one",
    remedy="Write {right}",
    why="对…进行… makes a sentence longer and turns it round; what is done comes last",
    basis="实务：公文用语精炼，不用“对……进行……”代替动词",
)
_VERBS = (
    "了解|总结|走访|检查|督查|督导|抽查|考核|评估|表彰|表扬|通报|宣传|整治|清理|排查|培训|指导|慰问|公示|审核|汇总"
    "|分析|研究|部署|调查|核查|核实|监督|登记|回访|评选|奖励|资助|救助|维修|改造|验收|通报表扬|督促检查|跟踪问效"
)
_CARRIED_OUT = regex(
    f"对(?P<whom>[\\w“”、]{{2,24}}?)进行(?P<how>了?)(?P<verb>{_VERBS})(?P<end>[，。；：、）]|$)", re.MULTILINE
)
_COMPOUND = ("针", "面", "相", "应", "绝", "核", "比", "校", "派", "结", "不", "反", "敌", "一")
_CLAUSE = ("进行", "的，", "是", "对")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield 对…进行… with one verb of two characters behind it that could stand before what it is done to."""
    for one in own_words(subject, _CARRIED_OUT):
        found = one.found
        if not one.before.endswith(_COMPOUND) and not any(word in found["whom"] for word in _CLAUSE):
            yield one.told(f"{found['verb']}{found['how']}{found['whom']}{found['end']}")
