"""Numbers in hanzi, and the numbers of headings: 一、（一）1.（1）.

Hanzi numbers follow GB/T 15835—2011; the four levels of headings GB/T 9704—2012, 7.3.3. The hanzi of 1 to 99 stand in
a table made once; the rest is computed.
"""

import re
from functools import lru_cache

from fangan.chinese.refusal import Refusal

LARGEST = 9999_9999_9999
"""The largest number `to_hanzi` writes."""

_DIGITS = "零一二三四五六七八九"
_UNITS = ("千", "百", "十", "")
_GROUPS = ((1_0000_0000, "亿"), (1_0000, "万"), (1, ""))


def _four_digits(n: int) -> str:
    """Write 1 to 9999 without dropping the 一 of 一十: 15 → 一十五, 1005 → 一千零五."""
    text = ""
    for digit, unit in zip(f"{n:04}", _UNITS, strict=True):
        text += "零" if digit == "0" else _DIGITS[int(digit)] + unit
    return re.sub("零+", "零", text).strip("零")


def _compute(n: int) -> str:
    text = ""
    for size, unit in _GROUPS:
        group = n // size % 1_0000
        if not group:
            continue
        # A 零 stands for everything skipped since the group before: thousands of this one, or whole groups.
        skipped = group < 1000 or n // (size * 1_0000) % 1_0000 == 0
        text += ("零" if text and skipped else "") + _four_digits(group) + unit
    return (text[1:] if text.startswith("一十") else text) or "零"


_HANZI = tuple(_compute(n) for n in range(100))
_VALUES = {text: n for n, text in enumerate(_HANZI) if n}
_DIGIT_TO_HANZI = str.maketrans("0123456789", "〇一二三四五六七八九")


def to_hanzi(n: int) -> str:
    """Write a number in hanzi: 105 → 一百零五, 12 → 十二, 101000 → 十万一千; ValueError outside 0 to LARGEST."""
    if not 0 <= n <= LARGEST:
        raise ValueError(f"{n} is outside 0..{LARGEST}")
    return _HANZI[n] if n < 100 else _compute(n)


def from_hanzi(text: str) -> int:
    """Read a number as `to_hanzi` writes it; anything else (一十二, 二〇, 两千) is a Refusal."""
    known = _VALUES.get(text)
    if known is not None:
        return known
    total = group = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS.index(char)
        elif char in "十百千":
            group += (digit or 1) * 10 ** (1 + "十百千".index(char))
            digit = 0
        elif char in "万亿":
            total += (group + digit) * (1_0000 if char == "万" else 1_0000_0000)
            group = digit = 0
        else:
            raise Refusal("number-unreadable", text=text)
    total += group + digit
    if not 0 <= total <= LARGEST or to_hanzi(total) != text:
        raise Refusal("number-unreadable", text=text)
    return total


def digits_to_hanzi(text: str) -> str:
    """Replace every digit by its hanzi, as years are written: 2026 → 二〇二六; other characters stand."""
    return text.translate(_DIGIT_TO_HANZI)


def _write(forms: tuple[tuple[str, str], ...], level: int, n: int) -> str:
    before, after = forms[level - 1]
    return before + (to_hanzi(n) if level <= 2 else str(n)) + after


_HEADING_FORMS = (("", "、"), ("（", "）"), ("", "."), ("（", "）"))
_REFERENCE_FORMS = (("", ""), ("（", "）"), ("", ""), ("（", "）"))


@lru_cache(maxsize=1024)
def heading_number(level: int, n: int) -> str:
    """Return the number printed before the n-th heading of `level` 1 to 4: 一、 （一） 1. （1）."""
    _check(level, n)
    return _write(_HEADING_FORMS, level, n)


def reference_number(level: int, n: int) -> str:
    """Return the number by which other text calls that heading: 一 （一） 1 （1）."""
    _check(level, n)
    return _write(_REFERENCE_FORMS, level, n)


def _check(level: int, n: int) -> None:
    if not 1 <= level <= 4 or n < 1:
        raise ValueError(f"no heading of level {level} is numbered {n}")
