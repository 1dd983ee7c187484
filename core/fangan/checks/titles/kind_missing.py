"""关于… without a kind of document."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.document import PLAN
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/kind-missing",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="A title ends with the kind of document",
    what="The title “{words}” says no kind of document",
    remedy="End it with the kind: 的通知, 方案, 的意见, 的函",
    why="Whether it orders, asks or reports is read from the last word of the title",
    basis="《党政机关公文处理工作条例》第九条第七项：标题由发文机关名称、事由和文种组成",
    sees=(sights.TITLES,),
)
_ABOUT = regex(r"关于[^，。；：\n]{1,120}$")
_KINDS = (
    "方案", "预案", "计划", "规划", "要点", "意见", "办法", "通知", "通报", "通告", "公告", "公报", "决定",
    "决议", "命令",
    "令", "函", "请示", "报告", "批复", "纪要", "议案", "细则", "规定", "规则", "规程", "制度", "清单", "台账",
    "总结", "安排",
    "表", "回执", "名单", "须知", "指南", "手册", "制", "书", "章程", "条例", "说明", "脚本", "议程", "日程",
    "流程", "标准",
    "倡议", "公示", "简报", "讲话", "致辞", "建议", "提纲", "目录", "图", "册", "任务", "措施", "承诺", "模板",
    "样式", "格式",
)  # fmt: skip
_REMARK = regex(r"[（(〔][^（）()]*[）)〕]$")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the document's own titles with 关于 that end with no kind of document."""
    for one in subject.stretches:
        if one.role is Role.TITLE and one.address.text in ("", PLAN) and not one.words.endswith(_KINDS):
            about = _ABOUT.search(one.words)
            if about and not _REMARK.sub("", about[0]).endswith(_KINDS):
                yield Finding(address=one.at(*about.span()), values={"words": about[0]})
