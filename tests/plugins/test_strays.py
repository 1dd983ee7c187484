"""What lies in a folder as if it were meant for us, and is not read, is named."""

from pathlib import Path

import pytest

from fangan.model.problem import InputRefused, Problem, Severity
from fangan.model.provider import Provider
from fangan.plugins.folder import read_folder
from fangan.plugins.gather import build_catalogue

WORDING = "---\nkey: activities\n---\n（一）甲。文。\n"
OWN = Provider(id="own", own=True)


def told(folder: Path, path: str, text: str = "") -> list[Problem]:
    """Write a file into a plan's folder and return what is said of it."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
    return list(read_folder(str(folder), OWN).problems)


@pytest.mark.parametrize("path", ["sections/走访.txt", "sections/more/visits.md", "section/visits.md", "visits.md"])
def test_wording_that_nothing_would_read_is_an_error(folder: Path, path: str) -> None:
    (found,) = told(folder, path, WORDING)
    assert found.severity is Severity.ERROR
    assert (folder / path).is_relative_to(str(found.place))


@pytest.mark.parametrize(
    "path", ["sections/notes.txt", "sections/旧稿.docx", "outlines/notes.txt", "section/notes.txt"]
)
def test_other_things_among_our_files_are_a_warning(folder: Path, path: str) -> None:
    (found,) = told(folder, path)
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("agency.yaml", "agencies.yaml"),
        ("Agencies.yaml", "agencies.yaml"),
        ("event.yaml", "events.yaml"),
        ("plan.yaml.txt", "plan.yaml"),
        ("plan.yml", "plan.yaml"),
    ],
)
def test_a_name_near_to_one_of_ours_is_told_with_the_right_one(folder: Path, name: str, right: str) -> None:
    if (folder / right).exists():
        (folder / right).unlink()
    (found,) = told(folder, name)
    assert (found.code, found.values["right"]) == ("name-not-read", right)


@pytest.mark.parametrize(
    "name",
    ["plan.yaml", "plan.lock", "plan-b.yaml", "plan.docx", "README.md", "方案.docx", "sections.zip"],
)
def test_what_lies_in_a_plans_folder_for_other_reasons_is_not_spoken_of(folder: Path, name: str) -> None:
    assert told(folder, name, "# 说明\n") == []


def test_a_plugin_may_hold_what_it_likes(folder: Path) -> None:
    (folder / "sections" / "notes.txt").touch()
    assert read_folder(str(folder), Provider(id="theirs", distribution="fangan-theirs")).problems == ()


def test_a_warning_of_a_folder_comes_with_its_catalogue(folder: Path, environ: dict[str, str]) -> None:
    (folder / "sections" / "notes.txt").touch()
    assert [one.code for one in build_catalogue(own=folder, environ=environ).problems] == ["file-not-read"]


def test_wording_that_would_be_lost_refuses_the_folder(folder: Path, environ: dict[str, str]) -> None:
    (folder / "visits.md").write_text(WORDING, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        build_catalogue(own=folder, environ=environ)
    assert refused.value.problems[0].values["right"] == "sections/visits.md"
