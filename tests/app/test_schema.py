"""The schema of one plan: what an editor that has it says of the plan file, and where it is kept."""

import json
from pathlib import Path
from typing import Any

import pytest
from factories.editor import load
from factories.office import Office, found

pytest.importorskip("jsonschema", reason="needs jsonschema, of the extra “test”")

from jsonschema import Draft7Validator

from fangan.app.project import open_project
from fangan.app.schema import SchemaWish, describe_outline, describe_plan, names_schema, schema_beside, schema_line
from fangan.app.workspace import Workspace
from fangan.model.problem import ExitCode, UsageRefused

PLAN = "outline: day\nagency: 某省/某市/甲县/教育局\nyear: 2026\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return found(tmp_path)


class Editor:
    """An editor that has a plan's schema."""

    def __init__(self, office: Office) -> None:
        self.workspace = Workspace(environ=office.environ)
        self.office = office

    @property
    def schema(self) -> Any:
        outcome = describe_plan(open_project(self.office.plan, self.workspace), SchemaWish())
        return json.loads(outcome.text)

    def complaints(self, text: str) -> list[str]:
        schema = self.schema
        Draft7Validator.check_schema(schema)
        found = Draft7Validator(schema).iter_errors(load(text))
        return [f"{'/'.join(map(str, error.absolute_path))} {error.validator}" for error in found]


@pytest.fixture
def editor(office: Office) -> Editor:
    return Editor(office)


def test_the_plan_itself_is_right(editor: Editor) -> None:
    assert editor.complaints((editor.office.plan / "plan.yaml").read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ("outline: dya\nagency: 某省\nyear: 2026\n", "outline enum"),
        (PLAN + "facts: {活动名秤: 读书节}\n", "facts additionalProperties"),
        (PLAN + "facts: {场次: 几场}\n", "facts/场次 anyOf"),
        (PLAN + "facts: {开始日期: 四月}\n", "facts/开始日期 anyOf"),
        (PLAN + "sections: {activites: {drop: true}}\n", "sections additionalProperties"),
        (PLAN + "sections: {activities: {drop: true}}\n", "sections/activities/drop anyOf"),
        (PLAN + "sections: {activities: {drop: [opneing]}}\n", "sections/activities/drop anyOf"),
        (PLAN + "sections: {activities: {use: ofice}}\n", "sections/activities/use anyOf"),
        (PLAN + "sections: {activities: {items: {opening: {use: x}}}}", "sections/activities/items/opening/use anyOf"),
        (PLAN + "sections: {activities: {after: basis}}\n", "sections/activities additionalProperties"),
        (PLAN + "sections: {extra: {after: activites}}\n", "sections/extra/after anyOf"),
        (PLAN + "annexes: {form: {drop: true}}\n", "annexes additionalProperties"),
        (PLAN + "isue: {form: notice}\n", " additionalProperties"),
    ],
)  # fmt: skip
def test_a_misspelt_word_is_told(editor: Editor, wrong: str, complaint: str) -> None:
    editor.office.write("office/sections/extra.md", "---\nkey: extra\ntitle: 其他\n---\n（一）其他。正文。\n")
    assert editor.complaints(wrong) == [complaint]


def test_what_may_go_by_its_name_is_not_told(editor: Editor) -> None:
    wish = "{drop: [主题宣传], order: [启动仪式], items: {启动仪式: {use: 甲县}}, heading: 安排}"
    plan = f"sections: {{活动内容: {wish}, activities: {wish}, extra: {{after: 活动内容}}}}\n"
    editor.office.write("office/sections/extra.md", "---\nkey: extra\ntitle: 其他\n---\n（一）其他。正文。\n")
    assert editor.complaints(PLAN + plan) == []


def test_a_fact_is_explained_and_its_example_is_not_offered(editor: Editor) -> None:
    fact = editor.schema["properties"]["facts"]["properties"]["活动名称"]
    assert fact["description"] == "活动叫什么\n\n必填；文字；各年一般不变；如：读书节；用在 day"
    assert "examples" not in fact


def test_the_events_there_are_are_offered_where_a_fact_is_one(editor: Editor) -> None:
    editor.office.write("office/events.yaml", "读书节: {first: 2015-04-23, name: 全县读书节}\n")
    basis = "---\nkey: basis\nfacts:\n  节日: {type: event, ask: 哪个节日}\n---\n为办好{{节日}}。\n"
    editor.office.write("office/sections/basis.md", basis)
    assert "全县读书节" in editor.schema["properties"]["facts"]["properties"]["节日"]["examples"]


