"""A plugin is text, code, or both; one that breaks a promise is set aside and named, the others go on."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fangan.model.problem import PluginFailed, Severity
from fangan.model.rule import Rule
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.discovery import installed
from fangan.plugins.gather import build_catalogue
from fangan.plugins.status import PluginState, PluginStatus
from fangan.sources.grammar import GRAMMAR

Environ = dict[str, str]


def status_of(catalogue: Catalogue, id_: str) -> PluginStatus:
    return next(status for status in catalogue.statuses if status.id == id_)


def test_a_plugin_of_text_needs_no_code(install, section, environ: Environ) -> None:
    install("demo", files={"sections/activities.md": section("activities-demo")})
    heads = build_catalogue(environ=environ).section_heads("activities-demo")
    assert [(head.provider.id, head.provider.version, head.file) for head in heads] == [
        ("demo", "1.2", "sections/activities.md")
    ]


def test_a_plugin_of_text_is_never_imported(install, section, environ: Environ) -> None:
    folder = install("demo", files={"sections/a.md": section("activities")})
    build_catalogue(environ=environ)
    assert folder.name not in sys.modules


def test_a_plugin_whose_code_only_describes_it_is_never_imported(install, section, environ: Environ) -> None:
    folder = install("demo", code='"""Wording of a county."""\n', files={"sections/a.md": section("activities")})
    build_catalogue(environ=environ)
    assert folder.name not in sys.modules


def test_a_plugin_that_supplies_something_has_nothing_to_complain_of(install, section, environ: Environ) -> None:
    install("demo", files={"sections/a.md": section("activities")})
    status = status_of(build_catalogue(environ=environ), "demo")
    assert (status.state, status.problems) == (PluginState.ACTIVE, ())


def test_a_plugin_that_supplies_nothing_says_so_and_goes_on(install, environ: Environ) -> None:
    install("demo")
    status = status_of(build_catalogue(environ=environ), "demo")
    assert status.state is PluginState.ACTIVE
    assert [(found.code, found.severity) for found in status.problems] == [("plugin-empty", Severity.WARNING)]


def test_hooks_add_to_the_text(install, section, environ: Environ) -> None:
    code = (
        "from datetime import date\nfrom fangan import hookimpl\nfrom fangan.model.event import Event\n"
        "@hookimpl\ndef fangan_events():\n    return [Event(id='读书节', first=date(2015, 4, 23))]\n"
    )
    install("demo", code=code, files={"sections/a.md": section("activities-demo")})
    catalogue = build_catalogue(environ=environ)
    assert catalogue.event("读书节").provider == "demo"
    assert catalogue.section_heads("activities-demo")


def test_a_hook_may_name_further_folders_of_sections(install, section, environ: Environ) -> None:
    code = (
        "from pathlib import Path\nfrom fangan import hookimpl\nfrom fangan.plugins.records import SectionFolder\n"
        "@hookimpl\ndef fangan_sections():\n    return [SectionFolder(path=str(Path(__file__).parent / 'more'))]\n"
    )
    install("demo", code=code, files={"more/a.md": section("activities-demo")})
    assert build_catalogue(environ=environ).section_heads("activities-demo")


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("raise RuntimeError('no')", "plugin-import"),
        ("def broken(:", "plugin-import"),
        ("import sys\nsys.exit(3)", "plugin-import"),
        ("from fangan import hookimpl\n@hookimpl\ndef fangan_event():\n    return []", "plugin-unknown-hook"),
        ("def fangan_events():\n    return []", "plugin-unmarked-hook"),
        ("from fangan import hookimpl\n@hookimpl\ndef fangan_events():\n    return ['读书节']", "plugin-wrong-record"),
        ("from fangan import hookimpl\n@hookimpl\ndef fangan_events():\n    return None", "plugin-wrong-record"),
        ("from fangan import hookimpl\n@hookimpl\ndef fangan_events():\n    return 1 / 0", "plugin-hook-raised"),
        ("from fangan import hookimpl\n@hookimpl\ndef fangan_events(plan):\n    return []", "plugin-hook-arguments"),
    ],
)
def test_code_that_breaks_a_promise_is_named(install, environ: Environ, code: str, problem: str) -> None:
    install("broken", code=code)
    status = status_of(build_catalogue(environ=environ), "broken")
    assert (status.state, status.error and status.error.code) == (PluginState.FAILED, problem)
    assert str(status) == "fangan-broken 1.2"


def test_a_misspelt_hook_gets_its_right_name(install, environ: Environ) -> None:
    install("broken", code="from fangan import hookimpl\n@hookimpl\ndef fangan_event():\n    return []")
    found = status_of(build_catalogue(environ=environ), "broken").error
    assert found is not None
    assert found.values["suggestion"] == "fangan_events"


def test_a_record_is_checked_down_to_its_fields(install, environ: Environ) -> None:
    code = (
        "from fangan import hookimpl\nfrom fangan.model.agency import Agency, Level\n@hookimpl\n"
        "def fangan_agencies():\n"
        "    return [Agency(path='甲省', name='甲省', short='省', level=Level.PROVINCE, roles={'宣传': 3})]"
    )
    install("broken", code=code)
    found = status_of(build_catalogue(environ=environ), "broken").error
    assert found is not None
    assert (found.code, found.values["field"]) == ("plugin-wrong-record", "roles[宣传]")


RULES = """
from fangan import hookimpl
from fangan.model.extension import Check
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.sources.grammar import GRAMMAR

