"""What is installed is what is tested: whole packages, and not the checkout."""

import json
import os
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from project.checkout import ROOT, tracked

import fangan

PACKAGES = {"fangan": ROOT / "core" / "fangan"} | {
    folder.name: folder / folder.name.replace("-", "_") for folder in sorted((ROOT / "plugins").glob("fangan-*"))
}


def editable(found: Distribution) -> bool:
    origin = json.loads(found.read_text("direct_url.json") or "{}")
    return bool(origin.get("dir_info", {}).get("editable"))


@pytest.mark.parametrize("name", PACKAGES)
def test_a_distribution_holds_every_file_of_its_package(name: str) -> None:
    found = distribution(name)
    if editable(found):
        pytest.skip("installed in place: nothing was packed")
    package = PACKAGES[name]
    wanted = {path.relative_to(package.parent).as_posix() for path in tracked() if package in path.parents}
    assert sorted(wanted - {str(file) for file in found.files or ()}) == []


@pytest.mark.parametrize("name", [name for name in PACKAGES if name != "fangan"])
def test_a_plugin_registers_under_the_name_of_its_package(name: str) -> None:
    (entry,) = (one for one in distribution(name).entry_points if one.group == "fangan.plugins")
    assert (entry.name, entry.value) == (name.removeprefix("fangan-"), name.replace("-", "_"))


def test_the_checkout_is_not_imported() -> None:
    if os.environ.get("FANGAN_REQUIRE_INSTALLED") != "1":
        pytest.skip("set FANGAN_REQUIRE_INSTALLED=1 where the tests must run on an installed wheel")
    source = str(ROOT / "core")
    assert [folder for folder in sys.path if folder.startswith(source)] == []
    assert "site-packages" in Path(fangan.__file__).resolve().parts
