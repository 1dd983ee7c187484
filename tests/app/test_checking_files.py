"""Texts, Word files and section files are held against the rules, with no plan and no catalogue."""

from pathlib import Path

import pytest

from fangan.app.checking import CheckWish, check_paths
from fangan.app.checking_files import check_path
from fangan.app.workspace import Workspace
from fangan.checks.choosing import Choice
from fangan.model.problem import ExitCode, InputRefused
from fangan.model.rule import Grade

TEXT = "某县2026年活动方案\n各乡镇：\n　　一、目标\n到2026年2月30日，，全部完成。\n某县总工会\n2026年3月2日\n"
ALONE = Choice(select=("dates", "punctuation", "exceptions"))
WISH = CheckWish(choice=ALONE)


@pytest.fixture
def nothing(tmp_path, monkeypatch):
    """A workspace in which nothing is installed."""
    monkeypatch.chdir(tmp_path)
    return Workspace(environ={"FANGAN_PLUGINS": ""})


def write(root, name, text, encoding="utf-8"):
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(text.encode(encoding))
    return name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_text_needs_no_catalogue_and_its_findings_have_line_and_column(nothing, tmp_path, encoding):
    outcome = check_path(nothing, write(tmp_path, "a.txt", TEXT, encoding), WISH)
    assert [(one.rule.id, str(one.source)) for one in outcome] == [
        ("dates/no-such-day", "a.txt:4:2"),
        ("punctuation/colliding", "a.txt:4:12"),
    ]
    assert (outcome.day.isoformat(), outcome.code) == ("2026-03-02", ExitCode.FINDINGS)


def test_an_exception_lies_beside_the_text(nothing, tmp_path):
    name = write(tmp_path, "a.txt", TEXT)
    write(tmp_path, "a.exceptions.yaml", "exceptions: [{rule: dates/no-such-day, words: 2月30日, reason: 引用}]\n")
    outcome = check_path(nothing, name, WISH)
    assert [one.rule.id for one in outcome] == ["punctuation/colliding"]
    assert [one.exemption.reason for one in outcome.let_stand] == ["引用"]


def test_an_exception_that_covers_nothing_is_a_finding_at_its_line(nothing, tmp_path):
    name = write(tmp_path, "a.txt", "某县活动方案\n做好工作。\n")
    write(tmp_path, "a.exceptions.yaml", "exceptions:\n  - {rule: dates/no-such-day, reason: 引用}\n")
    (found,) = check_path(nothing, name, WISH)
    assert (found.rule.id, str(found.source).partition(":")[2]) == ("exceptions/unused", "2:5")


def test_terms_of_a_text_without_a_day_are_judged_by_the_last_of_its_year(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name = write(tmp_path, "a.txt", "某县2026年活动方案\n由县卫计委牵头。\n")
    outcome = check_path(Workspace(), name, CheckWish(choice=Choice(select=("terms",))))
    assert [one.rule.id for one in outcome] == ["terms/out-of-period"]
    assert outcome.findings[0].values["day"] == "2026-12-31"
    assert not outcome.problems


def test_a_text_that_names_neither_day_nor_year_says_what_was_not_looked_at(nothing, tmp_path):
    outcome = check_path(nothing, write(tmp_path, "a.txt", "某县活动方案\n由县卫计委牵头。\n"), WISH)
    assert [one.code for one in outcome.problems] == ["check-undated"]


def test_what_weighs_less_than_asked_is_counted(nothing, tmp_path):
    name = write(tmp_path, "a.txt", TEXT)
    outcome = check_path(nothing, name, CheckWish(choice=ALONE._replace(least=Grade.REQUIRED)))
    assert (outcome.findings, outcome.lighter, outcome.code) == ((), 2, ExitCode.OK)


def test_a_section_file_is_checked_with_its_placeholders_left_open(nothing, tmp_path):
    body = "---\nkey: a\n---\n（一）宣传。到{{截止}}，，于2月30日前报送{{名单}}。 {#x when=截止}\n"
    outcome = check_path(nothing, write(tmp_path, "sections/a.md", body), WISH)
    assert [(one.rule.id, one.quote, one.source.line) for one in outcome] == [("punctuation/colliding", "，，", 4)]


def test_a_folder_of_section_files_is_checked_file_by_file(nothing, tmp_path):
    for key in ("a", "b"):
        write(tmp_path, f"sections/{key}.md", f"---\nkey: {key}\n---\n宣传，，动员。\n")
    outcomes = list(check_paths(nothing, ["sections"], WISH))
    assert [(one.file.name, len(one.findings)) for one in outcomes] == [("a.md", 1), ("b.md", 1)]


def test_of_several_one_that_cannot_be_read_stops_no_other(nothing, tmp_path):
    write(tmp_path, "a.txt", TEXT)
    write(tmp_path, "b.docx", "这不是Word文件")
    first, second = check_paths(nothing, ["b.docx", "a.txt"], WISH)
    assert (first.code, first.problems[0].code) == (ExitCode.REFUSED, "docx-not-word")
    assert len(second.findings) == 2


def test_a_file_of_another_kind_is_refused_by_name(nothing, tmp_path):
    with pytest.raises(InputRefused) as caught:
        check_path(nothing, write(tmp_path, "a.pptx", ""), WISH)
    assert caught.value.problems[0].code == "check-unknown"


def test_a_text_without_any_line_is_no_finding(nothing, tmp_path):
    assert check_path(nothing, write(tmp_path, "a.txt", "\n\n"), WISH).findings == ()


def test_pages_of_what_is_no_word_file_are_not_laid_out_and_that_is_told(tmp_path: Path) -> None:
    path = tmp_path / "来文.txt"
    path.write_text("某县2026年方案\n各乡镇要抓好落实。\n", encoding="utf-8")
    workspace = Workspace(environ={"FANGAN_PLUGINS": ""})
    (outcome,) = check_paths(workspace, [str(path)], CheckWish(rendered=True))
    assert [one.code for one in outcome.problems] == ["rendered-not-word"]
