"""The fragments of the list of changes: towncrier drops without a word what it does not know."""

import re
import tomllib

import pytest
from project.checkout import ROOT

FOLDER = ROOT / "changes"
FRAGMENTS = sorted(path.name for path in FOLDER.iterdir() if path.name != "README.md")
KINDS = [
    one["directory"] for one in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["towncrier"]["type"]
]


@pytest.mark.parametrize("name", FRAGMENTS)
def test_the_name_of_a_fragment_says_its_kind(name: str) -> None:
    assert re.fullmatch(rf"\+[a-z][a-z0-9-]*\.({'|'.join(KINDS)})\.md", name)


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_fragment_is_plain_sentences(name: str) -> None:
    text = (FOLDER / name).read_text("utf-8")
    assert re.fullmatch(r"[^-#*\s][^\n]*[.。]\n", text), "one line of sentences, without heading or bullet"


def test_the_page_beside_them_explains_every_kind() -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    assert [kind for kind in KINDS if f"| `{kind}` |" not in text] == []


def test_the_list_of_changes_has_the_line_that_releases_are_written_below() -> None:
    assert "\n<!-- towncrier release notes start -->\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")
