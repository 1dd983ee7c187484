"""`fangan check`."""

import io
import json
import zipfile

import docx
import pytest
from factories.carrier import carrier
from factories.marked import marked

TERMS = """\
旧说法: {kind: formula, valid: /2024-12-31, severity: 规定, successor: 新说法}
老机构: {kind: institution, valid: /2024-12-31, severity: 严重, successor: 新机构}
"""


@pytest.fixture
def aged(office):
    """The office, with terms that are out of their period and a plan whose own section uses them."""
    office.write("office/terms.yaml", TERMS)
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n按照旧说法，由老机构负责。\n")
    return office


def test_a_clean_plan_ends_with_0_and_says_so(office):
    result = office.run("check", "plan")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "没有查出问题。" in result.stderr


def test_findings_end_with_1_and_show_grade_rule_place_reason_and_remedy(aged):
    result = aged.run("check", "plan")
    assert result.exit_code == 1
    first, reason, *_ = result.stdout.splitlines()
    assert first.startswith("规定  terms/out-of-period  basis 第1段  ")
    assert first.endswith("plan/sections/basis.md:4")
    assert "“旧说法”使用到2024年12月31日为止" in reason
    assert "现在应写：新说法" in result.stdout
    assert "查出2处：规定 1、一般 1" in result.stderr


def test_json_holds_everything_the_lines_say(aged):
    document = json.loads(aged.run("check", "plan", "--json").stdout)
    assert (document["schema"], document["date"]) == (1, "2026-03-02")
    formula, office = document["findings"]
    assert {key: formula[key] for key in ("rule", "family", "grade", "anchor", "paragraph", "quote", "line")} == {
        "rule": "terms/out-of-period",
        "family": "terms",
        "grade": "规定",
        "anchor": "basis",
        "paragraph": 1,
        "quote": "旧说法",
        "line": 4,
    }
    assert formula["file"].endswith("sections/basis.md")
    assert formula["reason"]
    assert formula["remedy"]
    assert (office["quote"], office["grade"]) == ("老机构", "一般")


def test_findings_are_written_beside_their_words_as_comments(aged):
    result = aged.run("check", "plan", "--annotate", "意见.docx")
    assert (result.exit_code, "批注已写入意见.docx。" in result.stderr) == (1, True)
    data = (aged.root / "意见.docx").read_bytes()
    assert marked(data) == ["旧说法", "老机构"]
    (first, _) = docx.Document(io.BytesIO(data)).comments
    assert first.text.startswith("规定 terms/out-of-period\n“旧说法”使用到2024年12月31日为止")


def test_comments_are_written_into_a_word_document_only(aged):
    result = aged.run("check", "plan", "--annotate", "意见.pdf")
    assert (result.exit_code, "annotate-output" in result.stderr) == (2, True)


def test_a_family_limits_the_rules(aged):
    assert aged.run("check", "plan", "--family", "years").exit_code == 0
    assert aged.run("check", "plan", "--family", "years", "--family", "terms").exit_code == 1


def test_an_unknown_family_is_a_usage_error(office):
    result = office.run("check", "plan", "--family", "term")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "terms" in result.stderr


def test_a_plan_with_facts_missing_is_checked_all_the_same(aged):
    plan = (aged.plan / "plan.yaml").read_text(encoding="utf-8")
    aged.write("plan/plan.yaml", plan.replace("  开始日期: 2026-04-23\n", ""))
    result = aged.run("check", "plan")
    assert result.exit_code == 1
    assert "fact-missing" in result.stderr
    assert "terms/out-of-period" in result.stdout


def test_an_unreadable_plan_is_refused_with_its_place(office):
    office.write("plan/plan.yaml", "outline: [day\n")
    result = office.run("check", "plan")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "plan.yaml:" in result.stderr


def test_a_final_build_stops_at_required_wording_and_names_the_successor(aged):
    result = aged.run("build", "plan", "--format", "txt")
    assert result.exit_code == 3
    assert "terms/out-of-period" in result.stderr
    assert "新说法" in result.stderr
    assert not list(aged.plan.glob("*.txt"))


def test_a_draft_with_required_wording_is_built_with_a_warning(aged):
    result = aged.run("build", "plan", "--format", "txt", "--draft")
    assert "terms/out-of-period" in result.stderr
    assert result.exit_code == 0, result.stderr
    assert list(aged.plan.glob("*.txt"))


def test_facts_that_come_down_from_the_superior_plan_are_not_missing(office):
    shared = "facts:\n  开始日期: {type: date, ask: 哪天开始, share: true, example: 2026-04-23}"
    text = (office.root / "office/sections/activities.md").read_text(encoding="utf-8")
    office.write(
        "office/sections/activities.md",
        text.replace("facts:\n  开始日期: {type: date, ask: 哪天开始, example: 2026-04-23}", shared),
    )
    plan = (office.plan / "plan.yaml").read_text(encoding="utf-8")
    office.write("city/plan.yaml", plan)
    office.write("plan/plan.yaml", "under: ../city/plan.yaml\n" + plan.replace("  开始日期: 2026-04-23\n", ""))
    assert "fact-missing" not in office.run("check", "plan").stderr


TEXT = "某县2026年活动方案\n到2026年2月30日，，全部完成。\n"


