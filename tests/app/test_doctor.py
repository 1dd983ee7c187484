"""This machine is examined, and whatever is wrong is a finding."""

import pytest

from fangan.app.diagnosis import Health
from fangan.app.doctor import examine_machine
from fangan.app.workspace import Workspace
from fangan.messages.translation import english
from fangan.model.problem import ExitCode


@pytest.fixture
def examined(workspace):
    return lambda encoding="utf-8": {one.id: one for one in examine_machine(workspace, encoding, english).diagnoses}


def test_every_part_is_looked_at(examined):
    parts = {"python", "packages", "output", "plugin", "catalogue", "configuration", "cache", "libreoffice"}
    assert parts <= examined().keys()


@pytest.mark.parametrize(
    ("encoding", "health"), [("utf-8", Health.OK), ("gb18030", Health.OK), ("ascii", Health.NOTE), ("", Health.NOTE)]
)
def test_a_terminal_that_cannot_print_every_hanzi_is_worth_knowing(examined, encoding, health):
    assert examined(encoding)["output"].health is health


def test_a_catalogue_that_cannot_be_gathered_is_wrong(office, workspace):
    office.write("office/agencies.yaml", "某省/甲局: {colour: red}\n")
    outcome = examine_machine(workspace, "utf-8", english)
    assert [one.id for one in outcome.diagnoses if one.health is Health.FAILED] == ["catalogue"]
    assert outcome.code is ExitCode.FINDINGS


def test_a_plugin_two_of_whose_texts_tie_is_wrong(tmp_path, monkeypatch):
    site = tmp_path / "site"
    for name in ("a", "b"):
        file = site / "fangan_tying" / "sections" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("---\nkey: activities\ntitle: 活动内容\n---\n正文。\n", "utf-8")
    (site / "fangan_tying" / "__init__.py").touch()
    info = site / "fangan_tying-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fangan-tying\nVersion: 1\n", "utf-8")
    (info / "entry_points.txt").write_text("[fangan.plugins]\ntying = fangan_tying\n", "utf-8")
    monkeypatch.syspath_prepend(str(site))
    workspace = Workspace(environ={"FANGAN_PLUGINS": "tying", "FANGAN_CACHE": "off", "FANGAN_CONFIG": "nowhere"})
    found = {one.id: one for one in examine_machine(workspace, "utf-8", english).diagnoses}["plugin"]
    assert found.health is Health.FAILED
    assert "variants-tie" in found.detail


def test_the_cache_of_the_workspace_is_the_one_that_is_looked_at(examined):
    assert (examined()["cache"].health, examined()["cache"].detail) == (Health.NOTE, "off")


def test_a_plugin_that_supplies_nothing_is_worth_knowing(office, monkeypatch):
    info = office.root / "site/fangan_bare-1.dist-info"
    for path, text in {
        "site/fangan_bare/__init__.py": "",
        f"site/{info.name}/METADATA": "Metadata-Version: 2.1\nName: fangan-bare\nVersion: 1\n",
        f"site/{info.name}/entry_points.txt": "[fangan.plugins]\nbare = fangan_bare\n",
    }.items():
        office.write(path, text)
    monkeypatch.syspath_prepend(str(info.parent))
    workspace = Workspace(environ={"FANGAN_PLUGINS": "bare", "FANGAN_CACHE": "off", "FANGAN_CONFIG": "nowhere"})
    found = next(one for one in examine_machine(workspace, "utf-8", english).diagnoses if one.id == "plugin")
    assert (found.health, "plugin-empty" in found.detail) == (Health.NOTE, True)