SAID = {"demand": "不写空话", "why": "空话无法照办", "basis": "本省要求"}

@hookimpl
def fangan_checks():
    return [
        Check(id=CHECK, target="demo.rules:old", help="标题要短"),
        Rule(id="new", target="demo.rules:new", looks_at=LooksAt.TEXT, grade=Grade.PLAIN, **SAID),
    ]
"""


def test_a_check_of_before_and_a_rule_of_today_are_both_rules(install, environ: Environ) -> None:
    install("demo", code=RULES.replace("CHECK", "'old'"))
    found = build_catalogue(environ=environ).every(Rule)
    assert [(rule.id, rule.bare) for rule in found] == [("old", True), ("new", False)]


def test_a_check_of_before_is_checked_down_to_its_fields(install, environ: Environ) -> None:
    install("demo", code=RULES.replace("CHECK", "3"))
    found = status_of(build_catalogue(environ=environ), "demo").error
    assert found is not None
    assert (found.code, found.values["field"]) == ("plugin-wrong-record", "id")


def test_a_broken_plugin_does_not_stop_the_others(install, section, environ: Environ) -> None:
    install("broken", code="raise RuntimeError('no')", files={"sections/a.md": section("activities-demo")})
    install("good", files={"sections/a.md": section("activities-demo")})
    heads = build_catalogue(environ=environ).section_heads("activities-demo")
    assert [head.provider.id for head in heads] == ["good"]


def test_a_broken_section_file_sets_its_plugin_aside_with_file_and_line(install, section, environ: Environ) -> None:
    broken = {"sections/a.md": section("activities"), "sections/b.md": "---\nkye: activities\n---\n"}
    folder = install("broken", files=broken)
    status = status_of(build_catalogue(environ=environ), "broken")
    assert status.state is PluginState.FAILED
    assert ("unknown-key", f"{folder}/sections/b.md:2:1") in [(p.code, str(p.place)) for p in status.problems]


def test_a_broken_text_is_told_with_the_plugin_it_stands_in(install, environ: Environ) -> None:
    install("broken", files={"sections/b.md": "---\nkye: activities\n---\n"})
    found = status_of(build_catalogue(environ=environ), "broken").error
    assert found is not None
    assert found.code == "plugin-text"
    assert (found.values["who"], found.values["file"]) == ("fangan-broken 1.2", "sections/b.md")


def test_a_place_in_a_broken_text_is_told_by_its_whole_path(install, environ: Environ) -> None:
    folder = install("broken", files={"sections/activities.md": "正文\n"})
    told = status_of(build_catalogue(environ=environ), "broken").problems[-1]
    assert told.place
    assert told.place.file == str(folder / "sections" / "activities.md")


def test_a_plugin_of_a_newer_grammar_is_set_aside_whole(install, section, environ: Environ) -> None:
    install("newer", files={"sections/a.md": section("activities-demo"), "fangan.yaml": f"grammar: {GRAMMAR + 1}\n"})
    catalogue = build_catalogue(environ=environ)
    assert [found.code for found in status_of(catalogue, "newer").problems] == ["plugin-text", "grammar-newer"]
    assert catalogue.section_heads("activities-demo") == []
    assert [head.file for head, _ in catalogue.heads_set_aside("activities-demo")] == ["sections/a.md"]


def test_the_text_of_rivals_for_one_id_is_known_as_set_aside(install, section, environ: Environ) -> None:
    for name in ("fangan-one", "fangan-two"):
        install("demo", distribution=name, files={"sections/a.md": section("activities-demo")})
    assert len(build_catalogue(environ=environ).heads_set_aside("activities-demo")) == 2


def test_a_plugin_whose_package_is_missing_is_named(install, environ: Environ) -> None:
    install("gone", code=None)
    assert status_of(build_catalogue(environ=environ), "gone").state is PluginState.FAILED


def test_metadata_that_cannot_be_read_is_named_by_its_folder(install, environ: Environ, tmp_path: Path) -> None:
    install("demo")
    (tmp_path / "site/fangan_demo-1.2.dist-info/entry_points.txt").write_bytes(b"[fangan.plugins]\n\xff")
    [status] = [one for one in installed(environ) if "fangan_demo" in one.id]
    assert [found.code for found in status.problems] == ["plugin-metadata"]


def test_two_distributions_with_one_id_are_both_set_aside(install, environ: Environ) -> None:
    install("demo", distribution="fangan-one")
    install("demo", distribution="fangan-two")
    states = [status.state for status in build_catalogue(environ=environ).statuses if status.id == "demo"]
    assert states == [PluginState.CONFLICT, PluginState.CONFLICT]


def test_a_plugin_asked_for_by_name_must_work(install, environ: Environ) -> None:
    install("broken", code="raise RuntimeError('no')")
    with pytest.raises(PluginFailed):
        build_catalogue(environ={**environ, "FANGAN_PLUGINS": "broken"})


def test_a_plugin_asked_for_by_name_must_be_there(environ: Environ) -> None:
    with pytest.raises(PluginFailed) as refused:
        build_catalogue(environ={**environ, "FANGAN_PLUGINS": "nowhere"})
    assert refused.value.problems[0].code == "plugin-not-installed"


def test_an_empty_list_of_plugins_loads_none(install, section, environ: Environ) -> None:
    install("demo", files={"sections/a.md": section("activities")})
    catalogue = build_catalogue(environ={**environ, "FANGAN_PLUGINS": ""})
    assert not catalogue.supplies


def test_a_plugin_left_out_is_blocked_not_lost(install, environ: Environ) -> None:
    install("one")
    install("two")
    catalogue = build_catalogue(environ={**environ, "FANGAN_PLUGINS": "one"})
    assert status_of(catalogue, "two").state is PluginState.BLOCKED


def test_the_order_of_plugins_decides_nothing(install, section, environ: Environ, monkeypatch) -> None:
    install("one", files={"sections/a.md": section("activities-demo")})
    install("two", files={"sections/a.md": section("activities-demo")})
    ids: Callable[[], list[str]] = lambda: [  # noqa: E731
        head.provider.id for head in build_catalogue(environ=environ).section_heads("activities-demo")
    ]
    before = ids()
    monkeypatch.setattr(sys, "path", [*sys.path[1:], sys.path[0]])
    assert ids() == before
