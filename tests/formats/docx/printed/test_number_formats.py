"""A counted number is written as Word writes it."""

import pytest

from fangan.formats.docx.printed.number_formats import written_number

ROWS = [
    ("decimal", {1: "1", 12: "12"}),
    ("chineseCounting", {1: "一", 10: "十", 12: "十二", 99: "九十九", 100: "一〇〇", 101: "一〇一"}),
    ("chineseCountingThousand", {1: "一", 12: "十二", 100: "一百", 101: "一百零一"}),
    ("japaneseCounting", {2: "二", 11: "十一", 100: "百", 101: "百一"}),
    ("taiwaneseCountingThousand", {20: "二十"}),
    ("ideographDigital", {1: "一", 10: "一〇", 12: "一二"}),
    ("chineseLegalSimplified", {1: "壹", 3: "叁", 10: "壹拾", 25: "贰拾伍"}),
    ("ideographLegalTraditional", {2: "貳", 15: "壹拾伍"}),
    ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
    ("ideographZodiac", {1: "子", 12: "亥"}),
    ("ideographZodiacTraditional", {1: "甲子", 11: "甲戌", 60: "癸亥"}),
    ("ideographEnclosedCircle", {1: "㊀", 10: "㊉"}),
    ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
    ("decimalEnclosedCircleChinese", {3: "③"}),
    ("decimalEnclosedParen", {1: "⑴", 20: "⒇"}),
    ("decimalEnclosedFullstop", {1: "⒈"}),
    ("decimalFullWidth", {12: "１２"}),
    ("decimalZero", {1: "01", 12: "12"}),
    ("lowerLetter", {1: "a", 26: "z", 27: "aa", 28: "bb"}),
    ("upperLetter", {3: "C"}),
    ("upperRoman", {1: "I", 4: "IV", 9: "IX", 14: "XIV", 1994: "MCMXCIV"}),
    ("lowerRoman", {6: "vi"}),
    ("ordinal", {1: "1st", 2: "2nd", 11: "11th", 23: "23rd"}),
    ("numberInDash", {2: "- 2 -"}),
    ("none", {1: ""}),
    ("nobodyKnows", {7: "7"}),
]


@pytest.mark.parametrize(("form", "numbers"), ROWS, ids=[form for form, _ in ROWS])
def test_a_number_in_a_format(form: str, numbers: dict[int, str]) -> None:
    assert {n: written_number(n, form) for n in numbers} == numbers


@pytest.mark.parametrize("form", [form for form, _ in ROWS if form not in ("none",)])
def test_no_format_fails_on_a_number_it_does_not_have(form: str) -> None:
    assert written_number(0, form)
    assert written_number(10_000, form)


def test_a_format_of_the_files_own_has_as_many_digits_as_its_example() -> None:
    assert written_number(7, "custom", "001, 002, 003, ...") == "007"
    assert written_number(7, "custom", "甲, 乙") == "7"
