"""Kinds of sections by what people call them: 指导思想 is guiding-ideology in every office."""

import re
from functools import cache

from fangan.chinese.traditional import simplified

_CALLED = """
basis 制定依据 起草依据 工作依据 编制依据 活动背景 工作背景 背景 前言
guiding-ideology 指导思想 总体要求 总体思路 工作思路
significance 重要意义 目的意义 活动意义 活动目的 目的和意义 活动目的和意义 活动目的及意义 重大意义 活动宗旨
principles 基本原则 工作原则 活动原则 遵循原则 坚持原则
goals 工作目标 活动目标 目标任务 主要目标 总体目标 目标要求 活动主题和目标 活动主题及目标 任务目标 目标 具体目标
theme 活动主题 宣传主题 主题
scope 参加对象 活动对象 参与对象 资助对象 资助对象及条件 资助对象和条件 活动范围 实施范围 适用范围 参加人员 参加单位
scope 对象范围
aid-standard 资助标准 补助标准 帮扶标准
time-and-place 活动时间 时间安排 时间地点 活动时间和地点 活动时间及地点 活动时间地点 时间 活动地点
activities 活动内容 活动安排 主要活动 活动项目 具体活动 活动内容及安排 活动内容和形式 活动形式 活动内容与形式
activities 系列活动 主要内容
tasks 工作任务 主要任务 重点任务 任务分工 具体任务 工作内容 工作重点 重点工作
measures 主要措施 工作措施 具体措施 推进措施 保障措施及办法
phases 实施步骤 工作步骤 方法步骤 活动步骤 进度安排 工作程序 步骤安排 实施阶段 阶段安排 工作安排 活动流程
phases 活动程序 时间步骤
leading-group 领导小组 组织机构 成立领导小组
organisation 组织领导 组织保障 保障措施 加强组织领导 组织实施 工作保障 组织和保障
responsibilities 责任分工 职责分工 工作职责 部门职责 工作分工
publicity 宣传报道 宣传工作 宣传发动 舆论宣传
funding 经费保障 经费预算 活动经费 经费来源 资金保障 经费安排
assessment 考核评价 督导考核 考核奖惩 检查考核
discipline 纪律要求 工作纪律 活动纪律
safety 安全保障 安全工作 安全措施 安全预案
incentives 奖项设置 表彰奖励 奖励办法
reporting 信息报送 材料报送 总结报送 报送要求
requirements 工作要求 有关要求 活动要求 几点要求 相关要求 具体要求 注意事项 其他要求 要求 其他事项
results 工作成效 主要成效 主要做法 活动成效 取得的成效
next-steps 下一步打算 下一步工作打算 存在问题 存在的问题和下一步打算 存在的问题 下步打算
"""
_AROUND = "。：:；; 　"
_LONGEST = 24
"""Characters of a heading among which the words of a kind are looked for."""
_LONGEST_REST = 6
"""Hanzi that may stand before the words of a kind: 全县扶贫日活动内容."""


@cache
def _kinds() -> dict[str, str]:
    lines = (line.split() for line in _CALLED.split("\n") if line)
    return {name: key for key, *names in lines for name in names}


@cache
def _by_length() -> tuple[str, ...]:
    return tuple(sorted(_kinds(), key=len, reverse=True))


@cache
def _known() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, (one for one in _by_length() if len(one) > 2))))


def kind_of_section(heading: str) -> str:
    """Return the key of the kind of section that a heading names, '' for one that names none."""
    words = re.sub(r"[（(][^（）()]*[）)]$", "", simplified(heading).strip(_AROUND)).strip(_AROUND)
    found = _kinds().get(words)
    if found:
        return found
    ends = (one for one in _by_length() if len(one) > 2 and words.endswith(one))
    return next((_kinds()[one] for one in ends if len(words) - len(one) <= _LONGEST_REST), "")


def known_heading(words: str, at: int = 0) -> int:
    """Return how many characters of the heading of a known kind stand at a place, 0 if none."""
    found = _known().match(simplified(words[at : at + _LONGEST]))
    return found.end() if found else 0
