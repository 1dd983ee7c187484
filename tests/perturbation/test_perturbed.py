"""Nothing is silent: whatever is changed in a sample changes its document, or somebody names the place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from perturbation.choices import wishes
from perturbation.conftest import NAMES, OWN, spoilt
from perturbation.exempt import EXEMPT, exempt
from perturbation.outcome import Outcome, Trial, answered, named, outcome
from perturbation.section_changes import names, section_changes
from perturbation.yaml_changes import yaml_changes

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace

Build = Callable[[Path], Outcome]


@pytest.fixture(scope="module")
def build() -> Build:
    """Build plans whose own folders stay as they are: what supplies the wording is read once."""
    workspace = Workspace()
    return lambda plan: outcome(plan, workspace)


def anew(plan: Path) -> Outcome:
    """Build a plan whose folder has changed."""
    return outcome(plan, Workspace())


@pytest.mark.parametrize("sample", NAMES)
def test_whatever_is_changed_in_a_plan_file_changes_the_document_or_is_named(
    samples: Path, build: Build, sample: str
) -> None:
    plan = samples / sample / "plan.yaml"
    before, silent = build(plan), []
    with spoilt(plan):
        for change in yaml_changes(plan.read_text("utf-8")):
            plan.write_text(change.text, "utf-8")
            trial = Trial(plan, change.lines, change.words, change.gone)
            if not answered(before, build(plan), trial) and not exempt(change.kind, f"{sample}/plan.yaml", change.name):
                silent.append(f"{change.kind} {change.name}")
    assert silent == []


@pytest.mark.parametrize("sample", NAMES)
def test_whatever_is_wished_of_a_section_or_item_is_done_or_named(samples: Path, build: Build, sample: str) -> None:
    plan = samples / sample / "plan.yaml"
    before, silent = build(plan), []
    document = compose_plan(open_project(plan), ComposeWish()).document
    with spoilt(plan):
        for wish in wishes(plan.read_text("utf-8"), document):
            plan.write_text(wish.text, "utf-8")
            if not answered(before, build(plan), Trial(plan, words=wish.words, gone=wish.gone)):
                silent.append(f"{wish.kind} {wish.name}")
    assert silent == []


@pytest.mark.parametrize("own", OWN)
def test_whatever_is_changed_in_a_section_file_changes_the_document_or_is_named(samples: Path, own: str) -> None:
    file = samples / own
    plan = file.parents[1] / "plan.yaml"
    before, silent = anew(plan), []
    with spoilt(file):
        for change in section_changes(file.read_text("utf-8")):
            file.write_text(change.text, "utf-8")
            trial = Trial(file, change.lines, change.words, change.gone)
            if not answered(before, anew(plan), trial) and not exempt(change.kind, own, change.name):
                silent.append(f"{change.kind} {change.name}")
    assert silent == []


@pytest.mark.parametrize("own", OWN)
def test_a_section_file_that_is_not_where_it_is_read_is_named(samples: Path, own: str) -> None:
    file = samples / own
    folder = file.parents[1]
    for wrong in names(file.relative_to(folder)):
        there = folder / wrong.name
        there.parent.mkdir(exist_ok=True)
        file.rename(there)
        try:
            found = anew(folder / "plan.yaml")
        finally:
            there.rename(file)
        assert named(found, Trial(there, words=(there.name, f"{there.parent.name}/", f"/{there.parent.name}"))), wrong


def test_every_exemption_is_one_of_a_sample_that_there_is() -> None:
    files = {f"{name}/plan.yaml" for name in NAMES} | set(OWN)
    assert all(any(exempt(one.kind, file, one.name) for file in files) or "*" in one.name for one in EXEMPT)
