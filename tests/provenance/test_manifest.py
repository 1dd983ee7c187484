"""A built file says what it was built from, and nothing that is not in it."""

import pytest
from factories.office import OUTLINE

from fangan.app.building import BuildWish, build_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.formats.registry import read
from fangan.model.document import Manifest
from fangan.model.reading import all_words
from fangan.sources.text import digest

OUTLINE_WITH_ANNEX = OUTLINE + "annexes:\n  - {key: extra, when: 主题}\n"
ANNEX = "---\nkey: extra\ntitle: 附表\n---\n一段附表。\n"
REASON = "由市里统一组织，内情不便公开"


def built(office, format_="docx") -> Manifest:
    project = open_project(office.plan, Workspace(environ=office.environ))
    return read(build_plan(project, BuildWish(output=f"a.{format_}")).files[0].path).document.manifest


@pytest.mark.parametrize("format_", ["docx", "json"])
def test_why_something_is_left_out_never_enters_the_file(office, format_):
    plan = (office.plan / "plan.yaml").read_text("utf-8")
    choice = f"{{drop: [theme], reasons: {{theme: {REASON}}}}}"
    office.write("plan/plan.yaml", plan + f"sections: {{activities: {choice}}}\n")
    assert built(office, format_).plan["sections"] == {"activities": {"drop": ("theme",)}}


def test_wording_that_no_fact_has_called_for_is_not_named(office):
    office.write("office/outlines/day.yaml", OUTLINE_WITH_ANNEX)
    office.write("office/sections/extra.md", ANNEX)
    named = {one.target for one in built(office).sources}
    assert named == {"basis", "activities", "activities#opening"}


def test_the_digest_of_the_words_is_that_of_the_file_as_it_is_read(office):
    project = open_project(office.plan, Workspace(environ=office.environ))
    document = read(build_plan(project, BuildWish(output="a.docx")).files[0].path).document
    assert document.manifest.text == digest(all_words(document))
