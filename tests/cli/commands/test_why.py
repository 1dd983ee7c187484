"""`fangan why`."""

import json


def test_every_decision_names_the_winner_and_says_why(office):
    result = office.run("why", "plan")
    assert result.exit_code == 0, result.stderr
    assert "basis\n  选用" in result.stdout
    assert "启动仪式（activities#opening）\n  选用" in result.stdout


def test_a_candidate_of_another_sector_is_said_not_to_be_for_us(office):
    result = office.run("why", "plan", "activities")
    assert "不适用" in result.stdout
    assert "教育" in result.stdout
    assert "basis" not in result.stdout


def test_an_expired_variant_that_outranks_the_others_is_a_finding(office):
    office.write("plan/plan.yaml", (office.plan / "plan.yaml").read_text(encoding="utf-8").replace("教育局", "文化局"))
    result = office.run("why", "plan", "activities")
    assert result.exit_code == 1
    assert "2020年1月1日至2024年12月31日" in result.stdout
    assert "variant-expired" in result.stderr


def test_an_unknown_target_is_a_usage_error_with_the_nearest_name(office):
    result = office.run("why", "plan", "activitis")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "activities" in result.stderr


def test_an_item_that_only_its_section_words_is_said_to_be_undisputed(office):
    result = office.run("why", "plan", "activities#theme")
    assert result.exit_code == 2
    assert "why-item-undisputed" in result.stderr


def test_the_issuing_texts_items_are_undisputed_like_a_sections(office):
    notice = "---\nkey: notice\ntitle: 通知\n---\n（一）印发。现印发给你们。 {#issue}\n"
    office.write("office/sections/notice.md", notice)
    plan = (office.plan / "plan.yaml").read_text(encoding="utf-8").replace("issue: {", "issue: {form: notice, ")
    office.write("plan/plan.yaml", plan)
    assert "why-item-undisputed" in office.run("why", "plan", "notice#issue").stderr


def test_json_holds_every_candidate_with_verdict_rank_and_reason(office):
    document = json.loads(office.run("why", "plan", "activities#opening", "--json").stdout)
    assert (document["schema"], document["outline"], document["date"]) == (1, "day", "2026-03-02")
    (decision,) = document["decisions"]
    assert decision["winner"] == "office/activities#opening"
    won, lost = decision["candidates"]
    assert (won["verdict"], lost["verdict"], lost["by"]) == ("won", "less-specific", "region")
    assert won["for"] == {"region": ["某省/某市/甲县"]}
    assert all(candidate["why"] for candidate in decision["candidates"])
