"""`fangan diff`."""

import json
import zipfile

import pytest
from factories import ways

from fangan.cli.root import root
from fangan.formats.registry import read

NEXT = """\
outline: day
agency: 某省/某市/甲县/教育局
year: 2027
facts:
  活动名称: 读书节
  开始日期: 2027-04-23
  主题: 好书共读
issue: {date: 2027-03-01}
"""


@pytest.fixture
def years(office):
    """Two years of a plan, as `plan` and `next`."""
    office.write("next/plan.yaml", NEXT)
    return office


def built(office, plan):
    assert office.run("build", plan, "-o", f"{plan}.docx").exit_code == 0
    return f"{plan}.docx"


def test_two_years_differ_by_section_with_what_was_added_and_what_changed(years):
    result = years.run("diff", "plan", "next")
    assert result.exit_code == 1, result.stderr
    assert "一、活动内容\n" in result.stdout
    assert "  增  （一）主题宣传。围绕“好书共读”开展宣传。\n" in result.stdout
    assert "  改  标题：甲县［删：2026年］［增：2027年］“读书节”活动方案\n" in result.stdout
    assert result.stdout.endswith("增1处、改2处。\n")


def test_between_two_plans_a_fact_of_one_character_is_told_from_its_clause(years):
    for folder, theme in (("next", "书"), ("other", "画")):
        years.write(f"{folder}/plan.yaml", NEXT.replace("好书共读", theme))
    assert "围绕“［删：书］［增：画］”开展宣传。" in years.run("diff", "next", "other").stdout


