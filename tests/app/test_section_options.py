"""What may be done with a section, done by the value that says it, and taken back by the next."""

import shutil
from pathlib import Path

import pytest

from fangan.app.filling import filled
from fangan.app.project import open_project
from fangan.app.section_options import options_of
from fangan.app.workspace import Workspace

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def plan(tmp_path):
    return Path(shutil.copytree(SAMPLES / "town-five-ones", tmp_path / "扶贫日")) / "plan.yaml"


def options(plan):
    project = open_project(plan, Workspace())
    return options_of(project.catalogue, project.plan)


def section(plan, key):
    return next(one for one in options(plan) if one.key == key)


def item(plan, key, id_):
    return next(one for one in section(plan, key).items if one.id == id_)


def put(plan, path, value):
    text = filled(plan.read_text("utf-8"), path, value)
    assert text is not None
    plan.write_text(text, "utf-8")


def test_item_that_is_left_out_can_be_taken_in_again(plan):
    before = item(plan, "goals", "awareness")
    assert (before.on, before.provider) == (False, "relief")
    put(plan, before.path, before.value)
    after = item(plan, "goals", "awareness")
    assert (after.on, after.name) == (True, before.name)
    put(plan, after.path, after.value)
    assert not item(plan, "goals", "awareness").on


def test_every_toggle_turns_what_it_stands_for(plan):
    text, turned = plan.read_text("utf-8"), 0
    for one in options(plan):
        for toggle in (one.toggle, *one.items):
            if toggle.path:
                put(plan, toggle.path, toggle.value)
                other = [there for there in options(plan) if there.key == one.key]
                found = next(there for row in other for there in (row.toggle, *row.items) if there.id == toggle.id)
                assert found.on is not toggle.on
                turned += 1
                plan.write_text(text, "utf-8")
    assert turned > 10


def test_section_of_which_the_outline_asks_cannot_be_left_out(plan):
    assert section(plan, "activities").toggle.path == ()


def test_section_called_by_its_heading_in_the_plan_is_spoken_of_there(plan):
    name = section(plan, "requirements").toggle.name
    plan.write_text(plan.read_text("utf-8").replace("requirements:", f"{name}:"), "utf-8")
    found = item(plan, "requirements", "attention")
    assert found.path == ("sections", name, "drop")


@pytest.fixture
def recruitment(tmp_path):
    return Path(shutil.copytree(SAMPLES / "city-community-recruitment", tmp_path / "招聘")) / "plan.yaml"


def answers(plan, key):
    return section(plan, key).answers[0]


def test_one_alternative_takes_the_place_of_another(recruitment):
    before = answers(recruitment, "procedure")
    other = next(one for one in before.values if one not in before.chosen)
    put(recruitment, before.path, before.values[other])
    assert answers(recruitment, "procedure").chosen == (other,)


def test_of_several_alternatives_each_is_put_to_the_others_or_taken_from_them(recruitment):
    before = answers(recruitment, "principles")
    one = before.chosen[0]
    put(recruitment, before.path, before.values[one])
    after = answers(recruitment, "principles")
    assert after.chosen == before.chosen[1:]
    assert after.values[one] == (*after.chosen, one)
