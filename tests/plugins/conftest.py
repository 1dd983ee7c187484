"""Plugins made and installed for one test: real distributions in a folder of their own on `sys.path`."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

Install = Callable[..., Path]

SECTION = """---
key: {key}
title: 活动内容
---
（一）广泛宣传。组织开展宣传。 {{#publicity}}
"""


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """Return an environment of its own, with a cache of its own."""
    return {"FANGAN_CACHE": str(tmp_path / "cache"), "XDG_CONFIG_HOME": str(tmp_path / "config")}


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Return a function that installs a distribution: `install("demo", files={...}, code="")`."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    packages: list[str] = []

    def make(
        id_: str,
        *,
        files: Mapping[str, str] | None = None,
        code: str | None = "",
        distribution: str = "",
        version: str = "1.2",
        package: str = "",
        requires: Sequence[str] = (),
    ) -> Path:
        name = distribution or f"fangan-{id_}"
        package = package or name.replace("-", "_") + f"_{tmp_path.name.replace('-', '_')}"
        packages.append(package)
        info = site / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        lines = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {one}" for one in requires)]
        (info / "METADATA").write_text("\n".join(["Metadata-Version: 2.1", *lines, ""]), encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[fangan.plugins]\n{id_} = {package}\n", encoding="utf-8")
        folder = site / package
        if code is not None:
            folder.mkdir()
            (folder / "__init__.py").write_text(code, encoding="utf-8")
        for path, text in (files or {}).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        return folder

    yield make
    for package in packages:
        for module in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[module]


@pytest.fixture
def section() -> Callable[[str], str]:
    """Return a function that writes a small section file for a key."""
    return lambda key: SECTION.format(key=key)


@pytest.fixture
def folder(tmp_path: Path, section: Callable[[str], str]) -> Path:
    """Return a folder with one section file."""
    root = tmp_path / "ours"
    (root / "sections").mkdir(parents=True)
    (root / "sections" / "activities.md").write_text(section("activities-demo"), encoding="utf-8")
    return root
