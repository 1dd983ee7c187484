"""`fangan sections`."""

import json


def targets(result):
    return [section["target"] for section in json.loads(result.stdout)["sections"]]


def test_every_variant_is_listed_with_provider_scope_and_validity(run):
    result = run("sections")
    assert result.exit_code == 0
    line = next(line for line in result.stdout.splitlines() if "activities.culture.md" in line)
    assert "office" in line
    assert "行业：文化" in line
    assert "2020年1月1日至2024年12月31日" in line


def test_the_columns_line_up_by_width_not_by_characters(run):
    from fangan.chinese.punctuation import display_width

    lines = run("sections").stdout.splitlines()
    starts = {display_width(line[: line.rindex("  ")]) for line in lines}
    assert len(starts) == 1


def test_a_key_shows_wording_guidance_and_facts(run):
    result = run("sections", "activities")
    assert "按实际需要删减。" in result.stdout
    assert "哪天开始" in result.stdout
    assert "#opening 启动仪式。" in result.stdout


def test_an_agency_filters_by_what_is_written_for_it(run):
    assert "activities" in targets(run("sections", "--agency", "某省/某市/甲县/文化局", "--json"))
    files = [s["file"] for s in json.loads(run("sections", "--agency", "甲县教育局", "--json").stdout)["sections"]]
    assert "sections/activities.culture.md" not in files
    assert "sections/activities.md" in files


def test_an_outline_filters_by_what_it_can_use(office):
    office.write("office/sections/far.md", "---\nkey: far-away\ntitle: 别处\n---\n别处的事。\n")
    assert "far-away" in targets(office.run("sections", "--json"))
    assert "far-away" not in targets(office.run("sections", "--outline", "day", "--json"))


def test_the_folder_of_a_plan_can_be_looked_at_too(office):
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n自己的依据。\n")
    assert targets(office.run("sections", "basis", "--plan", "plan", "--json")) == ["basis", "basis"]


def test_an_unknown_key_is_a_usage_error_with_the_nearest(run):
    result = run("sections", "activitys")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "activities" in result.stderr


def test_json_of_a_key_adds_title_items_and_facts(run):
    document = json.loads(run("sections", "activities", "--json").stdout)
    section = next(one for one in document["sections"] if one["file"] == "sections/activities.md")
    assert section["items"] == ["opening", "theme"]
    assert section["title"] == "活动内容"
    assert [fact["name"] for fact in section["facts"]] == ["开始日期", "场次", "主题"]
