"""What is told of an edited sample is what was edited, whatever had to be tried to write it down."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from factories.edits import PARAGRAPH, Edit, edit, instead, paragraph, swapped
from samples.conftest import SAMPLES

from fangan.app.building import BuildWish, build_plan
from fangan.app.harvesting import HarvestOutcome, HarvestWish, harvest
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.harvest.alike import read_alike
from fangan.harvest.records import Kin

Take = Callable[..., HarvestOutcome]


@pytest.fixture
def taken(tmp_path: Path) -> Take:
    """Build a sample, edit its file, harvest it, and hold a new build against it."""

    def take(change: Edit, *samples: str) -> HarvestOutcome:
        for name in samples:
            shutil.copytree(SAMPLES / name, tmp_path / name)
        plan = tmp_path / samples[0]
        wish = BuildWish(output=str(tmp_path / "a.docx"))
        file = edit(build_plan(open_project(plan, Workspace()), wish).files[0].path, change)
        outcome = harvest(Workspace(), HarvestWish(file=str(file), plan=str(plan)))
        now = open_project(plan, Workspace()).composer().compose().document
        assert read_alike(now, Workspace().built(file).document) is outcome.whole
        return outcome

    return take


def left_out(words: str) -> Edit:
    """Delete the last paragraph that says just these words; its bookmarks stay, as Word leaves them."""

    def change(xml: str) -> str:
        said = [one for one in PARAGRAPH.findall(xml) if re.sub(r"<[^>]+>|\s", "", one) == words]
        return xml.replace(said[-1], "".join(re.findall(r"<w:bookmark(?:Start|End)[^>]*/>", said[-1])))

    return change


def test_a_lead_that_went_among_the_items_it_announces_has_moved_and_nothing_is_gone(taken):
    outcome = taken(swapped("达到以下目标：", "登记率和公示率"), "township-donation")
    assert (outcome.whole, {one.kin for one in outcome.harvested} - {Kin.LITERAL}) == (True, {Kin.MOVED})


def test_an_item_of_the_plans_own_goes_with_its_file_where_its_section_is_written_word_for_word(taken):
    def change(xml: str) -> str:
        xml = swapped("加强组织领导。", "加强督促检查。")(xml)
        return xml.replace(paragraph(xml, "落实工作责任。"), "")

    outcome = taken(change, "district-poverty-day", "city-poverty-day")
    assert outcome.whole
    assert [path.name for path, data in outcome.files.items() if data is None] == ["duties.md"]


def test_words_cut_across_a_heading_and_its_text_are_taken_over(taken):
    outcome = taken(instead("转移安置组。", "转移安置"), "town-flood-contingency")
    assert outcome.whole


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("桐柏县2026年常态化防止返贫致贫帮扶工作实施方案", "title"),
        ("联络员信息表", "title"),
        ("桐农〔2026〕12号", "number"),
        ("桐柏县农业农村局", "signed"),
        ("2026年3月13日", "date"),
    ],
    ids=["title", "annex", "number", "signature", "date"],
)
def test_what_every_such_file_prints_is_told_in_one_sentence_when_it_was_deleted(taken, words, key):
    outcome = taken(left_out(words), "county-2026")
    assert [(one.code, one.values["old"], one.values["key"]) for one in outcome.problems] == [
        ("harvest-kept", words, key)
    ]
    assert (outcome.harvested, outcome.files) == ((), {})
