"""`fangan doctor`."""

import json
import os
import stat

import pytest


def checks(result):
    return {check["check"]: check for check in json.loads(result.stdout)["checks"]}


def test_every_line_opens_with_how_the_thing_is(run):
    result = run("doctor")
    assert result.exit_code == 0, result.stdout
    words = {line.split()[0] for line in result.stdout.splitlines()}
    assert words <= {"正常", "提示", "→"}


def test_json_has_one_check_a_finding(run):
    found = checks(run("doctor", "--json"))
    assert {"python", "packages", "plugin", "catalogue", "configuration", "cache", "libreoffice"} <= set(found)
    assert found["catalogue"]["detail"] == "提纲 1 个，部分 2 种，机关 3 个"
    assert found["cache"]["state"] == "note"


def test_a_broken_plugin_is_a_finding_with_a_remedy(machine):
    machine.install("demo", {"__init__.py": "raise RuntimeError('no luck')\n"})
    done = machine.fangan("doctor", "--json")
    assert done.returncode == 1
    broken = [check for check in json.loads(done.stdout)["checks"] if check["state"] == "failed"]
    assert "no luck" in broken[0]["detail"]
    assert "pip uninstall fangan-demo" in broken[0]["remedy"]


def test_a_broken_configuration_is_a_finding(office):
    office.write("no-config.yaml", "sektions: [x]\n")
    result = office.run("doctor", "--json")
    assert result.exit_code == 1
    assert checks(result)["configuration"]["state"] == "failed"


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for fc-list")
def test_fonts_are_looked_for_by_name_and_substitutes_are_named(office, monkeypatch):
    program = office.write("bin/fc-list", "#!/bin/sh\necho 'SimHei,黑体'\necho 'FandolFang R,FandolFang'\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    result = office.run("doctor", env={"PATH": str(program.parent)})
    assert "字体 黑体            已安装" in result.stdout
    assert "用 FandolFang 代替" in result.stdout
    assert "字体 方正小标宋简体  没有安装" in result.stdout
    assert "LibreOffice          没有找到" in result.stdout


def test_a_machine_without_fc_list_says_that_fonts_cannot_be_listed(office):
    assert "列不出字体" in office.run("doctor", env={"PATH": str(office.root)}).stdout
