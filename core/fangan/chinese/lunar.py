"""Days of the lunar calendar in the years of the common one: 农历九月初九 is 18 October in 2026.

The calendar is that of GB/T 33661—2017《农历的编算和颁行》; the table is what two independent implementations of the
published almanac (香港天文台《公历与农历日期对照表》) agree on, day by day.
"""

import datetime as dt
from collections.abc import Mapping

from fangan.late.patterns import regex

# Year → the day of its 正月初一, the month that a leap month follows (hexadecimal, 0 for none), and the length of each
# month in order, the leap month's with them: 1 for 30 days, 0 for 29.
_YEARS: Mapping[int, str] = {
    2000: "02050 110010010110", 2001: "01244 1101010010101", 2002: "02120 110101001010", 2003: "02010 110110100101",
    2004: "01222 0101101010101", 2005: "02090 010101101010", 2006: "01297 1010101011011", 2007: "02180 001001011101",
    2008: "02070 100100101101", 2009: "01265 1100100101011", 2010: "02140 101010010101", 2011: "02030 101101001010",
    2012: "01234 1011010101010", 2013: "02100 101011010101", 2014: "01319 0101010110101", 2015: "02190 010010111010",
    2016: "02080 101001011011", 2017: "01286 0101001010111", 2018: "02160 010100101011", 2019: "02050 101010010011",
    2020: "01254 0111010010101", 2021: "02120 011010101010", 2022: "02010 101011010101", 2023: "01222 0100110110101",
    2024: "02100 010010110110", 2025: "01296 1010010101110", 2026: "02170 101001001110", 2027: "02060 110100100110",
    2028: "01265 1110100100110", 2029: "02130 110101010011", 2030: "02030 010110101010", 2031: "01233 0110101101010",
    2032: "02110 100101101101", 2033: "0131b 0100101011101", 2034: "02190 010010101101", 2035: "02080 101001001101",
    2036: "01286 1101001001011", 2037: "02150 110100100101", 2038: "02040 110101010010", 2039: "01245 1101101010100",
    2040: "02120 101101011010", 2041: "02010 010101101101", 2042: "01222 0100101011011", 2043: "02100 010010011011",
    2044: "01307 1010010010111", 2045: "02170 101001001011", 2046: "02060 101010100101", 2047: "01265 1011010100101",
    2048: "02140 011011010010", 2049: "02020 101011011010", 2050: "01233 0101010110110",
}  # fmt: skip
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_TENS = {"初": 0, "十": 10, "廿": 20}
_ONES = "一二三四五六七八九"
_WHOLE = {"初十": 10, "二十": 20, "三十": 30}
_EVE = "除夕"
_LUNAR = regex(r"农历(?:(十[一二]|[正二三四五六七八九十冬腊])月)?(除夕|初十|[二三]十|[初十廿][一二三四五六七八九])")


def read_lunar(text: str) -> tuple[int, int] | None:
    """Read 农历九月初九 as the month and the day; 农历除夕, the last day of the year, is (12, 0); None for the rest."""
    found = _LUNAR.fullmatch(text)
    if not found or (found[1] is None) != (found[2] == _EVE):
        return None
    if found[2] == _EVE:
        return 12, 0
    month = found[1].replace("十一", "冬").replace("十二", "腊")
    day = _WHOLE.get(found[2]) or _TENS[found[2][0]] + _ONES.index(found[2][1]) + 1
    return _MONTHS.index(month) + 1, day


def lunar_day(month: int, day: int, year: int) -> dt.date | None:
    """Return the day of a common year on which a lunar day falls, no leap month's; day 0 is the last of the month.

    None where the table does not reach, or the month has no such day in that year.
    """
    for lunar_year in (year, year - 1):  # 腊月 comes in the common year that follows its own
        found = _in_lunar_year(lunar_year, month, day)
        if found and found.year == year:
            return found
    return None


def _in_lunar_year(year: int, month: int, day: int) -> dt.date | None:
    row = _YEARS.get(year)
    if row is None:
        return None
    leap, lengths = int(row[4], 16), [29 + int(one) for one in row[6:]]
    before = month - 1 + (1 if leap and month > leap else 0)
    if day > lengths[before]:
        return None
    begin = dt.date(year, int(row[:2]), int(row[2:4]))
    return begin + dt.timedelta(days=sum(lengths[:before]) + (day or lengths[before]) - 1)
