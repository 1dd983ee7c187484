"""A plan made of nothing but the examples of its outline, as `fangan new --examples` writes it."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from fangan.app.building import BuildWish, build_plan
from fangan.app.creating import NewWish, create_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.messages.translation import english
from fangan.model.problem import Problem, Severity


def example_plan(outline: str, agency: str) -> tuple[str, list[Problem]]:
    """Make the plan in the current folder; return its text, and what was said beyond notes."""
    wish = NewWish(outline=outline, agency=agency, year=2026, folder="mine", examples=True)
    begun = create_plan(Workspace(), wish, english)
    plan = Path("mine/plan.yaml")
    plan.write_text(plan.read_text("utf-8") + "\nissue: {date: 2026-03-01}\n", "utf-8")
    built = build_plan(open_project("mine", Workspace()), BuildWish(formats=("txt",)))
    said = [one for one in (*begun.problems, *built.problems) if one.severity is not Severity.NOTE]
    return built.files[0].path.read_text("utf-8"), said


def outline_suite(plans: Sequence[tuple[str, str, str]]) -> Callable[..., None]:
    """Return a test of outlines: each with an office of 安徽省, and words of the title of its plan."""

    @pytest.mark.parametrize(("outline", "agency", "title"), plans)
    def test(outline: str, agency: str, title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        text, said = example_plan(outline, f"安徽省/{agency}")
        assert [one.code for one in said] == []
        assert title in "".join(text.split())
        assert uncited(text) == []

    return test


def uncited(text: str) -> list[str]:
    """List the annexes of the printed plan that no sentence of its body cites."""
    body, _, annexes = text.partition("\n　　附件：")
    return [one for one in re.findall(r"^附件\d*$", annexes, re.MULTILINE) if not re.search(rf"{one}(?!\d)", body)]
