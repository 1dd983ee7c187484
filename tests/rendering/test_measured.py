"""What is measured of a .docx without a renderer is what stands on the rendered page, to half a millimetre."""

import re
from functools import cache

import pytest
from factories.cases import CASES
from factories.foreign import foreign_notice
from factories.pages import missing, render

from fangan.formats.docx import write
from fangan.formats.docx.printed.opening import read_printed
from fangan.measure.elements import find_elements
from fangan.measure.families import PAGE_RULES
from fangan.measure.record import readings

pytestmark = pytest.mark.renderer
NEAR = 0.5


@cache
def measured(name: str) -> dict[str, float]:
    """Return the first number of every value, by rule."""
    found = readings(PAGE_RULES, find_elements(read_printed(write(CASES[name]()), name)))
    return {one.rule.id: float(number[0]) for one in found if (number := re.search(r"-?[\d.]+", one.value))}


@pytest.mark.parametrize("name", ["notice-gbt33476", "notice-box"])
def test_the_head_of_a_notice_stands_where_it_is_said_to(rendered, name):
    page, said = rendered[name].pages[0], measured(name)
    mark, number, title = page.line("桐柏县农业农村局文件"), page.line("桐农"), page.bands[3]
    (rule,) = page.rules
    assert said["HD-04"] == pytest.approx(mark.top, abs=NEAR)
    assert said["HD-06b"] == pytest.approx(number.top - mark.bottom, abs=NEAR)
    assert said["HD-09"] == pytest.approx(rule.top - number.bottom, abs=NEAR)
    assert said["HD-09a"] == pytest.approx(rule.right - rule.left, abs=NEAR)
    assert said["BD-01c"] == pytest.approx(title.top - rule.bottom, abs=NEAR)


@pytest.mark.parametrize("name", ["letter-gbt33476", "letter-box"])
def test_the_head_of_a_letter_stands_where_it_is_said_to(rendered, name):
    page, said = rendered[name].pages[0], measured(name)
    mark = page.ink(20, 50)
    thick = page.rules[0]
    assert said["LT-02"] == pytest.approx(thick.right - thick.left, abs=NEAR)
    assert said["LT-01"] == pytest.approx(page.bands[0].top, abs=NEAR)
    assert mark.top == pytest.approx(said["LT-01"], abs=NEAR)


@pytest.mark.parametrize("profile", ["gbt33476", "box"])
def test_the_type_area_is_as_large_as_is_said(rendered, profile):
    page, said = rendered[f"full-{profile}"].pages[1], measured(f"full-{profile}")
    lines = page.bands[:-1]
    assert said["PG-02"] == pytest.approx(lines[0].top, abs=NEAR)
    assert said["PG-04h"] == pytest.approx(lines[-1].bottom - lines[0].top, abs=2 * NEAR)
    assert (said["PG-05"], said["PG-06"]) == (len(page.lines) - 1, len(page.lines[3].text))
    assert said["PG-03"] == pytest.approx(min(line.box.left for line in page.lines), abs=NEAR)


@pytest.mark.parametrize("profile", ["gbt33476", "box"])
def test_the_dash_of_the_page_number_stands_where_it_is_said_to(rendered, profile):
    dash = rendered[f"full-{profile}"].pages[1].ink(264, 275, 33, 37)
    assert measured(f"full-{profile}")["PN-02"] == pytest.approx((dash.top + dash.bottom) / 2 - 262, abs=NEAR)


def test_date_and_name_stand_where_they_are_said_to(rendered):
    said = measured("notice-gbt33476")
    lines = [line for page in rendered["notice-gbt33476"].pages for line in page.lines]
    date = next(at for at, line in enumerate(lines) if line.text == "2026年9月20日")
    assert said["BD-10"] * 5.56 == pytest.approx(184 - lines[date].box.right, abs=NEAR)
    assert said["BD-11"] == pytest.approx(abs(lines[date].box.center - lines[date - 1].box.center), abs=NEAR)


def test_the_last_rule_of_the_imprint_stands_where_it_is_said_to(rendered):
    rules = rendered["notice-gbt33476"].pages[-1].rules
    assert measured("notice-gbt33476")["BJ-02"] == pytest.approx(rules[-1].bottom, abs=NEAR)
    assert measured("notice-gbt33476")["BJ-01"] == pytest.approx(rules[-1].right - rules[-1].left, abs=NEAR)


def test_an_annex_has_its_title_on_the_line_it_is_said_to(rendered):
    (page,) = (one for one in rendered["plain-gbt33476"].pages if one.lines[0].text == "附件")
    label, title = page.bands[:2]
    # the line of a title is higher than others, and its type stands in the middle of it
    assert (measured("plain-gbt33476")["BD-16d"] - 1) * 10.44 == pytest.approx(title.bottom - label.bottom - 2, abs=1)


@pytest.fixture(scope="module")
def foreign(tmp_path_factory):
    if reason := missing():
        pytest.skip(reason)
    data = foreign_notice()
    said = readings(PAGE_RULES, find_elements(read_printed(data, "foreign")))
    pages = render({"foreign": data}, tmp_path_factory.mktemp("foreign"))["foreign"].pages
    return pages, {one.rule.id: one.value for one in said}


def test_the_head_of_a_foreign_file_stands_where_it_is_said_to(foreign):
    (page, *_), said = foreign
    mark, number, rule, title = page.bands[:4]
    wanted = {
        "HD-04": mark.top,
        "HD-06b": number.top - mark.bottom,
        "HD-09": rule.top - number.bottom,
        "HD-09a": rule.right - rule.left,
        "BD-01c": title.top - rule.bottom,
    }
    assert {name: float(said[name].split()[0]) for name in wanted} == pytest.approx(wanted, abs=NEAR)


def test_text_and_date_of_a_foreign_file_stand_where_they_are_said_to(foreign):
    pages, said = foreign
    lines = [line for page in pages for line in page.lines]
    date = next(line.box for line in lines if line.text == "2026年09月20日")
    label = next(page for page in pages if page.lines[0].text == "附件1")
    assert first_number(said["BD-10"]) * 5.64 == pytest.approx(184 - date.right, abs=NEAR)
    assert first_number(said["PG-03"]) == pytest.approx(min(line.box.left for line in lines), abs=NEAR)
    assert first_number(said["PG-02"]) == pytest.approx(label.bands[0].top, abs=NEAR)


def first_number(value):
    return float(re.search(r"-?[\d.]+", value)[0])
