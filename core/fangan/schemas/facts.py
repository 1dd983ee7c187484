"""How a declared fact is given: the values that `fangan.assembly.values` reads."""

from collections.abc import Mapping

from fangan.chinese.contacts import PARTS, REACHED_BY
from fangan.late.patterns import regex
from fangan.model.fact import FactSpec, FactType
from fangan.schemas.pieces import Schema, known, one, optional, written
from fangan.schemas.scalars import MONTHS, PERIOD

_AMOUNT = r"(?:0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\.[0-9]{1,8})?\s*(?:元|万元|亿元)"
_META = regex(r"[\\^$.|?*+()\[\]{}/]")
"""What a pattern must escape, and nothing else: editors refuse the escape of an ordinary character."""
_WRITTEN: Mapping[FactType, Schema] = {
    FactType.INTEGER: written(r"\s*(?:0|-?[1-9][0-9]{0,14})\s*", "写整数", ["string", "integer"]),
    FactType.DECIMAL: written(r"\s*-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?\s*", "写数字", ["string", "number"]),
    FactType.MONEY: written(rf"\s*{_AMOUNT}\s*", "写金额和单位，如3.5万元"),
    FactType.DATE: one("day"),
    FactType.DEADLINE: one("day"),
    FactType.MONTH: written(rf"\s*{MONTHS}\s*", "写成2026-06，几个月的写成2026-06/2026-09"),
    FactType.PERIOD: written(rf"\s*{PERIOD}\s*", "写成2026-10-10/2026-10-17"),
}
_CONTACT: Schema = {
    "anyOf": [
        {
            "title": "联系人",
            "type": "object",
            "additionalProperties": False,
            "properties": {part: one("text") for part in PARTS},
            "allOf": [
                {"anyOf": [{"required": ["姓名"]}, {"required": ["单位"]}]},
                {"anyOf": [{"required": [part]} for part in REACHED_BY]},
            ],
        },
        written(r".*[㐀-鿿].*[，,；;].*[0-9@].*", "写成{姓名: 张三, 电话: 0377-68212345}"),
    ]
}
"""The parts of a contact, or all of them in one text."""


def given(spec: FactSpec, *, waits: bool = True) -> Schema:
    """Return the schema of a fact's value, or of a cell's; one that `waits` may be named before its value is known."""
    if spec.type is FactType.TABLE:
        return {"type": ["array", "null"], "items": _row(spec.columns)}
    if spec.type is FactType.LIST:
        return _list(spec.one_of)
    if spec.type is FactType.CONTACT:
        return optional(_CONTACT) if waits else _CONTACT
    if spec.type in _WRITTEN:
        value = _WRITTEN[spec.type]
    elif spec.one_of:
        value = known(spec.one_of)
    else:
        return one("text" if waits else "stated")
    return optional(value) if waits else value


def _list(one_of: tuple[str, ...]) -> Schema:
    """A list, or one text with 、 between the entries."""
    if not one_of:
        return {"anyOf": [{"type": "array", "items": one("stated")}, one("text")]}
    entry = "|".join(_META.sub(r"\\\g<0>", value) for value in one_of)
    text = written(rf"\s*(?:{entry})(?:\s*、\s*(?:{entry}))*\s*", "只能写列出的几种")
    return {"anyOf": [{"type": "array", "items": known(one_of)}, text, one("nothing")]}


def _row(columns: Mapping[str, FactSpec]) -> Schema:
    """A row: a mapping of columns, or its cells in the order of the columns."""
    cells = {name: given(spec, waits=spec.optional) for name, spec in columns.items()}
    described = {name: {"description": spec.ask, **cells[name]} for name, spec in columns.items()}
    needed = [name for name, spec in columns.items() if not spec.optional]
    title = "一行"
    mapping = {"type": "object", "additionalProperties": False, "required": needed, "properties": described}
    cell = {"type": "array", "items": list(cells.values()), "minItems": len(cells), "maxItems": len(cells)}
    return {"anyOf": [{"title": title, **mapping}, {"title": title, **cell}]}
