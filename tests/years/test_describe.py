"""The report in words."""

import re

from fangan.messages.translation import english, translator
from fangan.years.describe import Describer, short


def page(office, language=None) -> str:
    return Describer(office.roll().report, language or translator({})).markdown()


def test_the_page_is_chinese_and_ticks_what_a_person_must_do(office):
    text = page(office)
    assert text.startswith("# 由2026年续编到2027年\n")
    assert "- [ ] 活动日期：哪天（上年：2026-10-17）" in text
    assert "- [ ] activities：office 1.0（sections/activities.2026.md，/2026-12-31） → office" in text
    assert "- 序数：13 → 14" in text
    assert "- 星期：星期六 → 填写“活动日期”之后推算" in text


def test_every_sentence_of_the_page_has_chinese(office):
    assert not re.search(r"[a-z]{3,} [a-z]{3,}", re.sub(r"office|sections/\S*", "", page(office)))


def test_english_says_the_same(office):
    assert "# From 2026 to 2027" in page(office, english)


def test_nothing_in_a_value_is_read_as_markdown(office):
    plan = (office.old / "plan.yaml").read_text(encoding="utf-8")
    office.plan(plan.replace("2026-10-17  #", "'[x](y) *2026*'  #"))
    assert "\\[x\\](y) \\*2026\\*" in page(office)


def test_an_early_term_is_said_not_to_be_in_use_yet(office):
    office.write(office.old / "sections" / "extra.md", "---\nkey: extra\ntitle: 其他\n---\n推广新词。\n")
    plan = (office.old / "plan.yaml").read_text(encoding="utf-8")
    office.plan(plan.replace("year: 2026", "year: 2025").replace("date: 2026-09-20", "date: 2025-09-20"))
    from fangan.years.roll import roll_project

    report = roll_project(office.catalogue(office.old), office.old / "plan.yaml", 2026, office.new).report
    text = Describer(report, translator({})).markdown()
    assert "“新词”（一般）从2026-10-01起才使用" in text


def test_the_superior_plan_is_to_be_named_anew(office):
    office.plan("under: ../city-2026/plan.yaml\n" + (office.old / "plan.yaml").read_text(encoding="utf-8"))
    assert "- [ ] ../city-2026/plan.yaml：请改成上级今年的方案" in page(office)


def test_a_long_value_is_cut():
    assert short({"甲": ("一" * 70,)}) == "甲 " + "一" * 57 + "…"
