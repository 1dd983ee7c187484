"""A draft that is looked at while it is written is the one that a build would give, only not examined."""

from pathlib import Path

import pytest

from fangan.app.composing import ComposeWish
from fangan.app.examining import Examiner
from fangan.app.project import open_project
from fangan.app.rendering import render_draft, render_plan
from fangan.app.surveying import FactsWish, survey_plan
from fangan.app.workspace import Workspace
from fangan.assembly.composer import Composer

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("sample", ["county-2026", "town-five-ones"])
def test_a_draft_has_the_pages_of_a_build(sample: str) -> None:
    project = open_project(SAMPLES / sample, Workspace())
    built, drafted = render_plan(project, ComposeWish(draft=True), "html"), render_draft(project, "html")
    assert (drafted.title, drafted.suffix, drafted.data) == (built.title, built.suffix, built.data)


def test_a_draft_is_not_examined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Examiner, "examine")
    assert render_draft(open_project(SAMPLES / "town-five-ones", Workspace()), "html").data


def test_a_draft_whose_facts_were_surveyed_is_not_composed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    project = open_project(SAMPLES / "town-five-ones", Workspace())
    drafted, surveyed = render_draft(project, "html"), survey_plan(project, FactsWish())
    monkeypatch.delattr(Composer, "compose")
    assert render_draft(project, "html", surveyed.composition) == drafted
