"""Words of a paper are led back to the facts they were put in for, letter by letter."""

from pathlib import Path

import pytest

from fangan.app.paper_words import paper_words, printed_where
from fangan.app.project import open_project
from fangan.app.rewording import reword
from fangan.app.task_sheet import task_sheet
from fangan.app.workspace import Workspace
from fangan.model.reading import all_words

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def project():
    return open_project(SAMPLES / "town-five-ones", Workspace())


@pytest.fixture(scope="module")
def words(project):
    return list(paper_words(project.composer().compose(trace=True).document))


def test_every_printed_word_is_there_in_reading_order(project, words):
    assert "\n".join(one.words for one in words) == all_words(project.composer().compose().document)


def test_fact_is_found_wherever_it_is_printed(words):
    found = {one.words[fact.start : fact.end] for one in words for fact in one.facts if fact.fact == "集市地点"}
    assert found == {"镇农贸市场"}


def test_where_a_fact_is_printed_is_told_once_a_section(words):
    names = {one.target: one.target.partition("#")[0] for one in words}
    assert printed_where(iter(words), names)["集市地点"] == ["activities"]


def test_value_with_other_words_is_the_facts_and_nothing_is_written(project, words):
    one = next(one for one in words if "镇农贸市场" in one.words)
    before = project.file.read_bytes()
    found = reword(project, one.text, one.block, one.words.replace("镇农贸市场", "镇文化站"))
    assert [(one.name, one.new) for one in found.harvested] == [("集市地点", "镇文化站")]
    assert (list(found.files), found.left) == ([project.file], ())
    assert project.file.read_bytes() == before


@pytest.mark.parametrize(("text", "block"), [("nowhere", 1), ("", 0), ("", 9999)])
def test_there_are_no_words_where_no_paragraph_is(project, text, block):
    with pytest.raises(KeyError):
        reword(project, text, block, "甲")


def test_plan_that_charges_nobody_has_no_sheet_of_tasks():
    school = open_project(SAMPLES / "county-heating-minutes", Workspace()).composer().compose(draft=True).document
    assert (task_sheet(school) is None) == (not school.tasks)
