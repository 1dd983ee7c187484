"""`fangan completion`, and what the shells ask for."""

import pytest

from fangan.cli.root import COMMANDS


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_script_calls_fangan_back(run, shell):
    result = run("completion", shell)
    assert result.exit_code == 0
    assert f"_FANGAN_COMPLETE={shell}_complete" in result.stdout


def completed(run, line, word=""):
    env = {"_FANGAN_COMPLETE": "zsh_complete", "COMP_WORDS": f"{line} {word}", "COMP_CWORD": str(len(line.split()))}
    lines = run(env=env).stdout.splitlines()
    return dict(zip(lines[1::3], lines[2::3], strict=True))


def test_commands_complete_with_their_help(run):
    found = completed(run, "fangan")
    assert list(found) == list(COMMANDS)
    assert found["build"] == "按方案文件生成正式文稿"


def test_the_beginning_of_a_word_narrows(run):
    assert list(completed(run, "fangan", "p")) == ["plugins"]


def test_options_of_a_command_complete(run):
    assert "--draft" in completed(run, "fangan build", "--d")


def test_commands_under_a_group_complete(run):
    assert list(completed(run, "fangan plugins")) == ["list", "show", "install", "new", "check", "drift"]
