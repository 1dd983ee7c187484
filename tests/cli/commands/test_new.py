"""`fangan new`."""

import json

from click.testing import CliRunner

from fangan.cli.root import root
from fangan.sources.plan_file import load_plan

AGENCY = "某省/某市/甲县/教育局"


def test_without_an_outline_the_outlines_and_agencies_are_listed(run):
    result = run("new")
    assert result.exit_code == 0
    assert "\n  活动内容\n" in result.stdout
    assert "甲县教育局" in result.stdout


def test_the_plan_file_asks_every_question_once_with_its_example(office):
    result = office.run("new", "day", "mine", "--agency", AGENCY, "--year", "2026")
    assert (result.exit_code, result.stdout) == (0, "mine/plan.yaml\n"), result.stderr
    text = (office.root / "mine/plan.yaml").read_text(encoding="utf-8")
    assert text.count("# 活动叫什么\n") == 1
    assert "如：2026-04-23" in text
    assert "\n  开始日期:\n" in text
    assert "\n  #主题: 好书共读\n" in text


def test_a_new_plan_can_be_read_and_names_its_agency_by_path(office):
    office.run("new", "day", "mine", "--agency", "甲县教育局", "--year", "2026")
    plan = load_plan(office.root / "mine/plan.yaml")
    assert (plan.outline, plan.agency, plan.year) == ("day", AGENCY, 2026)


def test_a_plan_filled_with_examples_builds(office):
    office.run("new", "day", "mine", "--agency", AGENCY, "--year", "2026", "--examples")
    result = office.run("build", "mine", "-o", "a.txt")
    assert result.exit_code == 0, result.stderr


def test_a_plan_that_is_there_is_never_overwritten(office):
    before = (office.plan / "plan.yaml").read_bytes()
    result = office.run("new", "day", "plan", "--agency", AGENCY)
    assert (result.exit_code, result.stdout) == (5, "")
    assert (office.plan / "plan.yaml").read_bytes() == before


def test_an_unknown_outline_is_refused_with_the_nearest(run):
    result = run("new", "dya", "--agency", AGENCY)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "day" in result.stderr


def test_an_agency_must_be_given(run):
    result = run("new", "day")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--agency" in result.stderr


def test_examples_that_yaml_would_misread_are_quoted(office):
    office.write(
        "office/sections/basis.md",
        (
            "---\nkey: basis\nfacts:\n"
            '  口号: {type: text, ask: 口号, example: "行动: 从今天起 #1"}\n'
            '  各单位: {type: list, ask: 哪些单位, example: ["A, B", "- 丙"]}\n'
            "---\n{{口号}}{{各单位}}{{活动名称}}。\n"
        ),
    )
    office.run("new", "day", "mine", "--agency", AGENCY, "--year", "2026", "--examples")
    facts = load_plan(office.root / "mine/plan.yaml").facts
    assert facts["口号"].raw == "行动: 从今天起 #1"
    assert facts["各单位"].raw == ("A, B", "- 丙")


def test_tables_show_their_columns_and_can_be_filled_with_the_example(office):
    office.write(
        "office/sections/basis.md",
        (
            "---\nkey: basis\nfacts:\n"
            "  名单: {type: table, ask: 谁来, columns: {单位: {type: text, ask: 哪个单位},"
            " 人数: {type: integer, ask: 几人}},"
            " example: [{单位: 甲校, 人数: 3}]}\n"
            "---\n参加单位{{活动名称}}如下。\n{{名单.单位}}派{{名单.人数}}人。 {#who each=名单}\n"
        ),
    )
    office.run("new", "day", "mine", "--agency", AGENCY, "--year", "2026")
    text = (office.root / "mine/plan.yaml").read_text(encoding="utf-8")
    assert "单位（哪个单位）" in text
    assert "\n  名单:\n    #- {单位: 甲校, 人数: 3}\n" in text


def test_json_names_the_file_and_the_facts_it_asks_for(run):
    document = json.loads(run("new", "day", "mine", "--agency", AGENCY, "--json").stdout)
    assert (document["schema"], document["plan"]) == (1, "mine/plan.yaml")
    assert document["facts"] == ["活动名称", "开始日期"]


def test_a_plan_that_a_notice_issues_asks_for_number_addressees_and_date(office):
    outline = (office.root / "office/outlines/day.yaml").read_text(encoding="utf-8")
    office.write("office/outlines/day.yaml", outline.replace("name:", "form: notice\nname:"))
    office.write(
        "office/sections/notice.md", "---\nkey: notice\ntitle: 关于印发方案的通知\n---\n现将方案印发给你们。\n"
    )
    office.run("new", "day", "mine", "--agency", AGENCY, "--year", "2026", "--examples")
    text = (office.root / "mine/plan.yaml").read_text(encoding="utf-8")
    assert "number: 甲教〔2026〕1号" in text
    result = office.run("build", "mine", "-o", "a.txt")
    assert result.exit_code == 0, result.stderr


COLUMNS = "{单位: {type: text, ask: 哪个单位}, 人数: {type: integer, ask: 几人}}"
TABLE = (
    f"---\nkey: basis\nfacts:\n  名额: {{type: table, ask: 各单位几人, columns: {COLUMNS}}}\n"
    "---\n为办好{{活动名称}}，制定本方案。\n\n{{名额.单位}}{{名额.人数}}人。 {#quota each=名额}\n"
)


def test_a_table_is_filled_in_from_a_file(office):
    office.write("office/sections/basis.md", TABLE)
    office.write("名额.csv", "单位,人数\n甲镇,12\n")
    result = office.run("new", "day", "mine", "--agency", AGENCY, "--from", "名额.csv")
    assert result.exit_code == 0, result.stderr
    assert load_plan(office.root / "mine/plan.yaml").facts["名额"].raw == ({"单位": "甲镇", "人数": "12"},)


def test_a_table_that_cannot_be_taken_over_leaves_nothing_written(office):
    office.write("office/sections/basis.md", TABLE)
    office.write("名额.csv", "单位,人数\n甲镇,十几\n")
    result = office.run("new", "day", "mine", "--agency", AGENCY, "--from", "名额.csv")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "名额.csv:2" in result.stderr
    assert not (office.root / "mine").exists()


def asked(office, monkeypatch, answers, *words):
    monkeypatch.setattr("fangan.cli.asking.person", lambda: True)
    return CliRunner().invoke(root, ["new", *words], input=answers, env=dict(office.environ), prog_name="fangan")


def test_a_person_is_asked_what_to_write_and_who_issues_it(office, monkeypatch):
    result = asked(office, monkeypatch, f"纪念日活动方案\n{AGENCY}\n")
    assert result.exit_code == 0, result.stderr
    (plan,) = office.root.glob("day-*/plan.yaml")
    assert (load_plan(plan).outline, load_plan(plan).agency) == ("day", AGENCY)


def test_a_person_who_wants_none_of_them_gets_none(office, monkeypatch):
    result = asked(office, monkeypatch, "\n")
    assert (result.exit_code, list(office.root.glob("day-*"))) == (0, [])


def test_a_script_is_not_asked(office):
    result = office.run("new", "day")
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_outline_says_when_to_use_it(office):
    text = (office.root / "office/outlines/day.yaml").read_text("utf-8")
    office.write("office/outlines/day.yaml", f"use-when: 办一天的纪念活动时用。\n{text}")
    assert "\n  办一天的纪念活动时用。\n" in office.run("new").stdout
