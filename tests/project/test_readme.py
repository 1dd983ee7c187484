"""The README in both languages: the same two commands, and they install what they name."""

import re
import subprocess
import sys

import pytest
from project.checkout import ROOT
from project.fences import fences

READMES = ("README.md", "README.zh-CN.md")


def commands(readme: str) -> dict[str, str]:
    text = (ROOT / readme).read_text("utf-8")
    return dict(re.findall(r"<!-- command: (\w+) -->\n+```sh\n(.+?)\n```", text, re.DOTALL))


def test_both_languages_hold_the_same_two_commands() -> None:
    assert commands(READMES[0]) == commands(READMES[1])
    assert sorted(commands(READMES[0])) == ["sample", "test"]


@pytest.mark.parametrize("name", ["sample", "test"])
def test_a_command_is_one_line(name: str) -> None:
    assert "\n" not in commands(READMES[0])[name]


@pytest.mark.parametrize("readme", READMES)
def test_both_languages_show_the_same_examples(readme: str) -> None:
    examples = {fence.text for fence in fences(readme) if fence.kind}
    assert examples == {fence.text for fence in fences(READMES[0]) if fence.kind}


@pytest.mark.parametrize("name", ["sample", "test"])
def test_the_files_a_command_names_exist(name: str) -> None:
    named = re.findall(r"(?:requirements|samples)/[\w.-]+", commands(READMES[0])[name])
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", ["sample", "test"])
def test_the_check_of_every_commit_runs_the_command_of_the_readme(name: str) -> None:
    script = ROOT / ".ci" / "readme_command.py"
    ran = subprocess.run(
        [sys.executable, str(script), str(ROOT / "README.md"), name], capture_output=True, encoding="utf-8", check=True
    )
    assert ran.stdout.strip() == commands(READMES[0])[name]


def test_the_samples_are_built_with_every_plugin_of_the_repository() -> None:
    requirements = (ROOT / "requirements" / "sample.txt").read_text("utf-8")
    named = set(re.findall(r"^(?:\./plugins/)?(fangan-\w+)", requirements, re.MULTILINE))
    assert named == {folder.name for folder in (ROOT / "plugins").iterdir() if (folder / "setup.cfg").exists()}
