"""What is installed is told from metadata; one plugin is loaded when it is asked for."""

import pytest

from fangan.app.data.plugins import loaded_data
from fangan.app.installed import list_plugins, show_plugin
from fangan.app.workspace import Workspace
from fangan.model.problem import ExitCode, PluginFailed

ALL = {"FANGAN_CACHE": "off"}
pytest.importorskip("fangan_standard", reason="the standard wording is not installed")


def test_every_plugin_is_listed_and_none_loaded():
    states = {one.id: one.state for one in list_plugins(Workspace(environ=ALL)).plugins}
    assert states["standard"] == "available"
    assert list_plugins(Workspace(environ={**ALL, "FANGAN_PLUGINS": ""})).plugins[0].state == "blocked"


def test_one_plugin_is_loaded_with_what_it_supplies():
    outcome = show_plugin(Workspace(environ=ALL), "standard")
    assert (outcome.plugin.status.state, outcome.code) == ("active", ExitCode.OK)
    assert "activities" in loaded_data(outcome.plugin)["sections"]


def test_an_unknown_plugin_is_refused_with_the_nearest():
    with pytest.raises(PluginFailed) as refused:
        show_plugin(Workspace(environ=ALL), "standart")
    assert refused.value.problems[0].values["suggestion"] == "standard"


def test_its_sections_and_outlines_have_the_names_people_know_them_by():
    names = show_plugin(Workspace(environ=ALL), "standard").names
    assert (names["guiding-ideology"], names["activity-day"]) == ("指导思想", "纪念日活动方案")
