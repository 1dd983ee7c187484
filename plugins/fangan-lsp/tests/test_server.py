"""The server as an editor meets it: started as a process, spoken with over its pipes."""

from pathlib import Path
from typing import Any

import pytest


def uri(path: Path) -> str:
    return path.as_uri()


def words(text: str, where: dict[str, Any]) -> str:
    """Return the words of a range, counted in UTF-16 as the protocol says."""
    start, end = where["start"], where["end"]
    assert start["line"] == end["line"]
    line = text.split("\n")[start["line"]].encode("utf-16-le")
    return line[start["character"] * 2 : end["character"] * 2].decode("utf-16-le")


def found(shown: list[dict[str, Any]], code: str) -> dict[str, Any]:
    ours = [one for one in shown if one["code"] == code]
    assert ours, shown
    return ours[0]


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda one: one["range"]["start"]["character"], reverse=True):
        start, end = edit["range"]["start"], edit["range"]["end"]
        line = lines[start["line"]].encode("utf-16-le")
        new = line[: start["character"] * 2] + edit["newText"].encode("utf-16-le") + line[end["character"] * 2 :]
        lines[start["line"]] = new.decode("utf-16-le")
    return "\n".join(lines)


def test_a_sample_has_nothing_to_be_shown_but_notes(editor, project):
    plan = project / "plan.yaml"
    shown = editor.open(uri(plan), plan.read_text("utf-8"))
    assert [one for one in shown if one["severity"] < 3] == []


def test_a_misspelt_fact_is_shown_at_its_name_with_the_right_one(editor, project):
    plan = project / "plan.yaml"
    text = plan.read_text("utf-8").replace("用水总量:", "用水总亮:")
    shown = found(editor.open(uri(plan), text), "fact-unused")
    assert words(text, shown["range"]) == "用水总亮"
    assert "用水总量" in shown["message"]


def test_what_is_not_saved_counts_and_the_file_stays_as_it_is(editor, project):
    plan = project / "plan.yaml"
    text = plan.read_text("utf-8")
    editor.open(uri(plan), text)
    changed = editor.change(uri(plan), text.replace("漏损率: 8.5", "漏损率: 很低"))
    assert words(text.replace("8.5", "很低"), found(changed, "value-not-decimal")["range"]) == "漏损率"
    assert plan.read_text("utf-8") == text


def test_a_broken_file_has_one_problem_and_the_server_goes_on(editor, project):
    plan = project / "plan.yaml"
    text = plan.read_text("utf-8")
    [broken] = editor.open(uri(plan), text.replace("facts:", "facts: ["))
    assert broken["severity"] == 1
    assert [one for one in editor.change(uri(plan), text) if one["severity"] < 3] == []


def test_a_fault_in_a_section_file_is_shown_at_its_words(editor, project):
    file = project / "sections" / "goals.md"
    text = file.read_text("utf-8").replace("跑冒滴漏", "《甲》、《乙》")
    shown = editor.open(uri(file), text, "markdown")
    one = found(shown, "punctuation/between-enclosed")
    assert words(text, one["range"]) == "、"


def test_what_a_fix_makes_of_a_text_has_the_finding_no_more(editor, project):
    file = project / "sections" / "goals.md"
    text = file.read_text("utf-8").replace("跑冒滴漏", "《甲》、《乙》")
    shown = editor.open(uri(file), text, "markdown")
    one = found(shown, "punctuation/between-enclosed")
    [action] = editor.actions(uri(file), one["range"], "quickfix")
    [edits] = action["edit"]["changes"].values()
    again = editor.change(uri(file), applied(text, edits))
    assert one["code"] not in [other["code"] for other in again]


def test_all_that_is_certain_is_mended_at_once(editor, project):
    file = project / "sections" / "goals.md"
    text = file.read_text("utf-8").replace("跑冒滴漏", "《甲》、《乙》").replace("年底，", "年10月18日（星期一），")
    editor.open(uri(file), text, "markdown")
    nowhere = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
    [action] = editor.actions(uri(file), nowhere, "source.fixAll")
    mended = applied(text, action["edit"]["changes"][uri(file)])
    assert "《甲》《乙》" in mended
    assert "（星期一）" in mended  # it may as well be the day that is wrong


def test_columns_are_counted_in_utf16(editor, project):
    file = project / "sections" / "goals.md"
    text = file.read_text("utf-8").replace("群众投诉的跑冒滴漏问题", "群众投诉的𠮷𠮷村《甲》、《乙》")
    shown = editor.open(uri(file), text, "markdown")
    one = found(shown, "punctuation/between-enclosed")
    assert words(text, one["range"]) == "、"
    [edits] = editor.actions(uri(file), one["range"], "quickfix")[0]["edit"]["changes"].values()
    assert "》、《" not in applied(text, edits)


