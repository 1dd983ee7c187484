"""A folder of text is a provider like any plugin: beside a plan, named on the command line, or in the settings."""

import os
from pathlib import Path

import pytest

from fangan.model.problem import InputRefused, PluginFailed
from fangan.model.provider import Provider
from fangan.plugins.folder import read_folder
from fangan.plugins.gather import build_catalogue

Environ = dict[str, str]


@pytest.fixture
def folder(tmp_path: Path, section) -> Path:
    root = tmp_path / "ours"
    (root / "sections").mkdir(parents=True)
    (root / "sections" / "activities.md").write_text(section("activities-demo"), encoding="utf-8")
    return root


def test_the_plans_own_folder_supplies_as_own(folder: Path, environ: Environ) -> None:
    (head,) = build_catalogue(own=folder, environ=environ).section_heads("activities-demo")
    assert (head.provider.id, head.provider.own) == ("own", True)


def test_a_shared_folder_supplies_under_its_name(folder: Path, environ: Environ) -> None:
    (head,) = build_catalogue(folders=[folder], environ=environ).section_heads("activities-demo")
    assert (head.provider.id, head.provider.own) == ("ours", False)


def test_the_sections_folder_itself_may_be_named(folder: Path, environ: Environ) -> None:
    (head,) = build_catalogue(folders=[folder / "sections"], environ=environ).section_heads("activities-demo")
    assert head.provider.id == "ours"


def test_a_bare_folder_of_section_files_will_do(tmp_path: Path, section, environ: Environ) -> None:
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "a.md").write_text(section("activities-demo"), encoding="utf-8")
    assert build_catalogue(folders=[tmp_path / "bare"], environ=environ).section_heads("activities-demo")


def test_the_environment_names_shared_folders(folder: Path, environ: Environ) -> None:
    catalogue = build_catalogue(environ={**environ, "FANGAN_SECTIONS": str(folder)})
    assert catalogue.section_heads("activities-demo")


def test_the_settings_name_shared_folders_relative_to_themselves(
    folder: Path, tmp_path: Path, environ: Environ
) -> None:
    settings = tmp_path / "config.yaml"
    settings.write_text("sections: [ours]\n", encoding="utf-8")
    catalogue = build_catalogue(environ={**environ, "FANGAN_CONFIG": str(settings)})
    assert catalogue.section_heads("activities-demo")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path, environ: Environ) -> None:
    with pytest.raises(InputRefused) as refused:
        build_catalogue(folders=[tmp_path / "nowhere"], environ=environ)
    assert refused.value.problems[0].code == "folder-not-found"


def test_a_folder_with_a_plugins_name_is_refused(folder: Path, install, environ: Environ) -> None:
    install("ours")
    with pytest.raises(PluginFailed) as refused:
        build_catalogue(folders=[folder], environ=environ)
    assert refused.value.problems[0].code == "provider-conflict"


def test_all_that_is_wrong_in_a_folder_is_told_at_once(folder: Path, environ: Environ) -> None:
    (folder / "sections" / "b.md").write_text("---\nkye: b\n---\n", encoding="utf-8")
    (folder / "events.yaml").write_text("节: {first: 昨天}\n", encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        build_catalogue(own=folder, environ=environ)
    assert {"unknown-key", "key-missing", "not-a-date"} <= {found.code for found in refused.value.problems}


@pytest.mark.parametrize("name", ["~$activities.md", ".~lock.activities.md", "activities.md.bak", "notes.txt"])
def test_files_editors_leave_behind_are_nobodys_wording(folder: Path, environ: Environ, name: str) -> None:
    (folder / "sections" / name).write_text("no section", encoding="utf-8")
    assert len(build_catalogue(own=folder, environ=environ).section_heads("activities-demo")) == 1


def age(root: Path) -> None:
    """Set every file's time a minute back, so that it counts as settled."""
    for path in root.rglob("*"):
        stat = path.stat()
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns - 60_000_000_000))


def test_an_unchanged_folder_is_read_from_the_cache(folder: Path, tmp_path: Path, monkeypatch) -> None:
    age(folder)
    provider, stored = Provider(id="ours"), str(tmp_path / "cache")
    first = read_folder(str(folder), provider, stored)
    monkeypatch.setattr("fangan.sources.section_file.read_head", None)
    again = read_folder(str(folder), provider, stored)
    assert again.heads.of_key("activities-demo") == first.heads.of_key("activities-demo")


def test_a_changed_file_is_read_again(folder: Path, tmp_path: Path, section) -> None:
    age(folder)
    provider, stored = Provider(id="ours"), str(tmp_path / "cache")
    read_folder(str(folder), provider, stored)
    (folder / "sections" / "activities.md").write_text(section("activities-new"), encoding="utf-8")
    assert list(read_folder(str(folder), provider, stored).heads.keys()) == ["activities-new"]


def test_a_damaged_cache_is_no_cache(folder: Path, tmp_path: Path) -> None:
    age(folder)
    provider, stored = Provider(id="ours"), tmp_path / "cache"
    read_folder(str(folder), provider, str(stored))
    for file in stored.iterdir():
        file.write_bytes(file.read_bytes()[:-10])
    assert list(read_folder(str(folder), provider, str(stored)).heads.keys()) == ["activities-demo"]
