"""The tasks of noxfile.py: whatever names one names one that is there, and the check of every commit runs its jobs."""

import ast
import re

import pytest
from project.checkout import ROOT
from project.fences import PAGES

JOBS = sorted(path.name for path in (ROOT / ".ci" / "jobs").iterdir())
NAMING = (*PAGES, "changes/README.md", *(f".ci/jobs/{name}" for name in JOBS))


def sessions() -> dict[str, str]:
    """Map every session of the task file to what its docstring says of it."""
    tree = ast.parse((ROOT / "noxfile.py").read_text("utf-8"))
    return {
        node.name: ast.get_docstring(node) or ""
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and any("session" in ast.unparse(one) for one in node.decorator_list)
    }


@pytest.mark.parametrize("place", NAMING)
def test_a_task_that_is_named_is_there(place: str) -> None:
    text = (ROOT / place).read_text("utf-8")
    named = [
        word
        for words in re.findall(r"(?:nox|NOX\") -s\s+([a-z][\w. -]*)", text)
        for word in words.split(" -- ")[0].split()
    ]
    assert {re.sub(r"-[\d.]+$", "", name) for name in named} - set(sessions()) == set()


def test_every_task_says_what_it_does() -> None:
    assert [name for name, said in sessions().items() if not said.endswith(".")] == []


def test_every_job_is_run_with_every_commit() -> None:
    text = (ROOT / ".ci" / "run").read_text("utf-8")
    assert sorted(re.findall(r"^job (\w+) ", text, re.MULTILINE)) == JOBS
