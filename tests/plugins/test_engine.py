"""A plugin says which fangan it is made for; with another one it is set aside whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fangan
from fangan.model.problem import PluginFailed
from fangan.plugins.discovery import installed
from fangan.plugins.engine import accepts, compatible, engine_of
from fangan.plugins.gather import build_catalogue
from fangan.plugins.status import PluginState

Environ = dict[str, str]
NEWER = ["fangan>=9"]


@pytest.mark.parametrize(
    ("requirements", "engine"),
    [
        (["click>=8", "fangan>=0.1,<0.2"], ">=0.1,<0.2"),
        (["fangan (>=0.1, <0.2)"], ">=0.1,<0.2"),
        (["Fangan[test] ~= 0.1.2"], "~=0.1.2"),
        (["fangan>=0.1", "fangan<0.2"], ">=0.1,<0.2"),
        (["fangan"], ""),
        (["fangan-standard>=9"], ""),
        (["fangan>=9; extra == 'page'"], ""),
        (["fangan @ https://example.org/fangan.whl"], ""),
        ([], ""),
    ],
)
def test_the_engine_is_what_the_requirements_say_of_fangan(requirements: list[str], engine: str) -> None:
    assert engine_of(requirements) == engine


@pytest.mark.parametrize(
    ("engine", "accepted", "refused"),
    [
        (">=0.1,<0.2", ["0.1", "0.1.7", "0.1.0rc1"], ["0.0.9", "0.2", "0.2.0", "1.0"]),
        ("==0.1.*", ["0.1", "0.1.7"], ["0.2.0"]),
        ("!=0.1.3", ["0.1.2"], ["0.1.3"]),
        ("~=0.1.2", ["0.1.2", "0.1.9"], ["0.1.1", "0.2.0"]),
        ("==0.1.0", ["0.1"], ["0.1.1"]),
        (">0.1,<=0.3", ["0.1.1", "0.3.0"], ["0.1.0", "0.3.1"]),
        (">=0.2.0rc1,<0.3", ["0.2.0rc1", "0.2.5"], ["0.1.9"]),
        ("", ["0.1"], []),
        ("===whatever", ["0.1"], []),
    ],
)
def test_a_version_is_accepted_by_the_rules_of_pip(engine: str, accepted: list[str], refused: list[str]) -> None:
    assert [version for version in (*accepted, *refused) if accepts(engine, version)] == accepted


@given(st.tuples(*[st.integers(0, 30)] * 3), st.sampled_from(["", "rc1"]))
def test_a_version_is_compatible_with_itself_and_not_with_the_next_series(release: tuple[int, ...], end: str) -> None:
    major, minor, patch = release
    engine = compatible(f"{major}.{minor}.{patch}{end}")
    assert accepts(engine, f"{major}.{minor}.{patch}")
    assert not accepts(engine, f"{major}.{minor + 1}")


def test_a_plugin_made_for_another_fangan_is_listed_as_broken_with_both_versions(install, environ: Environ) -> None:
    install("newer", requires=NEWER)
    (status,) = [one for one in installed(environ) if one.id == "newer"]
    (found,) = status.problems
    assert (status.state, found.code) == (PluginState.FAILED, "plugin-engine")
    assert (found.values["engine"], found.values["version"]) == (">=9", fangan.__version__)


def test_a_plugin_made_for_another_fangan_is_not_imported(install, environ: Environ) -> None:
    install("newer", requires=NEWER, code="raise RuntimeError('imported')")
    (status,) = [one for one in build_catalogue(environ=environ).statuses if one.id == "newer"]
    assert [found.code for found in status.problems] == ["plugin-engine"]


def test_what_a_plugin_made_for_another_fangan_had_is_known_as_lost(install, environ: Environ) -> None:
    install("newer", requires=NEWER, files={"agencies.yaml": "甲省/某某局: {level: 省}\n"})
    with pytest.raises(PluginFailed) as refused:
        build_catalogue(environ=environ).agency("甲省/某某局")
    assert [found.code for found in refused.value.problems[:2]] == ["lost-with-plugin", "plugin-engine"]


def test_a_plugin_made_for_this_fangan_is_cached_as_ever(install, environ: Environ) -> None:
    install("demo", requires=[f"fangan{compatible(fangan.__version__)}"])
    assert [one.problems for one in installed(environ) if one.id == "demo"] == [()]
