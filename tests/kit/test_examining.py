"""A plugin is held against all rules at once; what the cases of single rules do not show."""

import os
import sys
import types
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from kit.conftest import Find, Make, section

from fangan.checks.subject import Subject, WordingSubject
from fangan.kit.examining import ORDER, examine
from fangan.kit.subject import PackageSubject, open_subject
from fangan.model.problem import Place, Problem, Severity
from fangan.model.provider import Provider
from fangan.model.rule import Finding, Grade, LooksAt, Rule
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.supply import Supply, packed

SOUND = section(
    "（一）宣传。{{日期|月日}}前开展宣传。 {#publicity}\n（二）慰问。{{对象}}由专人走访。 {#visits when=对象}",
    "facts:\n  日期: {type: date, ask: 哪天, example: 2026-10-16}\n"
    "  对象: {ask: 走访谁, optional: true, example: 独居老人}\n",
)
Look = Callable[[Subject], Iterator[Finding]]
Ask = Callable[[LooksAt, Look], dict[str, list[Problem]]]


def errors(found: list[Problem]) -> list[str]:
    return [one.code for one in found if one.severity is Severity.ERROR]


def test_a_sound_plugin_is_told_nothing(find: Find) -> None:
    assert find({"sections/activities.md": SOUND}) == []


def test_a_file_that_cannot_be_read_is_told_and_hides_no_other(find: Find) -> None:
    codes = errors(find({"sections/a.md": "no head", "sections/b.md": section("开展**宣传**。", key="goals")}))
    assert codes == ["no-head", "raw-bold"]


def test_a_wording_that_cannot_be_read_is_looked_at_line_by_line(find: Find) -> None:
    assert errors(find({"sections/a.md": section("# {{")})) == ["stray-brace", "raw-heading"]


def test_a_gap_between_two_periods_is_a_note(find: Find) -> None:
    files = {"a": section("甲。", "valid: /2020-12-31\n"), "b": section("乙。", "valid: 2022-01-01/\n")}
    found = find({f"sections/{name}.md": text for name, text in files.items()})
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


def test_a_role_nobody_fills_stops_the_plugin_as_it_would_stop_a_plan(find: Find) -> None:
    found = find({"sections/a.md": section("（一）宣传。正文。 {#publicity lead=单位.宣穿}")})
    assert [(one.code, one.severity) for one in found] == [("role-unknown", Severity.ERROR)]


def test_a_fact_of_an_outline_may_be_used_by_what_another_plugin_words(find: Find, tmp_path, monkeypatch) -> None:
    site = tmp_path / "site"
    (site / "fangan_other" / "sections").mkdir(parents=True)
    (site / "fangan_other" / "__init__.py").touch()
    (site / "fangan_other" / "sections" / "a.md").write_text(section("为{{活动名称}}。"), "utf-8")
    (site / "fangan_other-1.dist-info").mkdir()
    (site / "fangan_other-1.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: fangan-other\nVersion: 1\n"
    )
    entry = "[fangan.plugins]\nother = fangan_other\n"
    (site / "fangan_other-1.dist-info" / "entry_points.txt").write_text(entry)
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("FANGAN_PLUGINS", "other")
    outline = (
        "id: o\nname: 方案\ntitle: 方案\nfacts: {活动名称: {ask: 叫什么, default: 读书节, example: 读书节}}\n"
        "sections: [activities]\n"
    )
    assert "fact-never-used" not in errors(find({"outlines/o.yaml": outline}))


@pytest.fixture
def ask(make: Make, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Return a function that examines a plugin with two files beside another one that brings a rule."""

    def ask(looks_at: LooksAt, look: Look) -> dict[str, list[Problem]]:
        module = types.ModuleType("demo_rule")
        module.find = look  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, module.__name__, module)
        said = {
            "demand": "不写空话",
            "what": "第{line}行是空话",
            "remedy": "请删去",
            "why": "空话",
            "basis": "本省要求",
        }
        rule = Rule(id="demo", target="demo_rule:find", looks_at=looks_at, grade=Grade.REQUIRED, **said)
        provider = Supply(provider=Provider(id="province"), records=packed({Rule: [rule]}))
        files = {"sections/a.md": section("甲。"), "sections/b.md": section("乙。", key="goals")}
        subject = open_subject(str(make(files)), os.environ)
        return examine(replace(subject, around=Catalogue([subject.supply, provider])))

    return ask


def last_lines(subject: Subject) -> Iterator[Finding]:
    assert isinstance(subject, WordingSubject)
    line = len(subject.lines) - 1
    yield Finding(place=Place(subject.file, line), values={"line": str(line)})


def test_a_plugins_rule_about_wording_is_asked_of_every_section_file(
    ask: Ask,
) -> None:
    found = ask(LooksAt.WORDING, last_lines)
    assert [one.place for one in found["plugins/demo"]] == [Place("sections/a.md", 5), Place("sections/b.md", 5)]


def test_a_plugins_rule_about_plugins_is_asked_once(ask: Ask) -> None:
    def look(subject: Subject) -> Iterator[Finding]:
        assert isinstance(subject, PackageSubject)
        yield Finding(values={"line": "1"})

    assert errors(ask(LooksAt.PACKAGE, look)["plugins/demo"]) == ["plugins/demo"]


def test_a_plugins_rule_about_documents_is_not_asked_of_a_plugin(ask: Ask) -> None:
    assert list(ask(LooksAt.TEXT, last_lines)) == list(ORDER)


def test_a_plugins_rule_that_fails_spoils_no_other(ask: Ask) -> None:
    def look(subject: Subject) -> Iterator[Finding]:
        raise KeyError("甲")

    found = ask(LooksAt.PACKAGE, look)
    assert [one.code for one in found["plugins/check-broken"]] == ["plugins/check-broken"]