def test_a_text_is_checked_by_its_lines_and_the_last_line_counts(office):
    office.write("来文.txt", TEXT)
    result = office.run("check", "来文.txt", "--select", "dates,punctuation/colliding")
    assert result.exit_code == 1
    assert "严重  dates/no-such-day  第1段  来文.txt:2:2" in result.stdout
    assert "查出2处：严重 2" in result.stderr


def test_several_are_told_with_their_files_and_counted_together(office):
    office.write("甲.txt", TEXT)
    office.write("乙.txt", TEXT)
    result = office.run("check", "甲.txt", "乙.txt", "--select", "dates")
    assert [line.split()[-1] for line in result.stdout.splitlines() if "no-such-day" in line] == [
        "甲.txt:2:2",
        "乙.txt:2:2",
    ]
    assert result.stderr.count("查出") == 1


def test_what_is_excepted_or_lighter_is_counted_in_the_closing_line(aged):
    plan = (aged.plan / "plan.yaml").read_text(encoding="utf-8")
    entry = "exceptions: [{rule: terms/out-of-period, words: 老机构, reason: 引用原文}]\n"
    aged.write("plan/plan.yaml", plan + entry)
    assert "（按例外放过1处）" in aged.run("check", "plan").stderr
    assert "（另有较轻的1处未列）" in office_without(aged, plan).run("check", "plan", "--severity", "规定").stderr


def office_without(office, plan):
    """Return the office with its plan as it was."""
    office.write("plan/plan.yaml", plan)
    return office


def test_a_grade_or_a_rule_there_is_not_is_a_usage_error(office):
    assert "grade-unknown" in office.run("check", "plan", "--severity", "重").stderr
    result = office.run("check", "plan", "--ignore", "terms/out-of-periods")
    assert (result.exit_code, "terms/out-of-period”" in result.stderr) == (2, True)


def test_sarif_goes_to_a_file_or_to_the_screen(aged):
    assert aged.run("check", "plan", "--sarif", "a.sarif").exit_code == 1
    written = json.loads((aged.root / "a.sarif").read_text("utf-8"))
    shown = json.loads(aged.run("check", "plan", "--sarif", "-").stdout)
    assert written == shown
    assert [one["ruleId"] for one in shown["runs"][0]["results"]] == ["terms/out-of-period"] * 2


def test_json_of_several_documents_is_one(office):
    office.write("甲.txt", TEXT)
    document = json.loads(office.run("check", "甲.txt", "plan", "--select", "dates", "--json").stdout)
    assert [one["findings"] for one in document["documents"]] == [1, 0]
    (finding,) = document["findings"]
    assert (finding["document"], finding["line"], finding["column"]) == ("甲.txt", 2, 2)
    assert (finding["start"], finding["end"], finding["exception"]) == (1, 11, None)


def test_comments_are_written_for_one_document(office):
    result = office.run("check", "plan", "plan", "--annotate", "a.docx")
    assert (result.exit_code, "annotate-several" in result.stderr) == (2, True)


WRONG = "2026年活动方案\n\n4月23日（星期五）启动。\n"


def test_what_is_mended_is_said_and_the_rest_is_found(office):
    office.write("稿.txt", WRONG)
    result = office.run("check", "稿.txt", "--unsafe-fixes")
    assert (result.exit_code, (office.root / "稿.txt").read_text()) == (0, WRONG.replace("五", "四"))
    assert "“星期五” → “星期四”" in result.stderr
    assert "已在稿.txt改好1处。" in result.stderr


def test_a_difference_is_shown_and_nothing_written(office):
    office.write("稿.txt", WRONG)
    result = office.run("check", "稿.txt", "--diff", "--unsafe-fixes")
    assert "+4月23日（星期四）启动。" in result.stdout
    assert (result.exit_code, (office.root / "稿.txt").read_text()) == (1, WRONG)


def test_a_section_file_is_mended_beside_its_placeholders(office):
    text = "---\nkey: basis\n---\n（一）启动。于2026年4月23日（星期五）举办{{活动名称}}。 {#start}\n"
    office.write("sections/basis.md", text)
    office.run("check", "sections/basis.md", "--unsafe-fixes")
    assert (office.root / "sections/basis.md").read_text() == text.replace("五", "四")


def test_a_word_file_is_annotated_at_the_very_words(office):
    made = docx.Document()
    made.add_paragraph("2026年活动方案")
    made.add_paragraph("4月23日（星期五）启动。")
    made.save(str(office.root / "来文.docx"))
    office.run("check", "来文.docx", "--select", "dates", "--annotate", "意见.docx")
    (comment,) = docx.Document(str(office.root / "意见.docx")).comments
    assert "dates/wrong-weekday" in comment.text


def test_a_signed_word_file_is_left_as_it_is(office):
    out = io.BytesIO(carrier(text="2026年活动方案\n4月23日（星期五）启动。"))
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    data = out.getvalue()
    (office.root / "来文.docx").write_bytes(data)
    result = office.run("check", "来文.docx", "--unsafe-fixes")
    assert "mend-signed" in result.stderr
    assert (office.root / "来文.docx").read_bytes() == data


def test_json_stays_one_document_whatever_is_mended(office):
    office.write("稿.txt", WRONG)
    assert len(json.loads(office.run("check", "稿.txt", "--diff", "--unsafe-fixes", "--json").stdout)["findings"]) == 1
