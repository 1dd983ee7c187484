"""The catalogue reads a wording when it is asked for, and says whose fault a broken one is."""

from dataclasses import replace
from pathlib import Path

import pytest

from fangan.model.problem import InputRefused, PluginFailed
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.gather import build_catalogue

BROKEN = "---\nkey: activities-demo\ntitle: 活动内容\n---\n（一）宣传。围绕{{主题宣传。\n"
Environ = dict[str, str]


def test_a_plugins_broken_wording_is_the_plugins_failure(install, environ: Environ) -> None:
    folder = install("demo", files={"sections/a.md": BROKEN})
    catalogue = build_catalogue(environ=environ)
    (head,) = catalogue.section_heads("activities-demo")
    with pytest.raises(PluginFailed) as refused:
        catalogue.wording(head)
    first, second = refused.value.problems
    assert (first.code, first.values["who"]) == ("plugin-text", "fangan-demo 1.2")
    assert (second.code, str(second.place)) == ("stray-brace", f"{folder}/sections/a.md:5:9")


def test_a_folders_broken_wording_is_refused_as_input(tmp_path: Path, environ: Environ) -> None:
    (tmp_path / "ours" / "sections").mkdir(parents=True)
    (tmp_path / "ours" / "sections" / "a.md").write_text(BROKEN, encoding="utf-8")
    catalogue = build_catalogue(folders=[tmp_path / "ours"], environ=environ)
    (head,) = catalogue.section_heads("activities-demo")
    with pytest.raises(InputRefused):
        catalogue.wording(head)


def test_a_wording_is_read_once(install, section, environ: Environ) -> None:
    install("demo", files={"sections/a.md": section("activities-demo")})
    catalogue = build_catalogue(environ=environ)
    (head,) = catalogue.section_heads("activities-demo")
    assert catalogue.wording(head) is catalogue.wording(head)


def test_a_catalogue_reads_as_it_is_told(install, section, environ: Environ) -> None:
    install("demo", files={"sections/a.md": section("activities-demo")})
    found = build_catalogue(environ=environ)
    (head,) = found.section_heads("activities-demo")
    made_up = replace(found.wording(head), guidance="编的")
    assert Catalogue(found.supplies, read=lambda _: made_up).wording(head) is made_up


def test_events_of_two_providers_are_refused_when_asked_for(install, environ: Environ) -> None:
    for name in ("one", "two"):
        install(name, files={"events.yaml": "节: {first: 2015-04-23}\n"})
    catalogue = build_catalogue(environ=environ)
    with pytest.raises(PluginFailed) as refused:
        catalogue.event("节")
    assert refused.value.problems[0].values["providers"] == "one、two"


def test_an_event_is_found_by_any_of_its_names(install, environ: Environ) -> None:
    install("demo", files={"events.yaml": "读书节: {first: 2015-04-23, name: 全县读书节, also: [书香节]}\n"})
    catalogue = build_catalogue(environ=environ)
    assert {catalogue.event(name).id for name in ("读书节", "全县读书节", "书香节")} == {"读书节"}


def test_what_a_broken_plugin_had_is_told_as_lost_with_it(install, environ: Environ) -> None:
    install("broken", code="1 / 0", files={"agencies.yaml": "甲省/某某局: {level: 省}\n"})
    with pytest.raises(PluginFailed) as refused:
        build_catalogue(environ=environ).agency("甲省/某某局")
    assert [found.code for found in refused.value.problems[:2]] == ["lost-with-plugin", "plugin-import"]


def test_a_provider_goes_by_the_agency_above_all_its_others(install, environ: Environ) -> None:
    install("one", files={"agencies.yaml": "壬省/甲局: {level: 省}\n壬省/甲局/乙处: {level: 省}\n"})
    install("two", files={"agencies.yaml": "癸省/甲局: {level: 省}\n癸省/乙局: {level: 省}\n"})
    names = build_catalogue(environ=environ).agency_names()
    assert names.get("one") == "甲局"
    assert "two" not in names
