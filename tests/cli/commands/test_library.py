"""`fangan library`: what people type, and what they read."""

import json

import pytest


@pytest.fixture
def library(office):
    """The command line with a library of one plan."""
    run = lambda *words: office.run("library", *words, "--library", "l.db")  # noqa: E731
    assert run("add", "plan").exit_code == 0
    return run


def test_what_became_of_a_plan_is_said_on_a_line(library):
    again = library("add", "plan")
    assert again.exit_code == 0
    assert again.stdout == "1  早已收录，取自plan：《甲县2026年“读书节”活动方案》（2026年，甲县教育局）\n"
    assert again.stderr.startswith("收录0份，新版0份，早已收录1份，没有收录0份")


def test_a_search_shows_the_words_in_their_place(library):
    found = library("search", "文化广场")
    assert "【文化广场】" in found.stdout
    assert found.stderr == "共1段\n"
    assert library("search", "没有这样的话").exit_code == 1


def test_what_a_search_prints_before_a_passage_shows_it(library):
    id_ = library("search", "文化广场").stdout.split()[0]
    assert f"▶ {id_}" in library("show", id_).stdout
    assert json.loads(library("show", id_, "--json").stdout)["plan"]["year"] == 2026


def test_a_whole_plan_is_shown_under_its_head(library):
    shown = library("show", "1").stdout
    assert shown.startswith("方案      1  甲县2026年“读书节”活动方案\n")
    assert "一、活动内容" in shown


def test_without_a_library_the_next_step_is_said(office):
    said = office.run("library", "search", "捐赠", env={"FANGAN_LIBRARY": "nowhere.db"})
    assert (said.exit_code, "fangan library add" in said.stderr) == (3, True)


def test_a_passage_is_taken_up_in_words_or_as_a_file(library, office):
    id_ = library("search", "文化广场").stdout.split()[0]
    assert library("reuse", id_).stdout.startswith("---\n# 取自方案库")
    written = library("reuse", id_, "--into", "plan")
    assert (office.root / written.stdout.strip()).read_text("utf-8").startswith("---\n")


def test_a_check_says_what_many_plans_have(library):
    checked = library("check", "--least", "1")
    assert (checked.exit_code, "自2026年以来在1份方案中出现" in checked.stdout) == (0, True)


def test_a_library_is_printed_or_written(library, office):
    assert json.loads(library("export").stdout)["title"] == "甲县2026年“读书节”活动方案"
    assert library("export", "-o", "texts").stderr.startswith("已导出1份方案")


def test_of_a_long_paragraph_the_parts_around_the_words_are_shown(library, office):
    words = f"组织走访。{'其余的话。' * 60}发动捐赠。"
    office.write("long.txt", f"甲县2019年活动方案\n{words}\n")
    library("add", "long.txt")
    shown = library("search", "走访", "捐赠").stdout.splitlines()[1]
    assert "组织【走访】。" in shown
    assert "发动【捐赠】。" in shown
    assert len(shown) < 150


def test_what_narrows_a_search_to_nothing_is_said(library):
    said = library("search", "文化广场", "--years", "2011")
    assert (said.exit_code, said.stderr) == (1, "没有查到：文化广场；不限部分、机关、年份时有1段\n")


def test_what_is_said_of_many_files_is_one_line(library, office):
    for number in range(8):
        office.write(f"旧{number}.txt", f"读书活动方案\n为办好第{number + 1}次活动，制定本方案。\n")
    added = library("add", *(f"旧{number}.txt" for number in range(8)))
    assert len(added.stdout.splitlines()) == 8
    assert added.stderr.count("library-rough") == 1
    assert "（另有7处与此相同：旧1.txt、" in added.stderr
