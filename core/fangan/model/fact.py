"""Facts: what a plan needs to know, of which type, and how each lives across the years."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TypeAlias, Union

from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.problem import Place

Raw: TypeAlias = Union[str, tuple["Raw", ...], Mapping[str, "Raw"]]
"""A fact as given: text, or lists and mappings of text. Typed facts read it, nothing else does."""


def raw_texts(raw: Raw, *, keys: bool = False) -> list[str]:
    """List every text in a raw fact in its order; with `keys` the names in its mappings, too."""
    if isinstance(raw, str):
        return [raw]
    entries = raw if isinstance(raw, tuple) else raw.values()
    found = [] if isinstance(raw, tuple) or not keys else list(raw)
    for entry in entries:
        if isinstance(entry, str):
            found.append(entry)
        else:
            found += raw_texts(entry, keys=keys)
    return found


BUILT_IN = frozenset({
    "年度", "机关", "发文机关", "地区", "我地", "全地", "本级", "下级", "上级", "党委政府",
    "方案标题", "成文日期", "单位",
})  # fmt: skip
"""Names that are always there (docs/design.md §4); nobody declares a fact of that name."""


class FactType(StrEnum):
    """The type of a fact's value."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    MONEY = "money"
    DATE = "date"
    MONTH = "month"
    PERIOD = "period"
    DEADLINE = "deadline"
    AGENCY = "agency"
    EVENT = "event"
    CONTACT = "contact"
    LIST = "list"
    TABLE = "table"


class Carry(StrEnum):
    """How a fact lives from one year to the next."""

    STANDING = "standing"
    ANNUAL = "annual"
    DERIVED = "derived"
    ONCE = "once"


class Derive(NamedTuple):
    """How a derived fact is computed: one operation on another fact or an event.

    `operation` is one of ordinal, weekday, year, count, sum, offset; `source` names the event, fact or
    `table.column`; `days` and `workdays` belong to offset.
    """

    operation: str
    source: str
    days: int = 0
    workdays: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSpec:
    """The declaration of one fact, from a section's head or an outline."""

    name: str
    type: FactType = FactType.TEXT
    ask: str = ""
    carry: Carry = Carry.ANNUAL
    optional: bool = False
    default: Raw | None = None
    one_of: tuple[str, ...] = ()
    example: Raw | None = None
    columns: Mapping[str, "FactSpec"] = field(default_factory=dict)
    derive: Derive | None = None
    share: bool = False
    """Whether plans under this one take the value over."""
    place: Place | None = None
