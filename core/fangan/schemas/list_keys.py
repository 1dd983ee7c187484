"""The schemas of agencies.yaml, events.yaml, terms.yaml and checks.yaml (docs/design.md §7)."""

from fangan.model.agency import AgencyKind, Level
from fangan.model.rule import Grade
from fangan.schemas.pieces import Schema, document, entries, known, one, optional, record, said, written
from fangan.schemas.scalars import PERIOD, SCALARS
from fangan.sources.events_file import MEASURES, TERM_KINDS, TERM_SEVERITIES
from fangan.sources.house_file import POLICY_UNITS

_RULE = written(
    rf"\s*{PERIOD}\s*|另行通知|农历除夕|农历(?:十[一二]|[正二三四五六七八九十冬腊])月(?:初十|[二三]十|[初十廿][一二三四五六七八九])"
    r"|[0-9]{1,2}月(?:[0-9]{1,2}日(?:—(?:[0-9]{1,2}月)?[0-9]{1,2}日)?|(?:第[一二三四五]|最后一)个星期[一二三四五六日])?",
    "写成5月12日、6月、6月第二个星期六、农历九月初九，或者某一年的日期",
)
"""When an event falls, as `fangan.chinese.recurring` reads it."""
_PATH = r"^[^/]*[^/\s][^/]*(?:/[^/]*[^/\s][^/]*)*$"


def agencies_file() -> Schema:
    """The schema of any agencies.yaml."""
    properties = {
        "name": said(
            one("text"),
            "全称；地区不写就用路径的最后一段。",
            "The full name; a region's default is the path's last part.",
        ),
        "short": said(one("text"), "简称；不写就用全称。", "The short name; default the full one."),
        "level": said(
            optional(known([level.value for level in Level])),
            "级别；补充别人写过的机关时可以不写。",
            "The level; may be left out where another's entry is completed.",
        ),
        "code": said(one("text"), "发文机关代字，如桐农。", "The code in document numbers."),
        "sector": said(one("text"), "业务系统，如农业农村。", "The sector."),
        "kind": said(
            optional(known([kind.value for kind in AgencyKind])),
            "机关性质；不写就从名称看。",
            "What it is; default as its name says.",
        ),
        "region": said(
            one("text"), "所管地区的名称；不写就从路径看。", "The region it serves; default as its path says."
        ),
        "roles": said(entries(one("stated")), "各项职责由谁承担：职责: 单位。", "Who fills a role: role: office."),
        "words": said(
            entries(one("stated")),
            "怎样称呼自己和上下级：我地、全地、本级、下级、上级、党委政府、自称。",
            "What it calls itself and those around it.",
        ),
    }
    words = ("机关：从省到单位的路径 → 名称、级别和职责分工。", "Agencies: path → record.")
    return document("agencies.yaml", words, _named(record(properties), propertyNames={"pattern": _PATH}), SCALARS)


def events_file() -> Schema:
    """The schema of any events.yaml."""
    properties = {
        "first": said(
            one("day"), "第一次在哪一天，第几个从这一年数起。", "Its first day, from whose year it is counted."
        ),
        "name": said(one("text"), "全称。", "Its full name."),
        "measure": said(optional(known(MEASURES)), "量词；不写就是个。", "What it is counted with; default 个."),
        "on": said(
            {"anyOf": [_RULE, {"type": "array", "items": _RULE}, one("nothing")]},
            "哪天举行：5月12日、3月22日—28日、6月、6月第二个星期六、农历九月初九，或者某一年的起止日期；不写就按首次的月日。",
            "When it falls; default on the day of its first.",
        ),
        "also": said(one("texts"), "别的叫法。", "Other names of it."),
        "basis": said(one("text"), "设立的依据。", "What founded it."),
    }
    words = ("纪念日：名称 → 首次日期、哪天举行、依据。", "Events: id → its first day, when it falls, what founded it.")
    event = {**record(properties), "anyOf": [{"required": ["first"]}, {"required": ["on"]}]}
    return document("events.yaml", words, _named(event), SCALARS)


def terms_file() -> Schema:
    """The schema of any terms.yaml."""
    kinds = ["提法", "固定表述", "机构名称"]
    properties = {
        "kind": said(optional(known(TERM_KINDS, kinds)), "哪一类；不写就是term。", "The kind; default term."),
        "valid": said(one("validity"), "什么时候可用：起/止，一边可以空着。", "When it may be used: start/end."),
        "severity": said(
            optional(known(TERM_SEVERITIES)), "过期使用有多严重。", "How grave its use outside the period is."
        ),
        "successor": said(one("text"), "现在应该怎样写。", "What to write instead."),
        "name": said(
            one("text"),
            "在正文里印出来时叫什么：写“指导思想”，就可以用{{提法.指导思想}}。",
            "By what name it is printed: {{提法.…}}.",
        ),
        "basis": said(one("text"), "使用期间的依据。", "What its period is taken from."),
        "region": said(one("texts"), "只在这些地区使用（地区的路径）。", "The regions it is for, by path."),
    }
    words = ("提法：用语 → 可以使用的时间和现在的写法。", "Terms: words → when they may be used, and what came after.")
    return document("terms.yaml", words, _named(record(properties, ["valid"])), SCALARS)


def checks_file() -> Schema:
    """The schema of any checks.yaml."""
    grades = optional(known([grade.value for grade in Grade]))
    word = {
        "word": said(one("stated"), "不用的词。", "The word that is not written."),
        "instead": said(one("text"), "换用的词。", "What is written."),
        "regions": said(one("texts"), "哪些地区可以用（地区的路径）；不写就都不用。", "Where it may be written."),
        "reason": said(one("text"), "为什么不用。", "Why it is not written."),
        "grade": said(grades, "有多严重；不写就是一般。", "How grave it is; default 一般."),
    }
    parameter = {
        "least": said(one("integer"), "至少多少。", "At least so many."),
        "most": said(one("integer"), "至多多少。", "At most so many."),
        "unit": said(optional(known(POLICY_UNITS)), "单位；不写就是天。", "What is counted; default 天."),
        "words": said(one("texts"), "文中怎样说；不写就是名称本身。", "What texts call it; default its name."),
        "basis": said(one("text"), "依据的文件。", "The document it is taken from."),
    }
    bounded = {**record(parameter), "anyOf": [{"required": ["least"]}, {"required": ["most"]}]}
    properties = {
        "words": said(
            {"anyOf": [{"type": "array", "items": {"anyOf": [one("stated"), record(word, ["word"])]}}, one("nothing")]},
            "不用的词和只在某些地区用的词。",
            "Words that are not written, or only in some regions.",
        ),
        "parameters": said(
            entries(bounded), "政策规定的时限：名称 → 至少、至多。", "How long a policy lets things take."
        ),
        "raise": said(entries(grades), "加重的规则：规则 → 严重程度；只能加重。", "Rules whose grade is raised."),
    }
    words = ("检查用的数据：不用的词、政策时限、加重的规则。", "What checks know: words, parameters, raised grades.")
    return document("checks.yaml", words, record(properties), SCALARS)


def _named(entry: Schema, **more: object) -> Schema:
    return {**entries(entry, **more), "type": "object"}
