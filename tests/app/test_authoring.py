"""A plugin to start from, the rules it keeps, the overrides that drifted."""

from fangan.app.authoring import NewPluginWish, check_plugin, create_plugin, find_drift
from fangan.app.workspace import Workspace
from fangan.model.problem import ExitCode


def test_a_new_plugin_is_named_after_its_folder_and_keeps_every_rule(workspace):
    made = create_plugin(workspace, NewPluginWish(folder="fangan-neixiang"))
    assert made.id == "neixiang"
    assert all(file.exists() for file in made.files)
    assert check_plugin(workspace, "fangan-neixiang").breaches == ()


def test_an_agency_that_is_known_is_not_described_again(workspace):
    made = create_plugin(workspace, NewPluginWish(folder="fangan-jia", agency="某省/某市/甲县/教育局"))
    assert "agencies.yaml" not in [file.name for file in made.files]


def test_a_broken_rule_is_a_finding(office, workspace):
    office.write("mine/sections/a.md", "---\nkey: weather\ntitle: 天气\n---\n**晴**。\n")
    outcome = check_plugin(workspace, "mine")
    assert [one.code for one in outcome.rules["no-raw-formatting"]] == ["raw-bold"]
    assert (outcome.errors, outcome.code) == (1, ExitCode.FINDINGS)


def test_an_override_whose_base_changed_has_drifted(office):
    head = "key: basis\nbase: office/basis@0123456789ab\nfor: {level: 县}\n"
    office.write("more/sections/basis.md", f"---\n{head}---\n县里的依据。\n")
    outcome = find_drift(Workspace(["more"], environ=office.environ))
    assert ([one.provider for one in outcome.survey.drifted], outcome.code) == (["more"], ExitCode.FINDINGS)
