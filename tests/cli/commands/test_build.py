"""`fangan build`."""

import json
from pathlib import Path

TITLE = "甲县2026年“读书节”活动方案"


def test_a_document_is_written_beside_its_plan_under_its_title(office):
    result = office.run("build", "plan")
    assert result.exit_code == 0, result.output
    assert result.stdout == f"plan/{TITLE}.docx\n"
    assert (office.plan / f"{TITLE}.docx").read_bytes()[:2] == b"PK"


def test_the_output_may_be_a_file_whose_suffix_names_the_format(office):
    assert office.run("build", "plan", "-o", "out.txt").exit_code == 0
    assert TITLE in (office.root / "out.txt").read_text(encoding="utf-8").replace("\n", "")


def test_a_file_that_is_there_is_replaced_whole(office):
    office.write("out.txt", "旧稿" * 10000)
    assert office.run("build", "plan", "-o", "out.txt").exit_code == 0
    assert "旧稿" not in (office.root / "out.txt").read_text(encoding="utf-8")


def test_several_formats_may_be_joined_by_commas_or_repeated(office):
    result = office.run("build", "plan", "-o", "out/", "--format", "txt,md", "--format", "json")
    assert result.stdout.split() == [f"out/{TITLE}.{suffix}" for suffix in ("txt", "md", "json")]


def test_several_formats_of_a_named_file_share_its_stem(office):
    result = office.run("build", "plan", "-o", "a.docx", "--format", "txt,md")
    assert result.stdout.split() == ["a.txt", "a.md"]


def test_an_unknown_format_is_a_usage_error_that_names_the_nearest(office):
    result = office.run("build", "plan", "--format", "docs")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "docx" in result.stderr


def test_an_unknown_suffix_is_a_usage_error(office):
    result = office.run("build", "plan", "-o", "方案.doc")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "output-suffix" in result.stderr
    assert not (office.root / "方案.doc").exists()


def test_the_suffix_of_a_plugin_of_ours_that_is_not_here_names_the_plugin(office):
    result = office.run("build", "plan", "-o", "方案.ofd")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "fangan plugins install ofd" in result.stderr


def test_a_missing_fact_stops_the_build_and_nothing_is_written_or_printed(office):
    office.write("plan/plan.yaml", "outline: day\nagency: 某省/某市/甲县/教育局\nyear: 2026\n")
    result = office.run("build", "plan")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "活动名称" in result.stderr
    assert "开始日期" in result.stderr
    assert [path.name for path in office.plan.iterdir()] == ["plan.yaml"]


def test_a_draft_shows_what_is_missing(office):
    office.write("plan/plan.yaml", "outline: day\nagency: 某省/某市/甲县/教育局\nyear: 2026\n")
    assert office.run("build", "plan", "--draft", "-o", "a.txt").exit_code == 0
    assert "【待填：开始日期】" in (office.root / "a.txt").read_text(encoding="utf-8")


def test_set_overrides_a_facts_file_which_overrides_the_plan(office):
    office.write("facts.yaml", "活动名称: 阅读周\n场次: 5\n")
    result = office.run("build", "plan", "-o", "a.txt", "--facts", "facts.yaml", "--set", "场次=7")
    assert result.exit_code == 0, result.stderr
    text = (office.root / "a.txt").read_text(encoding="utf-8")
    assert "阅读周" in text


def test_set_keeps_everything_behind_the_first_equals_sign(office):
    office.run("build", "plan", "-o", "a.txt", "--set", "主题=A=B {{7*7}} & <单位>")
    assert "“A=B {{7*7}} & <单位>”" in (office.root / "a.txt").read_text(encoding="utf-8")


def test_a_word_without_an_equals_sign_is_a_usage_error(office):
    result = office.run("build", "plan", "plan", "--set", "主题")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("set-not-an-assignment") == 1


def test_a_forbidden_character_in_set_is_named_by_its_code_point(office):
    result = office.run("build", "plan", "--set", "主题=好\u200b书")
    assert result.exit_code in (2, 3)
    assert "U+200B" in result.stderr


def test_a_dry_run_prints_the_files_and_writes_none(office):
    result = office.run("build", "plan", "--dry-run")
    assert (result.exit_code, result.stdout) == (0, f"plan/{TITLE}.docx\n")
    assert [path.name for path in office.plan.iterdir()] == ["plan.yaml"]


def test_one_failed_plan_does_not_stop_the_others_and_the_worst_code_wins(office):
    office.write("bad/plan.yaml", "outline: day\nagency: 某省/某市/甲县/教育局\nyear: 2026\n")
    result = office.run("build", "bad", "plan", "gone", "-o", "out/")
    assert result.exit_code == 5
    assert result.stdout == f"out/{TITLE}.docx\n"
    assert "bad" in result.stderr
    assert "gone" in result.stderr


def test_two_plans_of_one_title_never_overwrite_each_other(office):
    office.write("other/plan.yaml", (office.plan / "plan.yaml").read_text(encoding="utf-8"))
    result = office.run("build", "plan", "other", "-o", "out/")
    assert result.exit_code == 2
    assert "output-taken" in result.stderr


def test_several_plans_cannot_go_into_one_file(office):
    office.write("one.docx", "")
    result = office.run("build", "plan", "plan", "-o", "one.docx")
    assert result.exit_code == 2
    assert "output-not-a-folder" in result.stderr


def test_json_is_one_document_with_files_problems_and_exit_codes(office):
    office.write("bad/plan.yaml", "outline: day\nagency: 某省/某市/甲县/教育局\nyear: 2026\n")
    result = office.run("build", "plan", "bad", "-o", "out/", "--json")
    document = json.loads(result.stdout)
    assert document["schema"] == 1
    good, bad = document["plans"]
    assert (good["exit"], good["title"]) == (0, TITLE)
    (file,) = good["files"]
    assert file["format"] == "docx"
    assert Path(file["path"]).stat().st_size == file["bytes"]
    assert (bad["exit"], bad["files"]) == (3, [])
    assert {"fact-missing"} <= {found["code"] for found in bad["problems"]}
    assert result.exit_code == 3


def test_an_output_folder_that_cannot_be_made_is_an_output_error(office):
    office.write("blocked", "a file")
    result = office.run("build", "plan", "-o", "blocked/inside/")
    assert (result.exit_code, result.stdout) == (5, "")


def test_a_section_beside_the_plan_wins(office):
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n本局自己的依据。\n")
    office.run("build", "plan", "-o", "a.txt")
    assert "本局自己的依据。" in (office.root / "a.txt").read_text(encoding="utf-8")
