"""How a fact is declared (docs/design.md §4): `facts:` of outlines and section files."""

from collections.abc import Mapping

from fangan.model.fact import BUILT_IN, Carry, FactType
from fangan.schemas.pieces import Schema, entries, known, one, optional, record, said
from fangan.schemas.scalars import SCALARS

TYPES: Mapping[FactType, str] = {
    FactType.TEXT: "文字",
    FactType.INTEGER: "整数",
    FactType.DECIMAL: "数字",
    FactType.MONEY: "金额，带单位，如3.5万元",
    FactType.DATE: "日期，如2026-10-17",
    FactType.MONTH: "月份，如2026-06、2026-06/2026-09",
    FactType.PERIOD: "起止日期，如2026-10-10/2026-10-17",
    FactType.DEADLINE: "期限，写最后一天，如2026-10-31",
    FactType.AGENCY: "机关，写路径或者没有重名的名称",
    FactType.EVENT: "纪念日，写名称或者简称，如全国防灾减灾日",
    FactType.CONTACT: "联系人，如{姓名: 张三, 电话: 0377-68212345}",
    FactType.LIST: "列表，如[海报, 短视频]",
    FactType.TABLE: "表格，一行一个{列: 内容}",
}
CARRIES: Mapping[Carry, str] = {
    Carry.STANDING: "各年沿用",
    Carry.ANNUAL: "每年重新填",
    Carry.DERIVED: "自动计算",
    Carry.ONCE: "只用于本方案",
}
_COLUMN_TYPES = tuple(kind for kind in FactType if kind is not FactType.TABLE)
_OPERATIONS: Mapping[str, tuple[str, str]] = {
    "ordinal": ("第几个，写纪念日。", "Which anniversary of an event."),
    "weekday": ("星期几，写日期要素。", "The weekday of a date."),
    "year": ("年份，写日期或者月份要素。", "The year of a date or a month."),
    "count": ("数目，写列表或者表格要素。", "How many entries a list or table has."),
    "sum": ("合计，写“表.列”。", "The sum of a table's column: table.column."),
    "offset": ("前后若干天，写日期要素，另写days或者workdays。", "A date some days away, by days or workdays."),
}
_NAME = r"^(?!_)[^\s!-/:-@\[-^`{-~\u3000-\u3011（）：；，！？]+$"


def declarations(kind: str = "fact") -> Schema:
    """`facts:` of a file; with `column` the `columns:` of a table, which may take a built-in name."""
    taken = {"not": {"enum": sorted(BUILT_IN)}} if kind == "fact" else {}
    return entries(one(kind), propertyNames={"pattern": _NAME, **taken})


def fact_definitions() -> dict[str, Schema]:
    """The definitions that `declarations` points to, scalars included."""
    return {**SCALARS, "fact": _declaration(tuple(FactType)), "column": _declaration(_COLUMN_TYPES)}


def _declaration(types: tuple[FactType, ...]) -> Schema:
    """One fact: its keys, or its question alone."""
    type_ = known([kind.value for kind in types], [TYPES[kind] for kind in types])
    carry = known([kind.value for kind in Carry], [CARRIES[kind] for kind in Carry])
    properties = {
        "type": said(optional(type_), "类型；不写就是文字。", "The type; default text."),
        "ask": said(one("text"), "向填写人问的话。", "The question for the clerk."),
        "carry": said(optional(carry), "各年怎样沿用；不写就是annual。", "How it lives across years; default annual."),
        "optional": said(
            one("flag"), "可以不填；用到它的文本要写when=。", "May be absent; its text stands under a when=."
        ),
        "default": said({}, "不填时用的值。", "Used, and reported, when absent."),
        "one-of": said(one("texts"), "只能填其中之一。", "The values allowed."),
        "example": said({}, "举例，用来提示和试做。", "What a test and `new` may show."),
        "columns": said(declarations("column"), "表格的各列，按顺序。", "A table's columns, in order."),
        "derive": said(optional(_derive()), "怎样计算。", "How it is computed."),
        "share": said(one("flag"), "下级方案可以直接取用。", "Plans under this one take the value over."),
    }
    keys = {**record(properties), "type": "object", "allOf": _rules()}
    return {"anyOf": [keys, one("stated")]}


def _rules() -> list[Schema]:
    """What the keys of a declaration owe each other."""
    derived = {"required": ["derive"], "properties": {"derive": {"type": "object"}}}
    table = {"required": ["type"], "properties": {"type": {"const": FactType.TABLE.value}}}
    full = {"required": ["columns"], "properties": {"columns": {"type": "object", "minProperties": 1}}}
    others = [kind.value for kind in Carry if kind is not Carry.DERIVED]
    return [
        {
            "if": derived,
            "then": {"properties": {"carry": {"enum": [Carry.DERIVED.value, "", None]}}},
            "else": {"required": ["ask"], "properties": {"ask": one("stated"), "carry": {"enum": [*others, "", None]}}},
        },
        {"if": table, "then": full, "else": {"properties": {"columns": {"maxProperties": 0}}}},
    ]


def _derive() -> Schema:
    properties = {name: said(one("stated"), *words) for name, words in _OPERATIONS.items()}
    properties["days"] = said(one("integer"), "多少天，往前写负数。", "How many days; negative for before.")
    properties["workdays"] = said(one("integer"), "多少个工作日，往前写负数。", "How many working days.")
    return {
        **record(properties),
        "type": "object",
        "oneOf": [{"required": [name]} for name in _OPERATIONS],
        "dependencies": {"days": ["offset"], "workdays": ["offset"]},
    }
