"""Engines of plugins: found by the beginning of an address, believed only as far as what they give back."""

import pytest
from batch.crew import doubling

from fangan.batch.engines import runner_at
from fangan.model.extension import Engine
from fangan.model.problem import PluginFailed, UsageRefused

CHUNKS = [(1, 2), (3,)]


def engine(name, scheme="cloud"):
    return Engine(name=name, schemes=(scheme,), target=f"batch.engines:{name}", provider="demo")


def code_of(address, *engines):
    with pytest.raises((PluginFailed, UsageRefused)) as refused:
        list(runner_at(address, engines).run(doubling, CHUNKS))
    (one,) = refused.value.problems
    return one.code


def test_an_engine_is_found_by_the_beginning_of_the_address():
    runner = runner_at("cloud://head", [engine("Other", "other"), engine("Plain")])
    assert runner.workers == 3
    assert list(runner.run(doubling, CHUNKS)) == [[2, 4], [6]]


@pytest.mark.parametrize("address", ["cloud://head", "head:8786", "://"])
def test_an_address_that_no_engine_has_is_refused(address):
    assert code_of(address) == "engine-unknown"


@pytest.mark.parametrize("scheme", ["cloud", "tcp"])
def test_an_address_that_two_engines_have_is_refused_with_both(scheme):
    engines = [engine("Plain", scheme), engine("Short", scheme)]
    assert code_of(f"{scheme}://head", *engines) == "engine-claimed-twice"


@pytest.mark.parametrize("name", ["Missing", "Broken", "Failing", "Short", "Long", "Silent"])
def test_an_engine_that_fails_in_any_way_is_its_plugins_failure(name):
    assert code_of("cloud://head", engine(name)) == "engine-broken"
