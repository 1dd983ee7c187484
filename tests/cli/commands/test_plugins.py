"""`fangan plugins list|show`."""

import json


def test_the_list_is_read_from_metadata_and_a_broken_plugin_is_not_imported(machine):
    machine.install("demo", {"__init__.py": "raise RuntimeError('imported')\n"})
    done = machine.fangan("plugins", "list")
    assert done.returncode == 0
    assert ["demo", "fangan-demo", "1.2", "可用"] in [line.split() for line in done.stdout.decode().splitlines()]


def test_json_lists_every_plugin_with_its_state(machine):
    machine.install("demo", {})
    document = json.loads(machine.fangan("plugins", "list", "--json").stdout)
    (plugin,) = [one for one in document["plugins"] if one["id"] == "demo"]
    assert document["schema"] == 1
    assert (plugin["distribution"], plugin["version"], plugin["state"]) == ("fangan-demo", "1.2", "available")


def test_show_lists_what_a_plugin_supplies(machine):
    machine.install("demo", {"sections/a.md": "---\nkey: weather\ntitle: 天气\n---\n晴。\n"})
    done = machine.fangan("plugins", "show", "demo", "--json")
    document = json.loads(done.stdout)
    assert done.returncode == 0
    assert (document["plugin"]["state"], document["plugin"]["sections"]) == ("active", ["weather"])
    assert "weather" in machine.fangan("plugins", "show", "demo").stdout.decode()


def test_show_names_what_is_wrong_with_a_broken_plugin_and_ends_with_4(machine):
    machine.install("demo", {"__init__.py": "raise RuntimeError('no luck')\n"})
    done = machine.fangan("plugins", "show", "demo")
    assert done.returncode == 4
    assert "no luck" in done.stderr.decode()
    assert "已损坏" in done.stdout.decode()


def test_an_unknown_plugin_ends_with_4_and_the_nearest_name(machine):
    machine.install("demo", {})
    done = machine.fangan("plugins", "show", "demmo")
    assert (done.returncode, done.stdout) == (4, b"")
    assert "demo" in done.stderr.decode()


def test_without_plugins_nothing_is_on_stdout(run):
    result = run("plugins", "list", env={"FANGAN_PLUGINS": "-"})
    assert result.exit_code == 0
