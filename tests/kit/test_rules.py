"""Every rule of the kit finds its breach, where it is, and only there."""

from collections.abc import Mapping

import pytest
from kit.conftest import Find, section

from fangan.messages.catalogue import FOREIGN, message
from fangan.model.problem import Problem, Severity

SOUND = section(
    "（一）宣传。{{日期|月日}}前开展宣传。 {#publicity}\n（二）慰问。{{对象}}由专人走访。 {#visits when=对象}",
    "facts:\n  日期: {type: date, ask: 哪天, example: 2026-10-16}\n"
    "  对象: {ask: 走访谁, optional: true, example: 独居老人}\n",
)
TERMS = """\
贫困户: {valid: /2021-02-25, successor: 脱贫户}
脱贫攻坚: {valid: 2015-11-29/2021-02-25}
脱贫攻坚成果: {valid: 2020-12-16/}
"""
FACT = "facts:\n  对象: {ask: 走访谁, example: 独居老人}\n"
NUMBER = "facts:\n  对象: {type: integer, ask: 几人, example: 3}\n"
GIVEN = "facts:\n  单位名称: {ask: 谁, optional: true, example: 慈善会}\n"


def text(body: str, head: str = "", **named: str) -> Mapping[str, str]:
    return {"sections/a.md": section(body, head, **named)}


BREACHES: Mapping[str, tuple[Mapping[str, str], int]] = {
    "fact-never-used": (text("正文。", FACT), 5),
    "fact-without-example": (text("{{对象}}。", "facts:\n  对象: {ask: 走访谁}\n"), 5),
    "fact-undeclared": (text("走访{{对像}}，慰问{{对象}}。", FACT), 7),
    "fact-optional-used": (text("{{对象}}。", "facts:\n  对象: {ask: 谁, optional: true, example: 老人}\n"), 5),
    "fact-declared-unlike": (
        {
            "sections/a.md": section("{{对象}}。", FACT),
            "sections/b.md": section("{{对象}}。", NUMBER, key="goals"),
        },
        5,
    ),
    "value-not-integer": (text("{{人数}}人。", "facts:\n  人数: {type: integer, ask: 几人, example: 三}\n"), 5),
    "raw-bold": (text("开展**宣传**。"), 5),
    "raw-heading": (text("# 宣传"), 5),
    "raw-html": (text("开展<b>宣传</b>。"), 5),
    "raw-tab": (text("开展\t宣传。"), 5),
    "raw-indent": (text("　　开展宣传。"), 5),
    "raw-blank-at-end": (text("开展宣传。　"), 5),
    "raw-half-width": (text("开展宣传,进村入户。"), 5),
    "raw-blank-between": (text("开展 宣传。"), 5),
    "title-with-stop": (text("正文。", title="活动内容。"), 3),
    "section-without-title": (text("正文。", title=""), 1),
    "reference-nowhere": (text("见{{@donation-from}}。"), 5),
    "item-without-section": (
        {"sections/a.md": section("（一）宣传。正文。", key="activities#publicity", title="")},
        2,
    ),
    "scope-outline-unknown": (text("正文。", "for: {outline: nobody}\n"), 4),
    "scope-agency-unknown": (text("正文。", "for: {agency: 某省/某市/某局}\n"), 4),
    "outline-section-unworded": (
        {"outlines/o.yaml": "id: o\nname: 方案\ntitle: 方案\nsections:\n  - {key: goals}\n"},
        5,
    ),
    "variants-tie": ({"sections/a.md": section("甲。"), "sections/b.md": section("乙。")}, 1),
    "term-outlived": ({**text("走访贫困户。"), "terms.yaml": TERMS}, 5),
    "term-too-early": ({**text("做好脱贫攻坚工作。", "valid: 2010-01-01/2020-12-31\n"), "terms.yaml": TERMS}, 6),
    "doubled-punctuation": (text("走访{{对象}}。", "facts:\n  对象: {ask: 谁, example: 独居老人。}\n"), 7),
}


def errors(found: list[Problem]) -> list[str]:
    return [one.code for one in found if one.severity is Severity.ERROR]


