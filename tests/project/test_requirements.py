"""What is installed today is installed next month: every requirement is pinned, inside the range setup.cfg allows."""

import configparser
import re
from importlib.metadata import distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from project.checkout import ROOT

FOLDER = ROOT / "requirements"


def declared() -> list[Requirement]:
    """List what setup.cfg requires, every extra included; the plugins are of this repository."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / "setup.cfg", "utf-8")
    blocks = [parser["options"]["install_requires"], *parser["options.extras_require"].values()]
    return [
        Requirement(line) for block in blocks for line in block.split("\n") if line and not line.startswith("fangan-")
    ]


def pinned() -> dict[str, list[Requirement]]:
    """Map the canonical name of a distribution to its pins: one, or one for each environment."""
    pins: dict[str, list[Requirement]] = {}
    for line in (FOLDER / "constraints.txt").read_text("utf-8").splitlines():
        if line and line[0] not in " #":
            pin = Requirement(line)
            pins.setdefault(canonicalize_name(pin.name), []).append(pin)
    return pins


def needed(name: str, extras: frozenset[str], pins: dict[str, list[Requirement]]) -> set[str]:
    """Name every distribution that an installed one draws in here.

    What is installed in another version than the pinned one is not followed: a lower or a newer version may need what
    the pinned one does not, and the pins say nothing of it.
    """
    todo, seen = [(name, extras)], set()
    while todo:
        name, extras = todo.pop()
        installed = distribution(name)
        if pins.get(name) and not any(pin.specifier.contains(installed.version, True) for pin in pins[name]):
            continue
        for text in installed.requires or ():
            one = Requirement(text)
            wanted = (canonicalize_name(one.name), frozenset(one.extras))
            if wanted not in seen and any(
                one.marker is None or one.marker.evaluate({"extra": e}) for e in ("", *extras)
            ):
                seen.add(wanted)
                todo.append(wanted)
    return {name for name, _ in seen}


@pytest.mark.parametrize("requirement", declared(), ids=lambda one: one.name)
def test_a_requirement_is_pinned_in_its_range(requirement: Requirement) -> None:
    pins = pinned()[canonicalize_name(requirement.name)]
    versions = [specifier.version for pin in pins for specifier in pin.specifier]
    assert [version for version in versions if version not in requirement.specifier] == []


def test_a_pin_is_one_exact_version() -> None:
    pins = [pin for several in pinned().values() for pin in several]
    assert [str(pin) for pin in pins if [one.operator for one in pin.specifier] != ["=="]] == []


def test_whatever_the_tests_draw_in_is_pinned() -> None:
    pins = pinned()
    assert needed("fangan", frozenset({"test"}), pins) - set(pins) == set()


@pytest.mark.parametrize("name", ["sample.txt", "county.txt", "township.txt", "school.txt", "test.txt", "dev.txt"])
def test_requirements_are_installed_under_the_constraints(name: str) -> None:
    text = (FOLDER / name).read_text("utf-8")
    while name := "".join(re.findall(r"^-r (.+)$", text, re.MULTILINE)):
        text = (FOLDER / name).read_text("utf-8")
    assert "\n-c constraints.txt\n" in text


def test_setuptools_is_bounded_where_the_constraints_do_not_reach() -> None:
    # pip installs what a build needs into an environment of its own
    files = [ROOT / "pyproject.toml", *(ROOT / "plugins").glob("*/pyproject.toml")]
    assert {re.findall(r"^requires = (.+)$", file.read_text("utf-8"), re.MULTILINE)[0] for file in files} == {
        '["setuptools>=68,<85"]'
    }


@pytest.mark.parametrize("name", ["sample.txt", "county.txt", "township.txt", "school.txt"])
def test_a_list_of_plugins_names_folders_that_are_there(name: str) -> None:
    named = re.findall(r"^\./(plugins/.+)$", (FOLDER / name).read_text("utf-8"), re.MULTILINE)
    assert [one for one in named if not (ROOT / one / "setup.cfg").is_file()] == []


def test_the_samples_are_built_with_every_plugin() -> None:
    # folders, or the wheels that were built of them
    named = re.findall(r"^(?:\./plugins/)?(fangan-[\w-]+)(?: @ .+)?$", (FOLDER / "sample.txt").read_text("utf-8"), re.M)
    assert sorted(named) == sorted(one.parent.name for one in (ROOT / "plugins").glob("*/setup.cfg"))
