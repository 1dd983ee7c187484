"""`fangan rule`."""

import json


def test_the_rules_are_listed_by_family(run):
    lines = run("rule").stdout.splitlines()
    at = lines.index("dates（日期）")
    assert "  严重  dates/no-such-day  正文里写的日期确有其日" in lines[at:]


def test_one_rule_is_told_whole(run):
    said = run("rule", "dates/no-such-day").stdout
    for word in ("要求：", "理由：", "依据：", "查出时说：", "怎么办：", "误例：2月30日举行。", "正例：2月28日举行。"):
        assert word in said


def test_a_family_goes_by_its_chinese_name_too(run):
    assert run("rule", "日期").stdout == run("rule", "dates").stdout


def test_a_mistyped_id_gets_a_suggestion(run):
    result = run("rule", "dates/no-such-dai")
    assert (result.exit_code, "是不是想写“dates/no-such-day”" in result.stderr) == (2, True)


def test_json_holds_everything_of_every_rule(run):
    rules = json.loads(run("rule", "--json").stdout)["rules"]
    (found,) = (one for one in rules if one["id"] == "dates/no-such-day")
    assert found["hint"] is False
    assert all(found[key] for key in ("demand", "why", "basis", "what", "remedy", "bad", "good"))
