"""A notice that another program wrote is measured as one of ours is."""

import pytest
from factories.foreign import foreign_notice

from fangan.formats.docx.printed.opening import read_printed
from fangan.measure.elements import find_elements
from fangan.measure.families import PAGE_RULES
from fangan.measure.record import Reading, readings


def read(data: bytes) -> dict[str, Reading]:
    return {one.rule.id: one for one in readings(PAGE_RULES, find_elements(read_printed(data, "别家.docx")))}


@pytest.fixture(scope="module")
def found() -> dict[str, Reading]:
    return read(foreign_notice())


def test_far_more_than_half_of_the_rules_find_their_element(found):
    assert len(found) >= 50


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("PG-03", "28.0 mm"), ("PG-05", "22"), ("PG-06", "27"), ("PG-07", "仿宋_GB2312 3号"),
        ("HD-06", "桐农〔2026〕12号"), ("HD-09a", "156.0 mm"), ("BD-01", "方正小标宋简体 2号"), ("BD-04", "顶格"),
        ("BD-06", "2.0 字"), ("BD-09", "左空 2.0 字"), ("BD-10", "右空 4.0 字"), ("BD-15", "左空 2.0 字"),
        ("BD-16a", "顶格，黑体 3号"), ("BD-16d", "第 3.0 行"), ("BJ-03", "仿宋_GB2312 4号"), ("PN-00", "有页码"),
    ],
)  # fmt: skip
def test_what_is_right_is_found_right(found, rule, value):
    assert (found[rule].met, found[rule].value) == ((rule != "PG-06"), value)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("PG-02", "40.4 mm"), ("BD-06b", "键入空格"), ("BD-07e", "加粗"), ("BD-13", "2026年09月20日"),
        ("BJ-03a", "左空 0.0 字，右空 0.0 字"), ("PN-01a", "- 1 -"), ("PN-03", "单页居中"), ("TB-02", "不重复"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found_wrong(found, rule, value):
    assert (found[rule].met, found[rule].value) == (False, value)


def test_a_line_too_many_points_high_leaves_21_to_a_page():
    assert read(foreign_notice(line=29))["PG-05"].value == "21"


def test_characters_stand_above_the_length_that_is_written_beside_them():
    assert read(foreign_notice(first=31680))["BD-06"].value == "2.0 字"


def test_the_white_above_follows_the_margin():
    assert read(foreign_notice(top=34))["PG-02"].value == "37.5 mm"


def test_a_page_number_that_no_program_has_counted_yet_is_one():
    found = read(foreign_notice(counted=False))
    assert (found["PN-00"].value, found["PN-01a"].value) == ("有页码", "- 1 -")