def test_a_plan_does_not_differ_from_itself(office):
    result = office.run("diff", "plan", "plan/plan.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "没有不同。\n", "")


def test_a_plan_does_not_differ_from_the_document_built_from_it(office):
    assert office.run("diff", "plan", built(office, "plan")).exit_code == 0


def test_a_number_before_a_year_or_a_month_is_no_difference(office):
    lines = ["（一）压实责任。分工如下。", "1.2026年10月底前完成摸底。", "2.12月中旬前报送总结。", "\\1.这一行是正文。"]
    office.write(
        "plan/sections/activities.md", "---\nkey: activities\ntitle: 活动内容\n---\n" + "\n".join(lines) + "\n"
    )
    document = built(office, "plan")
    assert office.run("diff", "plan", document).exit_code == 0


def test_two_built_documents_differ_as_their_plans_do(years):
    plans = years.run("diff", "plan", "next").stdout
    assert years.run("diff", built(years, "plan"), built(years, "next")).stdout == plans


def test_an_item_that_went_is_removed_and_the_next_ones_new_number_is_only_counted(years):
    items = "（一）开幕。办开幕式。 {#open}\n（二）展演。组织展演。 {#show}\n"
    for plan in ("plan", "next"):
        years.write(f"{plan}/sections/activities.md", f"---\nkey: activities\ntitle: 活动内容\n---\n{items}")
    years.write("next/plan.yaml", NEXT.replace("  主题: 好书共读\n", "") + "sections: {activities: {drop: [open]}}\n")
    out = years.run("diff", "plan", "next").stdout
    assert "一、活动内容\n  删  （一）开幕。办开幕式。\n" in out
    assert "展演" not in out
    assert out.endswith("另有1处只是序号变了。\n")


def test_json_names_both_places_and_every_run(years):
    found = json.loads(years.run("diff", "plan", "next", "--json").stdout)
    assert (found["schema"], found["counts"]) == (1, {"inserted": 1, "deleted": 0, "changed": 2, "moved": 0})
    added = next(change for change in found["changes"] if change["kind"] == "inserted")
    assert added["before"] is None
    assert added["after"]["item"] == "activities#theme"
    assert added["after"]["provider"] == "office"
    assert added["after"]["file"] == "sections/activities.md"
    assert added["runs"] == [{"op": "ins", "text": "主题宣传。围绕“好书共读”开展宣传。"}]


def test_the_word_document_tracks_the_changes_and_its_name_is_printed(years):
    result = years.run("diff", "plan", "next", "-o", "修订.docx")
    assert (result.exit_code, result.stdout) == (1, "修订.docx\n")
    with zipfile.ZipFile(years.root / "修订.docx") as archive:
        assert 'w:author="甲县"' in archive.read("word/document.xml").decode()


def test_a_draft_is_compared_with_its_gaps(years):
    years.write("next/plan.yaml", NEXT.replace("  开始日期: 2027-04-23\n", ""))
    assert years.run("diff", "plan", "next").exit_code == 3
    result = years.run("diff", "plan", "next", "--draft")
    assert result.exit_code == 1
    assert "【待填：开始日期】" in result.stdout


@pytest.mark.parametrize(("name", "code", "exit_code"), [
    ("notes.txt", "file-unknown", 3), ("other.docx", "docx-not-word", 3), ("absent.docx", "file-not-found", 5),
    ("absent", "plan-not-found", 5),
])  # fmt: skip
def test_what_cannot_be_compared_is_refused_with_its_name(office, name, code, exit_code):
    if not name.startswith("absent"):
        office.write(name, "随手记的几句话")
    result = office.run("diff", "plan", name)
    assert (result.exit_code, result.stdout) == (exit_code, "")
    assert name in result.stderr
    assert code in result.stderr


def test_what_is_wrong_with_either_is_told_in_one_pass(office):
    office.write("a.docx", "甲")
    office.write("b.txt", "乙")
    result = office.run("diff", "a.docx", "b.txt")
    assert "docx-not-word" in result.stderr
    assert "file-unknown" in result.stderr


def test_the_output_must_be_a_docx_and_none_of_the_two(office):
    assert "compare-output" in office.run("diff", "plan", "plan", "-o", "修订.pdf").stderr
    file = built(office, "plan")
    before = (office.root / file).read_bytes()
    assert office.run("diff", "plan", file, "-o", file).exit_code == 2
    assert (office.root / file).read_bytes() == before


def test_changes_that_wait_to_be_accepted_are_not_compared(years):
    years.run("diff", "plan", "next", "-o", "修订.docx")
    result = years.run("diff", "plan", "修订.docx")
    assert (result.exit_code, "docx-tracked" in result.stderr) == (3, True)


def test_colours_are_for_terminals(years, monkeypatch):
    assert "\x1b[" not in years.run("diff", "plan", "next").stdout
    from fangan.cli.differences import differences_text
    from fangan.compare import compare_documents

    built(years, "plan"), built(years, "next")
    found = compare_documents(*(read(years.root / f"{name}.docx").document for name in ("plan", "next")))
    assert "\x1b[31" in differences_text(found, coloured=True)
    assert root.get_command(None, "diff").name == "diff"


def test_a_plan_does_not_differ_from_its_json_nor_that_from_its_word_file(office):
    assert office.run("build", "plan", "-o", "out/", "--format", "docx,json").exit_code == 0
    word, data = sorted((office.root / "out").iterdir())
    for pair in (("plan", data), (word, data)):
        assert office.run("diff", *map(str, pair)).exit_code == 0


def typed(office, way, name="typed.docx"):
    """Build the plan and add a sentence in Word."""
    (office.root / name).write_bytes(ways.added((office.root / built(office, "plan")).read_bytes(), way))
    return name


def test_text_that_is_not_compared_is_told_with_its_place_and_is_no_agreement(office):
    result = office.run("diff", "plan.docx", typed(office, "text box of today"))
    assert (result.exit_code, result.stdout) == (1, "比较过的部分没有不同。\n")
    told = "typed.docx: 警告 text-unread：文本框里的 9 个字（1 处）没有读取，也没有比较：“各单位自行筹措经费”。"
    assert result.stderr.startswith(told)


def test_text_that_is_not_compared_is_told_where_the_comparison_is_written(office):
    result = office.run("diff", "plan.docx", typed(office, "footnote"), "-o", "o.docx")
    assert (result.exit_code, result.stdout) == (1, "o.docx\n")
    assert "脚注" in result.stderr


def test_programs_are_told_what_was_not_compared(office):
    result = office.run("diff", "plan.docx", typed(office, "header"), "--json")
    (problem,) = json.loads(result.stdout)["problems"]
    assert (problem["code"], problem["file"], problem["values"]["characters"]) == ("text-unread", "typed.docx", "9")
