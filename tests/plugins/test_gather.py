"""A folder of text is a provider like any plugin: beside a plan, named on the command line, or in the settings."""

from pathlib import Path

import pytest

from fangan.model.problem import InputRefused, PluginFailed
from fangan.plugins.gather import build_catalogue
from fangan.sources.grammar import GRAMMAR

Environ = dict[str, str]


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


def test_what_is_wrong_in_a_shared_folder_is_located_by_its_whole_path(folder: Path, environ: Environ) -> None:
    (folder / "fangan.yaml").write_text(f"grammar: {GRAMMAR + 1}\n", encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        build_catalogue(folders=[folder], environ=environ)
    assert [str(found.place) for found in refused.value.problems] == [f"{folder / 'fangan.yaml'}:1:1"]


def test_a_shared_folder_with_nothing_to_use_is_told(tmp_path: Path, environ: Environ) -> None:
    (tmp_path / "empty" / "section").mkdir(parents=True)
    catalogue = build_catalogue(folders=[tmp_path / "empty"], environ=environ)
    assert [(one.code, one.severity.value) for one in catalogue.problems] == [("folder-empty", "warning")]