def test_what_must_be_given_comes_first_and_a_default_is_offered(editor: Editor) -> None:
    facts = editor.schema["properties"]["facts"]["properties"]
    assert list(facts) == ["活动名称", "开始日期", "场次", "主题"]
    assert facts["场次"]["default"] == "3"


def test_a_computed_fact_is_named_and_cannot_be_given(editor: Editor) -> None:
    office = "---\nkey: basis\nfacts:\n  天数: {type: integer, derive: {year: 开始日期}}\n---\n第{{天数}}天。\n"
    editor.office.write("office/sections/basis.md", office)
    assert "天数" in editor.schema["properties"]["facts"]["description"]
    assert editor.complaints(PLAN + "facts: {天数: 3}\n") == ["facts additionalProperties"]


def test_an_item_is_told_by_its_heading_and_a_choice_by_its_question(editor: Editor) -> None:
    text = "---\nkey: activities\nchoose: {how: {ask: 怎样办, options: {a: 线上, b: 线下}}}\n---\n"
    text += "（一）线上办。正文。 {#how choice=a}\n（一）线下办。正文。 {#how choice=b}\n"
    editor.office.write("office/sections/activities.md", text)
    schema = editor.schema
    choices = schema["properties"]["sections"]["properties"]["activities"]["properties"]["choose"]["properties"]
    said = {"enum": ["a", "b", "线上", "线下"], "enumDescriptions": ["线上", "线下", "a", "b"]}
    assert choices["how"] == {"description": "怎样办", **said}
    assert schema["definitions"]["activities-item"]["enum"] == ["how", "opening"]


def test_what_was_dropped_can_be_taken_in_again(editor: Editor) -> None:
    editor.office.write("plan/plan.yaml", PLAN + "sections: {activities: {drop: [theme]}}\n")
    labels = editor.schema["definitions"]["activities-item"]
    assert dict(zip(labels["enum"], labels["enumDescriptions"], strict=True))["theme"] == "主题宣传。"


def test_a_broken_text_that_is_not_in_the_plan_does_not_stop_it(editor: Editor) -> None:
    editor.office.write("office/sections/extra.md", "---\nkey: extra\n---\n{{")
    assert editor.complaints(PLAN) == []


def test_the_file_lies_hidden_beside_the_plan_and_is_current_then(editor: Editor) -> None:
    project = open_project(editor.office.plan, editor.workspace)
    first, second = describe_plan(project, SchemaWish()), describe_plan(project, SchemaWish(check=True))
    assert (first.file, first.current, second.current) == (editor.office.plan / ".plan.schema.json", False, True)
    assert (editor.office.plan / ".plan.schema.json").read_text("utf-8") == first.text


def test_a_schema_that_is_not_todays_is_told_and_left(editor: Editor) -> None:
    file = editor.office.write("plan/.plan.schema.json", "{}")
    outcome = describe_plan(open_project(editor.office.plan, editor.workspace), SchemaWish(check=True))
    assert (outcome.code, outcome.problems[0].code) == (ExitCode.FINDINGS, "schema-stale")
    assert file.read_text("utf-8") == "{}"


def test_a_plan_that_does_not_name_its_schema_is_told_the_line(editor: Editor) -> None:
    (found,) = describe_plan(open_project(editor.office.plan, editor.workspace), SchemaWish()).problems
    assert found.values["line"] == "# yaml-language-server: $schema=.plan.schema.json"


def test_the_plan_is_not_written_over(editor: Editor) -> None:
    project = open_project(editor.office.plan, editor.workspace)
    with pytest.raises(UsageRefused):
        describe_plan(project, SchemaWish(output=str(project.file)))


def test_an_outline_has_a_schema_before_there_is_a_plan(editor: Editor) -> None:
    outcome = describe_outline(editor.workspace, "day", "甲县教育局", SchemaWish())
    assert (outcome.file, json.loads(outcome.text)) == (None, editor.schema)


@pytest.mark.parametrize("name", ["plan.yaml", "二期 方案.yaml"])
def test_the_line_leads_to_the_file(name: str) -> None:
    plan = Path("county") / name
    assert names_schema(schema_line(plan) + "\noutline: day\n", plan)
    assert not names_schema("# $schema: 见下\noutline: day\n", plan)
    assert schema_beside(plan).parent == plan.parent
