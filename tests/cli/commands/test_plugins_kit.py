"""`fangan plugins new|check|drift`."""

import json


def test_new_writes_a_plugin_that_check_finds_nothing_in(machine, tmp_path):
    folder = tmp_path / "fangan-neixiang"
    made = machine.fangan("plugins", "new", str(folder), "--agency", "河南省/南阳市/内乡县/农业农村局")
    assert made.returncode == 0
    assert str(folder / "pyproject.toml") in made.stdout.decode().splitlines()
    checked = machine.fangan("plugins", "check", str(folder))
    assert (checked.returncode, checked.stdout) == (0, b"")
    assert "neixiang" in checked.stderr.decode()


def test_new_never_overwrites(machine, tmp_path):
    (tmp_path / "fangan-neixiang").write_text("mine", encoding="utf-8")
    done = machine.fangan("plugins", "new", str(tmp_path / "fangan-neixiang"))
    assert done.returncode == 5
    assert (tmp_path / "fangan-neixiang").read_text(encoding="utf-8") == "mine"


def test_check_prints_a_located_line_a_finding_and_ends_with_1(machine):
    machine.install("demo", {"sections/a.md": "---\nkey: weather\ntitle: 天气。\n---\n**晴**。\n"})
    done = machine.fangan("plugins", "check", "demo")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert [line.split(" ")[0] for line in lines] == ["sections/a.md:3:", "sections/a.md:5:1:"]


def test_check_tells_json_by_rule(machine):
    machine.install("demo", {"sections/a.md": "---\nkey: weather\ntitle: 天气\n---\n**晴**。\n"})
    document = json.loads(machine.fangan("plugins", "check", "demo", "--json").stdout)
    found = {rule["rule"]: [one["code"] for one in rule["findings"]] for rule in document["rules"] if rule["findings"]}
    assert (document["plugin"], document["errors"], found) == ("demo", 1, {"no-raw-formatting": ["raw-bold"]})


def test_check_of_an_unknown_plugin_ends_with_4(machine):
    assert machine.fangan("plugins", "check", "nobody").returncode == 4


def test_check_of_a_folder_without_a_plugin_ends_with_2(machine, tmp_path):
    (tmp_path / "empty").mkdir()
    assert machine.fangan("plugins", "check", str(tmp_path / "empty")).returncode == 2


def test_drift_tells_old_and_new_digest_and_ends_with_1(machine):
    machine.install("base", {"sections/a.md": "---\nkey: weather\ntitle: 天气\n---\n晴。\n"})
    head = "key: weather\ntitle: 天气\nbase: base/weather@0123456789ab\nfor: {level: 县}\n"
    machine.install("over", {"sections/a.md": f"---\n{head}---\n多云。\n"})
    done = machine.fangan("plugins", "drift", "--json")
    (drift,) = json.loads(done.stdout)["drifted"]
    assert done.returncode == 1
    assert (drift["provider"], drift["file"], drift["line"]) == ("over", "sections/a.md", 4)
    assert drift["was"] == "base/weather@0123456789ab"
    assert len(drift["now"]) == 1
    assert "0123456789ab" in machine.fangan("plugins", "drift").stdout.decode()


def test_without_drift_all_is_well(machine):
    machine.install("base", {"sections/a.md": "---\nkey: weather\ntitle: 天气\n---\n晴。\n"})
    assert machine.fangan("plugins", "drift").returncode == 0
