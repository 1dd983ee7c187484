"""What an outline is about is said by the headings of its sections, for whoever may use it."""

from pathlib import Path

import pytest
from factories.office import found

from fangan.assembly.offered import part_names
from fangan.plugins.gather import build_catalogue


@pytest.fixture
def names(tmp_path: Path):
    office = found(tmp_path)

    def ask(**texts: str) -> tuple[str, ...]:
        for name, text in texts.items():
            office.write(f"office/sections/{name}.md", text)
        catalogue = build_catalogue(environ=office.environ)
        return part_names(catalogue, catalogue.outline("day"))

    return ask


def test_sections_without_a_title_are_left_out(names):
    assert names() == ("活动内容",)


def test_a_heading_that_is_not_printed_says_what_the_section_is_about(names):
    assert names(basis="---\nkey: basis\ntitle: 制定依据\n---\n制定本方案。\n") == ("制定依据", "活动内容")


def test_the_wording_for_everybody_names_it_before_one_for_some(names):
    culture = "---\nkey: activities\ntitle: 文化活动\nfor: {sector: 文化}\n---\n（一）展演。展演。 {#opening}\n"
    assert names(aaa=culture) == ("活动内容",)


def test_a_text_that_cannot_be_read_names_nothing(names):
    assert names(basis="---\nkey: basis\ntitle: 依据\n---\n{{\n") == ("活动内容",)
