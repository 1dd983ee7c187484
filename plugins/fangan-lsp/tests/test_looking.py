"""What is looked at is shown at words that are there, and whatever goes wrong is shown, too."""

from pathlib import Path

import pytest
from fangan_lsp.files import lines_of
from fangan_lsp.looking import look_at
from fangan_lsp.records import Asked, Seen

from fangan.app.workspace import Workspace
from fangan.checks import run
from fangan.messages.translation import translator
from fangan.sources.text import read_instead


@pytest.fixture
def look(project: Path):
    """Look at the sample's plan with a text instead of its own."""
    workspace = Workspace()

    def seen(text: str) -> Seen:
        plan = str(project / "plan.yaml")
        return look_at(workspace, Asked(plan, (), {plan: text}), translator({"FANGAN_LANG": "zh"}))

    return seen


def test_what_is_missing_behind_the_end_is_shown_in_the_last_line(look, project):
    text = (project / "plan.yaml").read_text("utf-8") + "tasks: [\n\n"
    [mark] = look(text).marks
    with read_instead({mark.file: text.encode()}):
        line = lines_of(mark.file)[mark.line]
    assert line.strip()
    assert 0 <= mark.start < mark.end <= len(line)


def test_a_rule_that_raises_is_shown_and_the_others_go_on(look, project, monkeypatch):
    find = run.finder

    def broken(rule):
        if rule.id == "dates/wrong-weekday":
            raise RuntimeError("断了")
        return find(rule)

    monkeypatch.setattr(run, "finder", broken)
    goals = project / "sections" / "goals.md"
    goals.write_text(goals.read_text("utf-8").replace("年底，", "年10月18日（星期一）检查《甲》、《乙》，"), "utf-8")
    codes = [one.code for one in look((project / "plan.yaml").read_text("utf-8")).marks]
    assert "frame/rule-broken" in codes
    assert "punctuation/between-enclosed" in codes


def test_what_nobody_thought_of_is_shown_on_the_first_line(look, monkeypatch):
    monkeypatch.setattr("fangan_lsp.looking.check_plan", lambda *_: 1 / 0)
    [mark] = look("outline: implementation-plan\nagency: 甘肃省/定西市/通渭县/人民政府\nyear: 2026\n").marks
    assert (mark.code, mark.line) == ("lsp-failed", 0)
    assert "ZeroDivisionError" in mark.says


def test_what_a_plugin_words_wrong_is_shown_in_the_plan_file(look, project):
    text = (project / "plan.yaml").read_text("utf-8").replace("year: 2026", "year: 2015").replace("2026-", "2015-")
    marks = look(text).marks
    assert marks
    assert {Path(one.file).is_file() for one in marks} == {True}


def test_a_fact_knows_what_it_asks_and_holds(look, project):
    known = look((project / "plan.yaml").read_text("utf-8")).known
    assert "改造多少公里管网" in known.facts["管网公里"]
    assert known.facts["管网公里"].endswith("现在的值：36")
