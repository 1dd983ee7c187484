"""The index of the plugins of this project is what they hold."""

import subprocess
import sys

from project.checkout import ROOT

from fangan.model.section import Scope
from fangan.plugins.first_party import first_party, with_agency, with_format, with_outline, with_section, with_suffix


def test_the_index_is_what_the_plugins_hold() -> None:
    command = [sys.executable, str(ROOT / "docs" / "make_plugin_index.py"), "--check"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), "python docs/make_plugin_index.py"


def test_every_plugin_of_the_repository_says_in_both_languages_what_it_is_for() -> None:
    names = {path.parent.name for path in (ROOT / "plugins").glob("*/setup.cfg")}
    assert {one.distribution for one in first_party() if one.about and one.chinese.endswith("。")} == names


def test_an_outline_is_found_by_its_id_and_by_its_name() -> None:
    assert [[one.id for one in with_outline(word)] for word in ("student-aid", "困难学生资助活动方案")] == [
        ["education"],
        ["education"],
    ]


def test_a_format_is_found_by_its_name() -> None:
    assert [one.id for one in with_format("ofd")] == ["ofd"]


def test_a_format_is_found_by_the_suffix_of_its_files() -> None:
    assert [(one.id, name) for one, name in with_suffix(".ofd")] == [("ofd", "ofd")]
    assert not list(with_suffix(".doc"))


def test_an_agency_is_found_by_its_path_and_by_its_name() -> None:
    words = ("河南省/南阳市/教育局", "南阳市教育局", "安徽省/六安市")
    assert [[one.id for one in with_agency(word)] for word in words] == [["education"], ["education"], []]


def test_a_section_is_found_with_those_it_is_worded_for() -> None:
    found = {one.id: scopes for one, scopes in with_section("activities")}
    assert all(isinstance(scope, Scope) for scope in found["daxinganling"])
    assert {scope.region for scope in found["daxinganling"]} == {("黑龙江省/大兴安岭地区",)}
