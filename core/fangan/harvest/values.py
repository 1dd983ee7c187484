"""Which value of a fact is printed so: from words in a document back to what a plan file says."""

import datetime as dt
import re
from collections.abc import Iterator

from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.fact import Raw

_ISO = regex(r"(\d{4})-(\d{2})-(\d{2})")
_DAY = regex(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日")


class Leaf(NamedTuple):
    """A single value inside a fact: the steps that lead to it, and its text."""

    path: tuple[str | int, ...]
    text: str


class Changed(NamedTuple):
    """A leaf and the text it should have."""

    leaf: Leaf
    new: str


def leaves(raw: Raw, path: tuple[str | int, ...] = ()) -> Iterator[Leaf]:
    """Yield every single value of a fact as it was given."""
    if isinstance(raw, str):
        yield Leaf(path, raw)
    elif hasattr(raw, "items"):
        for key, value in raw.items():
            yield from leaves(value, (*path, key))
    else:
        for at, value in enumerate(raw):
            yield from leaves(value, (*path, at))


def candidates(raw: Raw, printed: str, new: str) -> Iterator[Changed]:
    """Yield the values that may be printed as `new` where `raw` is printed as `printed`; the caller tries them."""
    if not new.strip() or "\n" in new:
        return
    for leaf in leaves(raw):
        if leaf.text == printed:
            yield Changed(leaf, new)
            continue
        if _ISO.search(leaf.text):
            yield from _days(leaf, new)
        else:
            yield from _inside(leaf, printed, new)


def _inside(leaf: Leaf, printed: str, new: str) -> Iterator[Changed]:
    """A value printed with something around it, or one of several in a list."""
    at = printed.find(leaf.text)
    if not leaf.text or at < 0 or printed.find(leaf.text, at + 1) >= 0:
        return
    before, after = printed[:at], printed[at + len(leaf.text) :]
    if new.startswith(before) and new.endswith(after) and len(new) > len(before) + len(after):
        yield Changed(leaf, new[len(before) : len(new) - len(after)])


def _days(leaf: Leaf, new: str) -> Iterator[Changed]:
    """A day or a period: as many days as are printed, each without its year or month like the one before it."""
    days = list(_ISO.finditer(leaf.text))
    found = list(_DAY.finditer(new))
    if len(found) != len(days):
        return
    text, last = leaf.text, days[0]
    year, month = int(last[1]), int(last[2])
    for old, day in reversed(list(zip(days, _full(found, year, month), strict=True))):
        if day is None:
            return
        text = text[: old.start()] + day.isoformat() + text[old.end() :]
    if text != leaf.text:
        yield Changed(leaf, text)


def _full(found: list[re.Match[str]], year: int, month: int) -> Iterator[dt.date | None]:
    for one in found:
        year, month = int(one[1] or year), int(one[2] or month)
        try:
            yield dt.date(year, month, int(one[3]))
        except ValueError:
            yield None
