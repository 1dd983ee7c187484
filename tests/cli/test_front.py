"""What is answered without click is what the whole command line would have said."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from fangan.cli.front import answer
from fangan.cli.root import root

SHELLS = ("bash_complete", "zsh_complete", "fish_complete")


def long_way(words, environ):
    return CliRunner().invoke(root, words, env=environ, prog_name="fangan").stdout


@pytest.mark.parametrize("columns", ["60", "80"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("word", ["-h", "--help"])
def test_the_page_of_help_is_the_same(monkeypatch, word, language, columns):
    monkeypatch.setenv("COLUMNS", columns)
    environ = {"FANGAN_LANG": language, "COLUMNS": columns}
    assert answer([word], environ) == long_way([word], environ)


def test_the_page_of_help_shows_every_option():
    page = answer(["--help"], {"FANGAN_LANG": "en"})
    context = root.make_context("fangan", [], resilient_parsing=True)
    names = [name for param in root.get_params(context) for name in param.opts]
    assert [name for name in names if name not in page] == []


@pytest.mark.parametrize("begun", ["", "b", "pl", "build", "zzz"])
@pytest.mark.parametrize("shell", SHELLS)
def test_the_first_word_completes_alike(shell, begun):
    place = begun if shell == "fish_complete" else "1"
    environ = {"_FANGAN_COMPLETE": shell, "COMP_WORDS": f"fangan {begun}", "COMP_CWORD": place, "FANGAN_LANG": "zh_CN"}
    assert answer([], environ) == long_way([], environ)


@pytest.mark.parametrize(
    ("line", "place"), [("fangan --v", "1"), ("fangan build ", "2"), ("fangan plugins l", "2"), ("fangan 'b", "1")]
)
@pytest.mark.parametrize("shell", SHELLS)
def test_any_other_word_goes_the_long_way(shell, line, place):
    word = line.split()[1] if place == "1" else ""
    environ = {"_FANGAN_COMPLETE": shell, "COMP_WORDS": line, "COMP_CWORD": word if shell == "fish_complete" else place}
    assert answer([], environ) is None


@pytest.mark.parametrize("words", [[], ["build", "--help"], ["--help", "build"], ["--version"]])
def test_any_other_command_line_goes_the_long_way(words):
    assert answer(words, {}) is None


def test_help_does_not_wait_for_click(machine):
    program = "import sys\nfrom fangan.cli.main import main\nsys.argv = ['fangan', '--help']\nmain()\n"
    program += "print('click' in sys.modules)"
    assert machine.python("-c", program).stdout.decode().splitlines()[-1] == "False"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_help_on_a_full_disk_ends_as_any_output_does(machine):
    command, environ = machine.command("-m", "fangan", "--help")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, env=environ, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.decode().count("\n")) == (5, 1)


def test_a_console_without_hanzi_still_gets_its_help(machine):
    done = machine.fangan("--help", env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stdout.count(b"\n")) == (
        0,
        len(answer(["--help"], {"FANGAN_PLUGINS": ""}).splitlines()),
    )


@pytest.mark.parametrize("entry_points", ["", "[fangan.plugins]\ndemo = not a package\n"])
def test_the_list_of_plugins_is_the_same_and_a_broken_one_goes_the_long_way(machine, entry_points):
    machine.install("demo", {})
    if entry_points:
        (machine.site / "fangan_demo-1.2.dist-info" / "entry_points.txt").write_text(entry_points)
    env = {"FANGAN_PLUGINS": "-"}
    long = machine.python("-c", "from fangan.cli.root import root; root.main(['plugins', 'list'], 'fangan')", env=env)
    short = machine.fangan("plugins", "list", env=env)
    assert (short.returncode, short.stdout, short.stderr) == (long.returncode, long.stdout, long.stderr)
    assert bool(short.stderr) == bool(entry_points)
    assert b"demo" in short.stdout
