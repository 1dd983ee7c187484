"""`fangan schema`, and the schemas that `fangan new` and `fangan roll` write."""

import json

AGENCY = "某省/某市/甲县/教育局"
LINE = "# yaml-language-server: $schema=.plan.schema.json\n"


def test_the_schema_is_written_beside_the_plan(office):
    result = office.run("schema", "plan")
    assert (result.exit_code, result.stdout) == (0, "plan/.plan.schema.json\n"), result.stderr
    assert (
        "活动名称"
        in json.loads((office.plan / ".plan.schema.json").read_text("utf-8"))["properties"]["facts"]["properties"]
    )


def test_a_stale_schema_ends_with_1(office):
    office.run("schema", "plan")
    assert office.run("schema", "plan", "--check").exit_code == 0
    office.write("office/sections/basis.md", "---\nkey: basis\nfacts: {届次: 第几届}\n---\n第{{届次}}届。\n")
    assert office.run("schema", "plan", "--check").exit_code == 1


def test_without_a_plan_the_schemas_are_listed_and_each_can_be_printed(run):
    names = [line.split()[0] for line in run("schema").stdout.splitlines()]
    assert names[:2] == ["plan", "outline"]
    assert all(json.loads(run("schema", "--of", name).stdout)["$schema"] for name in names)


def test_a_schema_goes_where_it_is_asked_to(office):
    result = office.run("schema", "--of", "outline", "-o", "outline.schema.json")
    assert (result.exit_code, result.stdout) == (0, "outline.schema.json\n")
    assert json.loads((office.root / "outline.schema.json").read_text("utf-8"))["title"] == "outlines/*.yaml"


def test_an_outline_and_an_agency_are_enough(run):
    result = run("schema", "day", "--agency", AGENCY)
    assert "开始日期" in json.loads(result.stdout)["properties"]["facts"]["properties"]


def test_an_unknown_name_is_refused_with_the_nearest(run):
    result = run("schema", "--of", "outlin")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "“outline”" in result.stderr


def test_a_new_plan_leads_an_editor_to_its_schema(office):
    office.run("new", "day", "mine", "--agency", AGENCY, "--year", "2026")
    assert (office.root / "mine/plan.yaml").read_text("utf-8").startswith(LINE)
    assert office.run("schema", "mine", "--check").exit_code == 0


def test_a_plan_rolled_takes_the_line_along_and_has_a_schema_of_its_own(office):
    office.write("plan/plan.yaml", LINE + (office.plan / "plan.yaml").read_text("utf-8"))
    result = office.run("roll", "plan", "--year", "2027")
    assert (office.root / "plan-2027/plan.yaml").read_text("utf-8").startswith(LINE), result.stderr
    assert office.run("schema", "plan-2027", "--check").exit_code == 0


def test_a_plan_without_the_line_is_rolled_without_a_schema(office):
    office.run("roll", "plan", "--year", "2027")
    assert not (office.root / "plan-2027/.plan.schema.json").exists()


def test_the_schema_is_nobodys_wording_and_is_not_left_behind(office):
    before = office.run("why", "plan").stdout
    office.run("schema", "plan")
    assert office.run("why", "plan").stdout == before
    assert json.loads(office.run("roll", "plan", "--year", "2027", "--json").stdout)["left"] == []
