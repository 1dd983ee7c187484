"""Scalars as our readers read them.

An editor's YAML server resolves scalars by the core schema of YAML 1.2 (§10.3.2) before it asks a schema: 2026 comes as
a number, true as a boolean, nothing as null; 2026-10-17 and 12:30 stay strings. Our readers see text everywhere, so
`text` takes any scalar, and what is typed takes every form its text may come in. The first branch of each is the one an
editor completes and complains about; with a bare `type: [string, boolean]` it would offer `true` for every text.
"""

from collections.abc import Mapping

from fangan.schemas.pieces import Schema, one, optional, written

KEY = "[a-z][a-z0-9-]*"
_TWO = "[0-9]{1,2}"
_BY_SLASH = f"[0-9]{{4}}/{_TWO}/{_TWO}"
_BY_OTHERS = f"[0-9]{{4}}(?:-{_TWO}-{_TWO}|\\.{_TWO}\\.{_TWO}|年{_TWO}月{_TWO}日)"
DAY = f"(?:{_BY_OTHERS}|{_BY_SLASH})"
"""The days that `fangan.chinese.dates.parse_date` reads, as a pattern."""
PERIOD = rf"{DAY}(?:\s*(?:—{{1,2}}|至|[-/~～–])\s*(?:{DAY}|(?:{_TWO}月)?{_TWO}日))?"
"""The periods that `fangan.chinese.dates.parse_period` reads."""
MONTHS = (
    rf"(?:[0-9]{{4}}-{_TWO}(?:/[0-9]{{4}}-{_TWO})?"
    rf"|[0-9]{{4}}年{_TWO}月(?:\s*(?:—{{1,2}}|[至到]|[-/~～–－])\s*(?:[0-9]{{4}}年)?{_TWO}月)?)"
)
"""The months that `fangan.chinese.months.parse_months` reads."""
VALIDITY = rf"(?:\s*{_BY_OTHERS}\s*)?/(?:\s*{DAY}\s*)?"
"""The periods of validity that `fangan.sources.fields` reads; the first slash parts them."""

_COLLECTION = ["array", "object"]
_NOT_OPEN = ["number", "boolean", *_COLLECTION]
_TEXT = "这里写文字，不是列表，也不分项"
_TEXTS = "写一项，或者列表"
_STATED = "这里要写文字，不能空着"
SCALARS: Mapping[str, Schema] = {
    "nothing": {"maxLength": 0, "not": {"type": _NOT_OPEN}},
    "text": {"anyOf": [{"type": "string", "errorMessage": _TEXT}, {"not": {"type": _COLLECTION}}]},
    "texts": {
        "anyOf": [
            {"type": "string", "errorMessage": _TEXTS},
            {"type": "array", "items": one("text")},
            {"not": {"type": _COLLECTION}},
        ]
    },
    "stated": {
        "anyOf": [
            {"type": "string", "pattern": "\\S", "errorMessage": _STATED},
            {"not": {"type": ["string", "null", *_COLLECTION]}},
        ]
    },
    "key": written(KEY, "用小写字母、数字和连字符，字母开头"),
    "flag": optional(written("true|false|是|否", "写true或者false（也可以写是、否）", ["boolean", "string"])),
    "integer": optional(written("-?[0-9]{1,9}", "写整数", ["string", "integer"])),
    "day": written(rf"\s*{DAY}\s*", "写成2026-10-17或者2026年10月17日"),
    "date": optional(one("day")),
    "validity": written(VALIDITY, "写成“起/止”，一边可以空着，如2021-03-01/"),
}
"""Definitions by name; `nothing` is a key whose value is still open, `stated` is text that must be there."""
