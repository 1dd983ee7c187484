"""A built file is asked what it was made from, whatever its format."""

import pytest
from factories import ways

from fangan.app.building import BuildWish, build_plan
from fangan.app.inspecting import find_paragraphs, inspect_file
from fangan.model.problem import InputRefused


@pytest.fixture(params=["docx", "json"])
def built(request, project):
    return str(build_plan(project, BuildWish(output=f"a.{request.param}")).files[0].path)


def test_the_manifest_is_read(workspace, built):
    assert inspect_file(workspace, built).manifest.facts["活动名称"] == "读书节"


def test_a_paragraph_is_found_by_its_number_or_by_its_words(workspace, built):
    (by_number,) = find_paragraphs(workspace, built, "一").paragraphs
    (by_words,) = find_paragraphs(workspace, built, "县文化广场").paragraphs
    assert (by_number.target, by_number.words) == ("activities", "一、活动内容")
    assert (by_words.target, by_words.origin.provider) == ("activities#opening", "office")


def test_words_that_stand_nowhere_are_refused(workspace, built):
    with pytest.raises(InputRefused):
        find_paragraphs(workspace, built, "没有这句话")


@pytest.mark.parametrize(
    "text", ["<w:p/>" * 300_000, "<w:ins><w:r/></w:ins>", "<broken"], ids=["bomb", "tracked", "torn"]
)
def test_what_a_file_was_made_from_is_told_whatever_its_text_is_like(workspace, project, text):
    path = build_plan(project, BuildWish(output="a.docx")).files[0].path
    parts = ways.unpacked(path.read_bytes())
    parts[ways.BODY] = parts[ways.BODY].replace("<w:body>", f"<w:body>{text}")
    path.write_bytes(ways.packed(parts))
    assert inspect_file(workspace, str(path)).manifest.facts["活动名称"] == "读书节"
    with pytest.raises(InputRefused):
        find_paragraphs(workspace, str(path), "启动仪式")


def test_where_nobody_looked_for_words_is_told(workspace, project):
    path = build_plan(project, BuildWish(output="a.docx")).files[0].path
    path.write_bytes(ways.added(path.read_bytes(), "footnote"))
    found = find_paragraphs(workspace, str(path), "启动仪式")
    assert [one.code for one in found.problems] == ["text-unread"]
    with pytest.raises(InputRefused) as error:
        find_paragraphs(workspace, str(path), ways.SENTENCE)
    assert [one.code for one in error.value.problems] == ["text-unread", "paragraph-not-found"]


def test_sections_and_items_have_the_names_people_know_them_by(workspace, built):
    assert inspect_file(workspace, built).names["activities"] == "活动内容"
    assert find_paragraphs(workspace, built, "县文化广场").names["activities"] == "活动内容"
