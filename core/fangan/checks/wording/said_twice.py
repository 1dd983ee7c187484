"""原因是因为, 涉及到, 目的是为了."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/said-twice",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "原因→因为｜由于",
        "目的是为了",
        "涉及到",
        "诸于",
        "截至→为止",
        "堪称为",
        "被应邀",
        "再次重申",
        "首次第一次",
        "第一次首次",
        "免费赠送",
        "亲眼目睹",
        "提前预告",
        "过去的往事",
        "共同协商",
        "互相彼此",
        "凯旋而归",
        "凯旋归来",
        "胜利凯旋",
        "不断与日俱增",
        "日益与日俱增",
        "大家一致公认",
        "大约近",
        "约近",
        "将近约",
        "大概约",
        "约大概",
        "全部都",
        "各自分别",
        "拟将",
        "拟计划",
        "预计将会",
        "将会于",
        "据悉了解",
        "等等等",
    ),
    grade=Grade.PLAIN,
    demand="Nothing is said twice in one breath",
    what="“{words}” says one thing twice",
    remedy="Write {right}",
    why="Each half is enough; together they read like two sentences pushed into one",
    basis="实务：语言精炼，不叠床架屋",
)
_TWICE = regex(
    "(?:主要)?原因(?:主要)?是(?:因为|由于)|目的是为了|涉及到(?!位)|付诸于|诉诸于|见诸于|公诸于众|截至(?P<now>\\w{2,10})为止|堪称为|被应邀"
    "|再次重申|首次第一次|第一次首次|免费赠送|亲眼目睹|提前预告|过去的往事|共同协商|互相彼此|凯旋而归|凯旋归来|胜利凯旋|不断与日俱增|日益与日俱增"
    "|大家一致公认|大约近|约近|将近约|大概约|约大概|全部都|各自分别|拟将于|拟将|拟计划|预计将会|将会于|据悉了解|等等等"
)
_RIGHT = {
    "目的是为了": "目的是", "涉及到": "涉及", "付诸于": "付诸", "诉诸于": "诉诸", "见诸于": "见诸",
    "公诸于众": "公之于众", "堪称为": "堪称", "被应邀": "应邀", "再次重申": "重申", "首次第一次": "首次",
    "第一次首次": "首次", "免费赠送": "赠送", "亲眼目睹": "目睹", "提前预告": "预告", "过去的往事": "往事",
    "共同协商": "协商", "互相彼此": "互相", "凯旋而归": "凯旋", "凯旋归来": "凯旋", "胜利凯旋": "凯旋",
    "不断与日俱增": "与日俱增", "日益与日俱增": "与日俱增", "大家一致公认": "大家公认", "大约近": "近",
    "约近": "近", "将近约": "近", "大概约": "约", "约大概": "约", "全部都": "全部", "各自分别": "分别",
    "拟将于": "拟于", "拟将": "拟", "拟计划": "拟", "预计将会": "预计", "将会于": "将于", "据悉了解": "据了解",
    "等等等": "等等",
}  # fmt: skip
_NOT = ("节约", "条约", "签约", "制约", "公约", "契约", "合约", "预约", "大约", "简约")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield such pairs of words."""
    for one in own_words(subject, _TWICE):
        words, now = one.found[0], one.found["now"]
        right = f"截至{now}" if now else _RIGHT.get(words) or words.replace("由于", "").replace("因为", "")
        if not (words.startswith("约") and (one.before[-1:] + "约") in _NOT):
            yield one.told(right)
