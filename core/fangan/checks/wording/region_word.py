"""院坝会 in Henan."""

import re
from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import PlanSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

_WORDS = {
    "院坝会": ("群众会", "四川 重庆 贵州 云南 陕西 湖北 湖南"),
    "坝坝会": ("群众会", "四川 重庆 贵州 云南"),
    "坝坝宴": ("集中宴席", "四川 重庆 贵州"),
    "田坎会": ("田间会", "四川 重庆 贵州"),
    "屋场会": ("群众会", "湖南 江西 湖北"),
    "湾子会": ("群众会", "湖北"),
    "火塘会": ("群众会", "云南 四川 贵州"),
    "院落会": ("群众会", "四川 重庆 贵州 云南"),
    "嘎查": ("村", "内蒙古"),
    "苏木": ("乡", "内蒙古"),
    "赶场天": ("集日", "四川 重庆 贵州 云南 湖南 湖北 广西"),
    "圩日": ("集日", "广东 广西 福建 江西 海南 湖南"),
    "巴扎日": ("集日", "新疆"),
    "埭头": ("村头", "浙江 福建 上海 江苏"),
    "屯长": ("村民小组组长", "黑龙江 吉林 辽宁 广西"),
    "扶贫济困日": ("扶贫日", "广东"),
}
RULE = Rule(
    id="wording/region-word",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    signs=tuple(_WORDS),
    grade=Grade.PLAIN,
    demand="A word of one region stands in its documents only",
    what="“{words}” is said in {regions}",
    remedy="Write {right}, or what people call it here",
    why="Where nobody says so, nobody knows what is to be held, and everybody knows where the plan was copied",
    basis="实务：用语通用，不用外地方言词",
)
_ANY = re.compile("|".join(_WORDS))


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield words of regions of which the agency's province is none; its path says which it is."""
    province = subject.plan.agency.partition("/")[0]
    for one in own_words(subject, _ANY, "《"):
        right, regions = _WORDS[one.found[0]]
        if province and not province.startswith(tuple(regions.split())):
            yield one.told(right, regions=regions.replace(" ", "、"))
