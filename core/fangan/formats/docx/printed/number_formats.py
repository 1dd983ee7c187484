"""How a counted number is written (ECMA-376, 17.18.59): the formats Chinese files use, and more."""

from collections.abc import Callable, Mapping

from fangan.chinese.numerals import to_hanzi

_MOST = 9_999
"""The largest number that is written in hanzi or letters; programs count no further in them either."""
_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_ROMAN = tuple(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
                   ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"), strict=True))  # fmt: skip
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = {
    "simplified": str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"),
    "traditional": str.maketrans("一二三四五六七八九十百千", "壹貳參肆伍陸柒捌玖拾佰仟"),
}


def _small_hundreds(n: int) -> str:
    """Write as `chineseCounting` does: digit by digit from a hundred on."""
    return to_hanzi(n) if n < 100 else str(n).translate(_DIGITS)


def _japanese(n: int) -> str:
    """Write without the 一 before 百 and 千, and without 零."""
    return to_hanzi(n).replace("零", "").replace("一百", "百").replace("一千", "千")


def _letters(n: int) -> str:
    """Write a, b … z, aa, bb as programs do, not aa, ab."""
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1) if n <= 26 * 30 else str(n)


def _roman(n: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        written += sign * (n // value)
        n %= value
    return written


def _from(first: str, most: int) -> Callable[[int], str]:
    """Return a format of signs that follow one another; beyond the last programs write digits."""
    return lambda n: chr(ord(first) + n - 1) if n <= most else str(n)


def _in_turn(signs: str) -> Callable[[int], str]:
    return lambda n: signs[n - 1] if n <= len(signs) else str(n)


def _cycle(n: int) -> str:
    return _STEMS[(n - 1) % 10] + _BRANCHES[(n - 1) % 12]


def _legal(kind: str) -> Callable[[int], str]:
    return lambda n: ("一" * (10 <= n < 20) + to_hanzi(n)).translate(_LEGAL[kind])


def _ordinal(n: int) -> str:
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": _small_hundreds,
    "taiwaneseCounting": _small_hundreds,
    "chineseCountingThousand": to_hanzi,
    "taiwaneseCountingThousand": to_hanzi,
    "japaneseCounting": _japanese,
    "koreanCounting": _japanese,
    "ideographDigital": lambda n: str(n).translate(_DIGITS),
    "japaneseDigitalTenThousand": lambda n: str(n).translate(_DIGITS),
    "taiwaneseDigital": lambda n: str(n).translate(_DIGITS),
    "chineseLegalSimplified": _legal("simplified"),
    "ideographLegalTraditional": _legal("traditional"),
    "ideographTraditional": _in_turn(_STEMS),
    "ideographZodiac": _in_turn(_BRANCHES),
    "ideographZodiacTraditional": _cycle,
    "ideographEnclosedCircle": _from("㊀", 10),
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "decimalFullWidth": lambda n: str(n).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda n: str(n).translate(_FULL_WIDTH),
    "decimalZero": lambda n: f"{n:02}",
    "numberInDash": lambda n: f"- {n} -",
    "ordinal": _ordinal,
    "lowerLetter": _letters,
    "upperLetter": lambda n: _letters(n).upper(),
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "hex": lambda n: f"{n:X}",
}


def written_number(n: int, form: str, example: str = "") -> str:
    """Write a number in a format, one that is not known as digits.

    `example` is what a format of the file's own gives, `001, 002`: so many digits are written.
    """
    if form == "custom":
        first = example.partition(",")[0].strip()
        return str(n).zfill(len(first)) if first.isdecimal() and len(first) < 10 else str(n)
    if form in ("none", "bullet"):
        return ""
    write = _FORMATS.get(form)
    return write(n) if write and 0 < n <= _MOST else str(n)
