"""`fangan facts`."""

import json


def states(result):
    return {fact["name"]: fact["state"] for fact in json.loads(result.stdout)["facts"]}


def test_every_fact_stands_under_what_became_of_it(office):
    assert states(office.run("facts", "plan", "--json"))["活动名称"] == "given"
    result = office.run("facts", "plan")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.index("已填") < result.stdout.index("可以不填") < result.stdout.index("主题")


def test_a_missing_fact_is_a_finding_and_comes_first(office):
    result = office.run("facts", "plan", "--set", "开始日期=")
    assert result.exit_code == 1
    assert result.stdout.startswith("还缺（1）\n  开始日期（如：2026-04-23）")


def test_missing_alone_prints_nothing_when_nothing_is_missing(office):
    result = office.run("facts", "plan", "--missing")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_a_role_that_nobody_fills_is_listed_and_is_a_finding(office):
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n由{{单位.气象}}牵头。\n")
    result = office.run("facts", "plan", "--missing")
    assert result.exit_code == 1
    assert result.stdout.startswith("agencies.yaml里还没有写明的单位（1）\n  气象（如：")
    (role,) = json.loads(office.run("facts", "plan", "--json").stdout)["roles"]
    assert (role["name"], role["where"]) == ("气象", "basis")


def test_an_ill_typed_fact_is_not_usable_and_told(office):
    result = office.run("facts", "plan", "--missing", "--set", "开始日期=春天")
    assert result.exit_code == 1
    assert "不能用" in result.stdout
    assert "春天" in result.stderr


def test_a_fact_that_no_printed_text_uses_is_not_asked_for(office):
    office.write(
        "plan/sections/activities.md",
        (
            "---\nkey: activities\ntitle: 活动内容\nfacts:\n  地点: {type: text, ask: 在哪里}\n"
            "choose:\n  opening: {ask: 怎样办, default: plain, options: {plain: 简办, hall: 在礼堂办}}\n---\n"
            "（一）启动。举行启动仪式。 {#opening choice=plain}\n（一）启动。在{{地点}}举行。 {#opening choice=hall}\n"
        ),
    )
    office.write("office/sections/activities-opening.county.md", "---\nkey: extra\n---\n另外的事。\n")
    result = office.run("facts", "plan", "--json")
    assert states(result).get("地点") == "idle"
    assert result.exit_code == 0, result.stdout


def test_json_says_who_asks_and_what_kind_of_answer_is_wanted(office):
    document = json.loads(office.run("facts", "plan", "--json").stdout)
    facts = {fact["name"]: fact for fact in document["facts"]}
    assert document["schema"] == 1
    assert facts["活动名称"]["asked_by"] == ["day"]
    assert facts["开始日期"]["type"] == "date"
    assert facts["开始日期"]["printed"] == "2026年4月23日"
    assert facts["主题"]["example"] == "好书共读"


def test_an_unused_fact_is_told_with_the_name_it_may_mean(office):
    result = office.run("facts", "plan", "--set", "开始日=2026-04-23")
    assert "fact-unused" in result.stderr
    assert "开始日期" in result.stderr


TABLE = (
    "---\nkey: basis\nfacts:\n"
    "  名额: {type: table, ask: 各单位几人, columns: {单位: {ask: 单位}, 人数: {type: integer, ask: 几人}}}\n"
    "---\n为办好{{活动名称}}，制定本方案。\n\n{{名额.单位}}{{名额.人数}}人。 {#quota each=名额}\n"
)


def test_what_a_table_holds_is_printed_as_facts_that_a_build_reads(office):
    office.write("office/sections/basis.md", TABLE)
    office.write("名额.csv", "单位,人数\n甲镇,12\n")
    result = office.run("facts", "plan", "--from", "名额.csv")
    assert (result.exit_code, result.stdout) == (0, "名额:\n  - {单位: 甲镇, 人数: 12}\n"), result.stderr
    office.write("名额.yaml", result.stdout)
    built = office.run("build", "plan", "--facts", "名额.yaml", "-o", "a.txt")
    assert built.exit_code == 0, built.stderr
    assert "甲镇12人" in (office.root / "a.txt").read_text("utf-8")


def test_json_counts_what_a_table_holds_as_given(office):
    office.write("office/sections/basis.md", TABLE)
    office.write("名额.csv", "单位,人数\n甲镇,12\n")
    assert states(office.run("facts", "plan", "--from", "名额.csv", "--json"))["名额"] == "given"
