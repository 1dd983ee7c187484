"""What people call the keys of our files in Chinese, or in other words: so that a refused key is told the right one."""

from collections.abc import Iterable, Mapping

from fangan.messages.suggest import suggest

_CALLED: Mapping[str, str] = {
    "title": "标题 题目 题名 heading",
    "heading": "标题 小标题 title",
    "several": "多选 几种",
    "closed": "封闭 不许增加",
    "key": "键 部分 关键字",
    "for": "适用 适用范围 范围",
    "valid": "有效期 有效期限 期限",
    "insert": "位置 插入",
    "guidance": "提示 说明 起草说明",
    "choose": "选择 选用",
    "options": "选项",
    "base": "依据 底本",
    "facts": "要素 事实 数据",
    "name": "名称 全称 机关名称",
    "short": "简称",
    "level": "级别 层级",
    "code": "代字 机关代字",
    "sector": "行业 系统 业务系统 领域",
    "region": "地区 区域 辖区",
    "roles": "职责 分工 单位 角色",
    "words": "称呼 用语",
    "theme": "主题 主题词 题材",
    "use-when": "何时使用 用途",
    "outline": "提纲",
    "agency": "机关 发文机关 单位",
    "year": "年度 年份 年",
    "under": "上级 上级方案",
    "sections": "部分",
    "annexes": "附件",
    "tasks": "任务 任务分工",
    "issue": "印发 发文 行文",
    "margin": "页边距 版心",
    "style-separators": "样式分隔符 导航窗格",
    "form": "形式 行文形式 文种",
    "as": "作为 印发方式",
    "act": "转发 批转 发文方式",
    "number": "文号 发文字号",
    "to": "主送 主送机关",
    "copy": "抄送 抄送机关",
    "signed": "署名 落款 发文机关署名",
    "date": "日期 成文日期",
    "sealed": "用印 印章 盖章",
    "signatory": "签发人",
    "post": "职务 签发人职务",
    "present": "出席 出席人员",
    "excused": "请假 请假人员",
    "observers": "列席 列席人员",
    "copies": "份号",
    "secrecy": "密级 保密期限",
    "urgency": "紧急程度",
    "note": "附注 备注",
    "printed": "印发机关 印发日期 版记",
    "mark": "发文机关标志",
    "drop": "去掉 删去 删除 不要",
    "add": "增加 加入 添加",
    "order": "顺序 次序",
    "use": "使用 采用",
    "items": "条目",
    "reasons": "理由 原因",
    "after": "之后 后面",
    "lead": "牵头 牵头单位",
    "with": "责任 责任单位 配合单位",
    "by": "时限 完成时限",
    "time": "时间",
    "place": "地点",
    "content": "主要内容",
    "type": "类型",
    "ask": "问题 提问",
    "default": "默认 缺省",
    "example": "示例 例子 举例",
    "optional": "可选 选填",
    "first": "首次 第一次",
    "successor": "替代 新提法",
}


def meant(word: str, known: Iterable[str]) -> str:
    """Return the known key that a word is Chinese for, or the one most like it, '' when there is none."""
    known = list(known)
    return next((key for key in known if word in _CALLED.get(key, "").split()), "") or suggest(word, known)


def usual_name(key: str) -> str:
    """Return what people mostly call a key, '' where it has no other name."""
    return _CALLED.get(key, "").partition(" ")[0]
