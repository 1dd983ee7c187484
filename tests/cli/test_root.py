"""The command `fangan` itself: help, unknown commands, plugins' commands, what it imports."""

import json

import pytest

from fangan import __version__
from fangan.chinese.punctuation import display_width
from fangan.cli.root import COMMANDS

HEAVY = ("docx", "lxml", "pluggy", "yaml", "fangan.assembly", "fangan.formats", "fangan.sources", "fangan_demo")


HELLO = "import click\n@click.command()\ndef hello():\n    click.echo('您好')\n"
DECLARED = """grammar: 2
commands:
  送审: {target: "fangan_demo.hello:hello", help: 把方案送去审批}
  build: {target: "fangan_demo.hello:hello", help: 冒名}
"""


def imported(machine, *words, env=None):
    """Run the command line once the installed plugins are known; return every module it imported, and what it said."""
    program = (
        "import sys, json\nfrom fangan.cli.main import main\nfrom fangan.plugins import cache\n"
        "cache.SETTLED_NS = -(10**18)\nsys.argv = ['fangan', *sys.argv[1:]]\n"
        "try:\n    main()\nfinally:\n    sys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))\n"
    )
    (machine.root / "cache").mkdir(exist_ok=True)
    env = {"FANGAN_CACHE": str(machine.root / "cache"), **(env or {})}
    machine.python("-c", program, *words, env=env)
    done = machine.python("-c", program, *words, env=env)
    assert done.returncode == 0, done.stderr.decode()
    return set(json.loads(done.stderr.decode().splitlines()[-1])), done.stdout.decode()


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("plugins", "list"), ("build", "--help")])
def test_help_and_the_plugin_list_import_nothing_heavy_and_no_plugin(machine, words):
    machine.install("demo", {"__init__.py": "from fangan import hookimpl\n", "fangan.yaml": DECLARED})
    modules, output = imported(machine, *words)
    assert output
    assert [name for name in HEAVY if name in modules] == []


@pytest.mark.parametrize("line", ["fangan b", "fangan build --f", "fangan plugins "])
def test_completion_imports_nothing_heavy_and_no_plugin(machine, line):
    env = {
        "_FANGAN_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(line.count(" ")),
    }
    machine.install("demo", {"__init__.py": "from fangan import hookimpl\n", "fangan.yaml": DECLARED})
    modules, output = imported(machine, env=env)
    assert output.startswith("plain,")
    assert [name for name in HEAVY if name in modules] == []


@pytest.mark.parametrize("plugins", [None, "demo", "other"])
def test_commands_that_a_plugin_declares_stand_in_the_help_with_nothing_of_it_imported(machine, plugins):
    machine.install("demo", {"__init__.py": "raise SystemExit(9)", "fangan.yaml": DECLARED})
    env = {"FANGAN_PLUGINS": plugins} if plugins else {}
    page = machine.fangan("--help", env=env).stdout.decode()
    assert ("  送审  把方案送去审批" in page) == (plugins != "other")


def test_a_declared_command_runs_and_none_goes_before_ours(machine):
    machine.install("demo", {"__init__.py": "", "hello.py": HELLO, "fangan.yaml": DECLARED})
    assert machine.fangan("送审").stdout.decode() == "您好\n"
    assert "冒名" not in machine.fangan("--help").stdout.decode()


def test_a_declaration_that_was_edited_shows_at_once(machine):
    machine.install("demo", {"__init__.py": "", "fangan.yaml": DECLARED})
    assert "把方案送去审批" in imported(machine, "--help")[1]
    file = next(machine.site.glob("*/fangan.yaml"))
    file.write_text(DECLARED.replace("把方案送去审批", "送审方案"), "utf-8")
    assert "送审  送审方案" in imported(machine, "--help")[1]


def test_no_words_show_the_help_and_are_a_usage_error(run):
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "用法：fangan [选项] 命令 [参数]…" in result.stderr


@pytest.mark.parametrize("command", list(COMMANDS))
def test_every_command_explains_itself_in_both_languages(run, command):
    for language, heading in (("zh_CN", "用法：fangan"), ("en", "Usage: fangan")):
        result = run(command, "--help", env={"FANGAN_LANG": language})
        assert result.exit_code == 0
        assert result.stdout.startswith(f"{heading} {command}")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_chinese_help_holds_no_english_sentence_and_fits_the_terminal(run, command):
    lines = run(*filter(None, [command]), "--help").stdout.splitlines()
    assert max(map(display_width, lines)) <= 80
    prose = [line for line in lines if line[:2] == "  " and not line.strip().startswith(("fangan", "-"))]
    assert [line for line in prose if line.isascii()] == []


def test_the_second_column_of_help_starts_at_one_place(run):
    lines = run("--help").stdout.splitlines()
    start = lines.index("命令：") + 1
    rows = lines[start : start + len(COMMANDS)]
    starts = {display_width(row) - display_width(row.split(None, 1)[1]) for row in rows}
    assert len(starts) == 1


def test_both_dashes_ask_for_help(run):
    assert run("build", "-h").stdout == run("build", "--help").stdout


def test_the_version_is_printed(run):
    assert run("--version").stdout == f"fangan {__version__}\n"


def test_an_unknown_command_is_a_usage_error_with_the_nearest(run):
    result = run("biuld")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "没有“biuld”这个命令。是不是想写“build”？" in result.stderr


def test_an_unknown_option_is_told_with_those_like_it(run):
    assert "错误：没有 --se 这个选项。是不是想写 --set？" in run("build", ".", "--se").stderr


def test_a_wrong_value_is_told_with_the_option_and_its_kind(run):
    assert "错误：--year 的值不对：“abc”不是整数。" in run("new", "--year", "abc").stderr


def test_an_unknown_command_is_looked_for_among_the_plugins(machine):
    machine.install(
        "demo",
        {
            "__init__.py": "from fangan import hookimpl\nfrom fangan.model.extension import Command\n"
            "@hookimpl\ndef fangan_commands():\n    return [Command(name='hello', target='fangan_demo.hello:hello')]\n",
            "hello.py": HELLO,
        },
    )
    done = machine.fangan("hello")
    assert (done.returncode, done.stdout.decode()) == (0, "您好\n"), done.stderr.decode()


@pytest.mark.parametrize("target", ["fangan_demo.gone:hello", "fangan_demo:hookimpl"])
def test_a_plugins_command_that_cannot_run_is_the_plugins_failure(machine, target):
    machine.install(
        "demo",
        {
            "__init__.py": "from fangan import hookimpl\nfrom fangan.model.extension import Command\n"
            f"@hookimpl\ndef fangan_commands():\n    return [Command(name='hello', target='{target}')]\n",
        },
    )
    done = machine.fangan("hello")
    assert (done.returncode, done.stdout) == (4, b"")
    assert target in done.stderr.decode()
