"""A workspace is opened once: what it read stays, and nothing below it asks the process for its environment."""

import ast
from pathlib import Path

import fangan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.sources.text import read_instead

ENTRANCES = ("app/batch_elsewhere.py", "app/workspace.py", "cli/", "face.py", "plugins/inside.py", "testing/suite.py")
"""Where the environment of a process comes in: the workspace, what works on
another machine, a plugin's process, for the language those who speak."""


def test_plans_with_nothing_of_their_own_share_a_catalogue(office, workspace):
    office.write("other/plan.yaml", (office.plan / "plan.yaml").read_text("utf-8"))
    assert workspace.catalogue(office.plan) is workspace.catalogue(office.root / "other")


def test_a_plan_with_wording_of_its_own_has_a_catalogue_of_its_own(office, workspace):
    office.write("other/sections/basis.md", "---\nkey: basis\n---\n自己的依据。\n")
    own = workspace.catalogue(office.root / "other")
    assert own is not workspace.catalogue(office.plan)
    assert own is workspace.catalogue(office.root / "other")


def test_what_all_plans_share_is_read_once_for_all_catalogues(office, workspace):
    office.write("other/sections/basis.md", "---\nkey: basis\n---\n自己的依据。\n")
    one, two = workspace.catalogue(office.plan), workspace.catalogue(office.root / "other")
    (head,) = [head for head in one.section_heads("activities") if head.file == "sections/activities.md"]
    assert one.wording(head) is two.wording(head)


def test_an_open_workspace_stays_as_it_was_and_another_sees_what_is_new(office, workspace):
    before = workspace.catalogue().keys()
    office.write("office/sections/new.md", "---\nkey: new\n---\n新的。\n")
    assert workspace.catalogue().keys() == before
    assert "new" in Workspace(environ=office.environ).catalogue().keys()  # noqa: SIM118


def test_a_workspace_that_is_reopened_sees_what_is_new_and_asks_no_plugin_again(office, workspace):
    before = workspace.plugins()
    office.write("office/sections/new.md", "---\nkey: new\n---\n新的。\n")
    again = workspace.reopened()
    assert "new" in again.catalogue().keys()  # noqa: SIM118
    assert again.plugins() is before


def test_a_file_an_editor_holds_is_not_taken_from_the_cache(office, workspace):
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n依据。\n")
    file = office.plan / "sections" / "basis.md"
    workspace.catalogue(office.plan)
    with read_instead({str(file): "---\nkey: other\n---\n依据。\n".encode()}):
        assert "other" in workspace.reopened().catalogue(office.plan).keys()  # noqa: SIM118


def test_the_folders_of_a_workspace_are_used_beside_those_of_the_environment(office):
    office.write("more/sections/extra.md", "---\nkey: extra\n---\n另外的。\n")
    assert "extra" in Workspace(["more"], environ=office.environ).catalogue().keys()  # noqa: SIM118


def test_a_long_run_keeps_no_more_catalogues_than_it_may_need_again(office, workspace):
    for number in range(20):
        office.write(f"p{number}/sections/basis.md", "---\nkey: basis\n---\n自己的依据。\n")
        workspace.catalogue(office.root / f"p{number}")
    assert len(workspace._catalogues) < 10


def test_without_an_environment_the_process_has_one(monkeypatch, office):
    monkeypatch.setenv("FANGAN_SECTIONS", str(office.root / "office"))
    assert "activities" in open_project("plan").catalogue.keys()  # noqa: SIM118


def test_nobody_below_asks_the_process_for_its_environment():
    package = Path(fangan.__file__).parent
    asking = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv") and ast.unparse(node.value) == "os"
    }
    assert [path for path in sorted(asking) if not path.startswith(ENTRANCES)] == []
