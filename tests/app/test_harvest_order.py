"""An order prints no title of its own; another title of the plan it proclaims leaves it one all the same."""

import shutil

from factories.edits import PARAGRAPH, edit
from samples.conftest import SAMPLES

from fangan.app.building import BuildWish, build_plan
from fangan.app.harvesting import HarvestWish, harvest
from fangan.app.project import open_project
from fangan.app.workspace import Workspace


def test_another_title_of_what_an_order_proclaims_is_taken_over(tmp_path):
    plan = tmp_path / "county-fire-order"
    shutil.copytree(SAMPLES / plan.name, plan)
    workspace = Workspace()
    built = build_plan(open_project(plan, workspace), BuildWish(output=str(tmp_path / "a.docx"))).files[0].path

    def change(xml: str) -> str:
        title = next(one for one in PARAGRAPH.findall(xml) if "Title" in one and "春季" in one)
        return xml.replace(title, title.replace("春季", ""))

    file = edit(built, change)
    assert harvest(Workspace(), HarvestWish(file=str(file), plan=str(plan))).whole
    assert "title: " in next((plan / "sections").glob("order*.md")).read_text("utf-8")
