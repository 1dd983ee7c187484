"""Every rule of the page: met by what we write, and seen to fail where it is broken."""

import pytest
from factories.broken import blank_before, broken, documents, dress, every, face, own, without, words
from factories.cases import CASES

from fangan.formats.docx import write
from fangan.formats.docx.printed.opening import read_printed
from fangan.measure.elements import find_elements
from fangan.measure.families import PAGE_RULES
from fangan.measure.record import readings

BROKEN = {
    "PG-01": ("plan", every("pgSz", "w", "12240")),
    "PG-02": ("plan", every("pgMar", "top", "1440")),
    "PG-03": ("plan", every("pgMar", "left", "1800")),
    "PG-04w": ("plan", every("pgMar", "right", "1800")),
    "PG-04h": ("plan", every("pgMar", "bottom", "2600")),
    "PG-05": ("plan", own("BodyText", "spacing", line="600", lineRule="exact")),
    "PG-06": ("plan", dress("BodyText", "spacing", val="0")),
    "PG-07": ("plan", face("BodyText", "宋体")),
    "PG-08": ("plan", dress("BodyText", "color", val="0000FF")),
    "HD-01": ("notice", own("CopyNumber", "jc", val="right")),
    "HD-02": ("notice", face("HeadItem", "仿宋")),
    "HD-04": ("plan", every("pgMar", "top", "2400")),
    "HD-04a": ("plan", own("Mark", "jc", val="left")),
    "HD-04b": ("plan", face("Mark", "黑体")),
    "HD-06": ("plan", words("〔2026〕12号", "[2026]第012号")),
    "HD-06a": ("plan", own("Number", "jc", val="left")),
    "HD-06b": ("plan", blank_before("Number")),
    "HD-09": ("plan", own("RedRule", "spacing", line="600", lineRule="exact")),
    "HD-09a": ("plan", own("RedRule", "ind", left="600")),
    "LT-01": ("letter", own("Mark", "spacing", before="400", line="924", lineRule="exact")),
    "LT-02": ("letter", every("extent", "cx", "5616000")),
    "LT-02a": ("letter", own("Mark", "spacing", before="200", line="924", lineRule="exact")),
    "LT-04": ("letter", without("tabs"), own("Number", "jc", val="center")),
    "BD-01": ("plan", face("Title", "黑体")),
    "BD-01a": ("plan", own("Title", "ind", firstLineChars="200")),
    "BD-01b": ("plan", dress("Title", "b")),
    "BD-01c": ("plan", blank_before("Title")),
    "BD-02": ("plan", words("关于印发全民读书月活动方案的通知", "的")),
    "BD-02a": ("plan", dress("Title", "spacing", val="200")),
    "BD-04": ("plan", own("Addressees", "ind", firstLineChars="200")),
    "BD-04a": ("plan", words("县直有关单位：", "县直有关单位:")),
    "BD-04b": ("plan", blank_before("Addressees"), blank_before("Addressees")),
    "BD-06": ("plan", own("BodyText", "ind", firstLine="0", firstLineChars="0")),
    "BD-06a": ("plan", own("BodyText", "ind", left="640", firstLine="0", firstLineChars="0")),
    "BD-06b": ("plan", words("现将", "　　现将")),
    "BD-07a": ("plan", face("Heading1", "宋体")),
    "BD-07b": ("plan", face("Heading2", "黑体")),
    "BD-07c": ("plan", dress("Heading3", "sz", val="28")),
    "BD-07d": ("plan", face("Heading4", "楷体")),
    "BD-07e": ("plan", dress("Heading1", "b")),
    "BD-08": ("plan", words("（二）", "（1）")),
    "BD-14": ("plan", words("各单位在实施中", "（此页无正文）")),
    "BD-09": ("notice", own("AnnexNote", "ind", left="0")),
    "BD-09a": ("notice", words("任务分工安排的表格", "任务分工安排的表格。")),
    "BD-09b": ("notice", own("AnnexNote", "ind", left="640")),
    "BD-10": ("plan", own("Date", "ind", rightChars="0", right="0")),
    "BD-11": ("plan", own("Signature", "ind", left="0")),
    "BD-13": ("plan", words("2026年9月20日", "2026年09月20日")),
    "BD-15": ("plan", own("Note", "ind", firstLine="0", firstLineChars="0")),
    "BD-16": ("plan", own("AnnexLabel", "pageBreakBefore", val="0")),
    "BD-16a": ("plan", face("AnnexLabel", "仿宋")),
    "BD-16c": ("plan", own("AnnexTitle", "jc", val="left")),
    "BD-16d": ("plan", blank_before("AnnexTitle")),
    "BD-16e": ("notice", words("2.关于组织", "关于组织")),
    "BJ-01": ("plan", every("tblW", "w", "8000")),
    "BJ-01a": ("plan", every("top", "sz", "24")),
    "BJ-02": ("plan", every("extent", "cy", "300000")),
    "BJ-03": ("plan", dress("Imprint", "sz", val="32")),
    "BJ-03a": ("plan", own("Imprint", "ind", left="0")),
    "BJ-03b": ("plan", words("县委办公室。", "县委办公室")),
    "OR-01": ("order", every("pgMar", "top", "2400")),
    "OR-02": ("order", words("第12号", "第012号")),
    "OR-02a": ("order", blank_before("Number")),
    "OR-03": ("order", blank_before("BodyText")),
    "OR-04": ("order", blank_before("Signature")),
    "OR-04a": ("order", own("Signature", "ind", rightChars="200", right="630")),
    "OR-04b": ("order", words("县长　　", "县长　")),
    "OR-05": ("order", blank_before("Date")),
    "MN-01": ("minutes", every("pgMar", "top", "2400")),
    "MN-02": ("minutes", blank_before("AnnexNote")),
    "MN-02a": ("minutes", face("AnnexNote", "仿宋")),
    "MN-02b": ("minutes", words("出席：", "出席:")),
    "MN-02c": ("minutes", own("AnnexNote", "ind", left="0")),
    "MN-02d": ("minutes", own("AnnexNote", "ind", left="640")),
    "PN-00": ("plan", without("footerReference")),
    "PN-01": ("plan", face("Footer", "仿宋")),
    "PN-01a": ("plan", words("—", "-")),
    "PN-02": ("plan", every("pgMar", "footer", "992")),
    "PN-03": ("plan", own("Footer", "jc", val="center")),
    "PN-03a": ("plan", own("Footer", "ind", left="0", right="0")),
    "TB-02": ("plan", without("tblHeader")),
    "TB-03": ("plan", every("tblW", "w", "10000")),
}
SHOWN = {"HD-04c", "BD-16b"}
"""Rules that a document could only break by not being seen to have the element."""


def unmet(data: bytes) -> dict[str, str]:
    found = readings(PAGE_RULES, find_elements(read_printed(data, "公文.docx")))
    return {one.rule.id: one.value for one in found if not one.met}


@pytest.mark.parametrize("rule", BROKEN)
def test_a_rule_that_is_broken_is_seen(rule: str) -> None:
    name, *changes = BROKEN[rule]
    assert rule not in unmet(write(documents()[name]))
    assert rule in unmet(broken(documents()[name], *changes))


def test_every_rule_is_broken_once() -> None:
    assert {rule.id for rule in PAGE_RULES} - BROKEN.keys() == SHOWN


def test_no_two_rules_have_one_id() -> None:
    assert len({rule.id for rule in PAGE_RULES}) == len(PAGE_RULES)


@pytest.mark.parametrize("name", [name for name in CASES if "box" not in name])
def test_what_we_write_meets_every_rule(name: str) -> None:
    assert unmet(write(CASES[name]())) == {}


def test_the_box_margin_is_said_to_leave_more_white_above_and_less_type():
    assert unmet(write(CASES["notice-box"]())) == {"PG-02": "40.2 mm", "PG-04h": "219.8 mm"}