def test_a_sound_plugin_is_told_nothing(find: Find) -> None:
    assert find({"sections/activities.md": SOUND}) == []


@pytest.mark.parametrize("code", BREACHES)
def test_a_breach_is_found_at_its_line(code: str, find: Find) -> None:
    files, line = BREACHES[code]
    found = [one for one in find(files) if one.code == code]
    assert [one.place.line for one in found if one.place] == [line] * len(found)
    assert len(found) == 1


@pytest.mark.parametrize("code", BREACHES)
def test_a_breach_is_said_in_words(code: str) -> None:
    assert message(code) is not FOREIGN


def test_a_file_that_cannot_be_read_is_told_and_hides_no_other(find: Find) -> None:
    codes = errors(find({"sections/a.md": "no head", "sections/b.md": section("开展**宣传**。", key="goals")}))
    assert codes == ["no-head", "raw-bold"]


def test_a_gap_between_two_periods_is_a_note(find: Find) -> None:
    found = find(
        {
            "sections/a.md": section("甲。", "valid: /2020-12-31\n"),
            "sections/b.md": section("乙。", "valid: 2022-01-01/\n"),
        }
    )
    assert [(one.code, one.severity, one.values["start"], one.values["end"]) for one in found] == [
        ("period-gap", Severity.NOTE, "2021-01-01", "2021-12-31")
    ]


@pytest.mark.parametrize(
    ("first", "second", "ties"),
    [
        ("for: {level: 县}", "for: {level: [市, 县]}", True),
        ("for: {level: 县}", "for: {level: 市}", False),
        ("for: {level: 县}", "for: {sector: 教育}", False),
        ("for: {region: 某省}", "for: {region: 某省/某市}", False),
        ("for: {region: 某省}", "for: {region: [某省, 别省]}", True),
        ("valid: /2020-12-31", "valid: 2021-01-01/", False),
        ("valid: /2020-12-31", "valid: 2020-12-31/", True),
    ],
)
def test_two_variants_tie_only_where_one_plan_could_match_both_alike(
    first: str, second: str, ties: bool, find: Find
) -> None:
    found = find({"sections/a.md": section("甲。", first + "\n"), "sections/b.md": section("乙。", second + "\n")})
    assert ("variants-tie" in errors(found)) is ties


def test_the_longest_term_at_a_place_counts(find: Find) -> None:
    assert find({**text("巩固脱贫攻坚成果。", "valid: 2021-03-01/\n"), "terms.yaml": TERMS}) == []


def test_an_annex_that_hangs_on_a_fact_may_print_it(find: Find) -> None:
    outline = "id: o\nname: 方案\ntitle: 方案\nsections: []\nannexes:\n  - {key: form, when: 单位名称}\n"
    form = section("接收单位：{{单位名称}}", GIVEN, key="form")
    assert find({"sections/form.md": form, "outlines/o.yaml": outline}) == []


def test_every_alternative_is_built(find: Find) -> None:
    head = "choose:\n  launch: {ask: 怎样, default: a, options: {a: 甲, b: 乙}}\n"
    body = "（一）启动。现场举行。 {#launch choice=a}\n（一）启动。{{平台}}举行。 {#launch choice=b}"
    assert errors(find(text(body, head))) == ["fact-undeclared"]


def test_a_role_nobody_fills_is_a_warning(find: Find) -> None:
    found = find(text("（一）宣传。正文。 {#publicity lead=单位.宣穿}"))
    assert [(one.code, one.severity) for one in found] == [("role-unknown", Severity.WARNING)]


def test_an_item_is_built_where_its_section_is_known(find: Find) -> None:
    item = section("（二）捐赠。见{{@#publicity}}。 {#donation}", key="activities#donation", title="")
    assert find({"sections/a.md": SOUND, "sections/b.md": item}) == []


def test_code_in_a_folder_is_not_run(find: Find) -> None:
    found = find({"__init__.py": "raise RuntimeError\n", **text("正文。")})
    assert errors(found) == ["code-not-run"]