def test_an_editor_that_counts_characters_is_told_characters(started, project):
    editor = started(FANGAN_LANG="zh")
    told = editor.begin(capabilities={"general": {"positionEncodings": ["utf-32", "utf-16"]}})
    assert told["capabilities"]["positionEncoding"] == "utf-32"
    file = project / "sections" / "goals.md"
    text = file.read_text("utf-8").replace("群众投诉的跑冒滴漏问题", "群众投诉的𠮷𠮷村《甲》、《乙》")
    shown = editor.open(uri(file), text, "markdown")
    where = found(shown, "punctuation/between-enclosed")["range"]
    line = text.split("\n")[where["start"]["line"]]
    assert line[where["start"]["character"] : where["end"]["character"]] == "、"


def test_a_section_file_of_no_plan_is_looked_at_alone(editor, tmp_path):
    text = "---\nkey: goals\ntitle: 工作目标\n---\n到年底，，全部完成。\n"
    shown = editor.open(uri(tmp_path / "goals.md"), text, "markdown")
    assert any("，" in words(text, one["range"]) for one in shown)


def test_other_files_are_left_alone(editor, project):
    editor.open(uri(project / "plan.yaml"), (project / "plan.yaml").read_text("utf-8"))
    readme = {"uri": uri(project.parent / "README.md"), "languageId": "markdown", "version": 1, "text": "# 说明，，"}
    editor.send("textDocument/didOpen", {"textDocument": readme})
    editor.send("textDocument/didOpen", {"textDocument": {**readme, "uri": "untitled:Untitled-1"}})
    editor.change(uri(project / "plan.yaml"), (project / "plan.yaml").read_text("utf-8") + "\n")
    assert readme["uri"] not in editor.shown
    assert "untitled:Untitled-1" not in editor.shown


@pytest.mark.parametrize("name", ["file:///c%3A/%E6%96%B9%E6%A1%88/plan.yaml", "file:///C:/方案/plan.yaml"])
def test_an_address_stays_as_the_editor_writes_it(editor, name):
    shown = editor.open(name, "outline: implementation-plan\nyear: 二〇二六\n")
    assert "key-missing" in [one["code"] for one in shown]


def test_messages_are_in_the_editors_language(started, project, monkeypatch):
    monkeypatch.delenv("FANGAN_LANG", raising=False)
    plan = project / "plan.yaml"
    text = plan.read_text("utf-8").replace("用水总量:", "用水总亮:")
    editor = started()
    editor.begin(locale="en-US")
    assert "Did you mean" in found(editor.open(uri(plan), text), "fact-unused")["message"]


def test_a_fact_tells_what_it_is_where_it_is_used(editor, project):
    editor.open(uri(project / "plan.yaml"), (project / "plan.yaml").read_text("utf-8"))
    file = project / "sections" / "goals.md"
    text = file.read_text("utf-8")
    editor.open(uri(file), text, "markdown")
    number = next(at for at, line in enumerate(text.split("\n")) if "{{漏损率}}" in line)
    at = {"line": number, "character": text.split("\n")[number].index("{{漏损率}}") + 3}
    told = editor.ask("textDocument/hover", {"textDocument": {"uri": uri(file)}, "position": at})
    assert "公共供水管网漏损率降到百分之几" in told["contents"]["value"]
    assert "8.5" in told["contents"]["value"]


def test_a_placeholder_is_completed_with_the_facts_there_are(editor, project):
    file = project / "sections" / "goals.md"
    text = file.read_text("utf-8")
    editor.open(uri(file), text, "markdown")
    editor.change(uri(file), text + "新的一段{{")
    at = {"line": text.count("\n"), "character": len("新的一段{{")}
    told = editor.ask("textDocument/completion", {"textDocument": {"uri": uri(file)}, "position": at})
    assert "节水农田" in [one["label"] for one in (told if isinstance(told, list) else told["items"])]


def test_closing_a_file_takes_its_problems_away(editor, tmp_path):
    name = uri(tmp_path / "goals.md")
    assert editor.open(name, "---\nkey: goals\n---\n到年底，，全部完成。\n", "markdown")
    editor.send("textDocument/didClose", {"textDocument": {"uri": name}})
    assert editor.diagnostics(name) == []


@pytest.fixture
def other(started):
    """An editor of one's own, which may end."""
    one = started(FANGAN_LANG="zh")
    one.begin()
    return one


def test_leave_taken_in_order_ends_with_0(other):
    assert other.end() == 0


def test_leave_taken_without_a_word_ends_with_1(other):
    other.send("exit", None)
    assert other.process.wait(60) == 1


def test_an_editor_that_is_gone_takes_the_server_along(other):
    other.process.stdin.close()
    assert other.process.wait(60) == 1
