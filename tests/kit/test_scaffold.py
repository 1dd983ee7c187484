"""`plugins new` makes a plugin that installs, keeps the rules and builds; it overwrites nothing."""

import os
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import fangan
from fangan.chinese.offices import read_office
from fangan.chinese.roles import usual_roles
from fangan.kit.examining import ORDER, examine
from fangan.kit.scaffold import Wish, agency_names, make_plugin, make_wish
from fangan.kit.subject import open_subject
from fangan.model.problem import OutputFailed, UsageRefused
from fangan.plugins.agencies import Agencies
from fangan.plugins.engine import compatible
from fangan.sources.agencies_file import read_agencies
from fangan.sources.grammar import GRAMMAR, read_declaration

NOBODY = Agencies(())
WISH = Wish(id="neixiang", name="内乡县", agency="河南省/南阳市/内乡县/农业农村局")


YUAN = "安徽省/六安市/裕安区"
VILLAGE, UNION = f"{YUAN}/苏埠镇/东坪村/村民委员会", f"{YUAN}/总工会"


@pytest.mark.parametrize("agency", [WISH.agency, YUAN, VILLAGE, UNION, f"{YUAN}/苏埠镇/人民政府", f"{YUAN}/城北小学"])
def test_a_new_plugin_keeps_every_rule(tmp_path: Path, agency: str) -> None:
    make_plugin(tmp_path / "fangan-neixiang", replace(WISH, agency=agency))
    subject = open_subject(str(tmp_path / "fangan-neixiang"), os.environ)
    assert subject.id == "neixiang"
    assert [one for found in examine(subject).values() for one in found] == []


def test_a_new_plugin_installs_and_its_test_passes(tmp_path: Path) -> None:
    project, site = tmp_path / "fangan-neixiang", tmp_path / "site"
    make_plugin(project, WISH)
    # what pip would have setuptools do, without the network it takes to fetch a build environment
    build = [sys.executable, "-c", "import setuptools; setuptools.setup()", "-q"]
    steps = ["build_py", "--build-lib", str(site), "egg_info", "--egg-base", str(site)]
    site.mkdir()
    subprocess.run([*build, *steps], cwd=project, capture_output=True, check=True)
    path = os.pathsep.join([str(site), str(Path(fangan.__file__).parents[1])])
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(project)],
        env={**os.environ, "PYTHONPATH": path},
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    assert f"{len(ORDER)} passed" in ran.stdout


def test_a_new_plugin_says_which_engine_and_which_grammar_it_needs(tmp_path: Path) -> None:
    make_plugin(tmp_path / "fangan-neixiang", WISH)
    project = tomllib.loads((tmp_path / "fangan-neixiang" / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["dependencies"] == [f"fangan{compatible(fangan.__version__)}"]
    declared = (tmp_path / "fangan-neixiang" / "fangan_neixiang" / "fangan.yaml").read_text("utf-8")
    assert read_declaration(declared, "").grammar == GRAMMAR


def test_a_suite_fails_with_the_breach_in_words(tmp_path: Path) -> None:
    project = tmp_path / "fangan-neixiang"
    make_plugin(project, WISH)
    file = project / "fangan_neixiang" / "sections" / "requirements.md"
    file.write_text(file.read_text("utf-8").replace("落实到", "**落实到**"), encoding="utf-8")
    (project / "tests" / "test_plugin.py").write_text(
        f"from fangan.testing import plugin_suite\n\ntest_plugin = plugin_suite({str(project)!r})\n", encoding="utf-8"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(project)]
    ran = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert f"1 failed, {len(ORDER) - 1} passed" in ran.stdout
    assert "sections/requirements.md:9" in ran.stdout


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "fangan-neixiang").mkdir()
    with pytest.raises(OutputFailed) as caught:
        make_plugin(tmp_path / "fangan-neixiang", WISH)
    assert [one.code for one in caught.value.problems] == ["target-exists"]
    assert list(tmp_path.iterdir()) == [tmp_path / "fangan-neixiang"]
    assert list((tmp_path / "fangan-neixiang").iterdir()) == []


def test_the_id_is_the_folders_name_unless_it_is_said(tmp_path: Path) -> None:
    assert make_wish(tmp_path / "fangan-neixiang", None, None, None, NOBODY).id == "neixiang"
    assert make_wish(tmp_path / "fangan-neixiang", "nx", None, None, NOBODY).id == "nx"
    assert make_wish(tmp_path, "nx", None, "河南省/南阳市/内乡县", NOBODY).name == "内乡县"


@pytest.mark.parametrize(
    ("path", "name", "short", "level"),
    [
        ("河南省/南阳市/内乡县/农业农村局", "内乡县农业农村局", "县农业农村局", "县"),
        ("河南省/南阳市/卧龙区/民政局", "南阳市卧龙区民政局", "区民政局", "县"),
        ("河南省/农业农村厅", "河南省农业农村厅", "省农业农村厅", "省"),
        ("河南省/南阳市/内乡县", "内乡县", "内乡县", "县"),
    ],
)
def test_the_agencys_names_and_level_follow_from_its_path(path: str, name: str, short: str, level: str) -> None:
    names = agency_names(path)
    assert (names["name"], names["short"], names["level"]) == (name, short, level)


def test_a_district_is_given_offices_of_a_district(tmp_path: Path) -> None:
    wish = Wish(id="wolong", name="卧龙区", agency="河南省/南阳市/卧龙区/农业农村局")
    make_plugin(tmp_path / "fangan-wolong", wish)
    text = (tmp_path / "fangan-wolong" / "fangan_wolong" / "agencies.yaml").read_text("utf-8")
    assert "宣传: 区委宣传部" in text
    assert "财政: 区财政局" in text


def test_a_county_is_given_all_its_roles(tmp_path: Path) -> None:
    make_plugin(tmp_path / "fangan-yuan", Wish(id="yuan", name="裕安区", agency=YUAN))
    text = (tmp_path / "fangan-yuan" / "fangan_yuan" / "agencies.yaml").read_text("utf-8")
    (agency,) = read_agencies(text, "agencies.yaml", "yuan").values()
    assert agency.roles == usual_roles(read_office(f"{YUAN}/人民政府"))


def test_a_path_that_leaves_the_office_open_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageRefused):
        make_wish(tmp_path / "fangan-demo", None, None, "河南省/卧龙区/民政局", NOBODY)


def test_an_agency_that_is_known_is_not_described_again(tmp_path: Path) -> None:
    files = make_plugin(tmp_path / "fangan-demo", Wish(id="demo", name="某局", agency="某省/某局", known=True))
    assert [file for file in files if file.name == "agencies.yaml"] == []


@pytest.mark.parametrize("id_", ["Neixiang", "内乡", "own", "a b", "-a", "a_b"])
def test_an_id_that_cannot_be_one_is_refused(id_: str, tmp_path: Path) -> None:
    with pytest.raises(UsageRefused):
        make_wish(tmp_path, id_, None, None, NOBODY)
