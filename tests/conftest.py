"""Rules for the whole run: what may be skipped, and on what the tests ran."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from factories.provoked import provoked
from hypothesis import HealthCheck, settings

import fangan
from fangan.messages.catalogue import ROOMS, room_messages

REQUIRE_RENDERER = "FANGAN_REQUIRE_RENDERER"
"""Set to 1 where LibreOffice, the fonts and the validator must be there: a skipped `renderer` test then fails."""

HOLD_CODES = "FANGAN_HOLD_CODES"
"""Set to 1 for a run of the whole suite, in one process or several: it fails when a message was not provoked once."""
PROVOKED = pytest.StashKey[set[str]]()
"""The codes that were provoked, gathered from every process of the run."""
UNPROVOKED: frozenset[str] = frozenset()
"""Codes that no test can provoke here."""


def pytest_configure(config: pytest.Config) -> None:
    """Let every run end with why something was skipped, and none fail because the machine is busy."""
    config.option.reportchars += "s"
    settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("any machine")


def pytest_report_header() -> str:
    return f"fangan {fangan.__version__} from {Path(fangan.__file__).parent}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report: pytest.TestReport = yield  # type: ignore[misc]  # what the other implementations made of it
    skipped = report.skipped and not hasattr(report, "wasxfail")
    if skipped and item.get_closest_marker("renderer") and os.environ.get(REQUIRE_RENDERER) == "1":
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{reason}\n({REQUIRE_RENDERER}=1: this machine must be able to run it)"
    return report  # type: ignore[return-value]


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop(session: pytest.Session) -> Iterator[None]:
    """Hold the whole suite to it that every sentence fangan can say has been said."""
    if os.environ.get(HOLD_CODES) != "1":
        return (yield)
    with provoked() as codes:
        result = yield
    sent = getattr(session.config, "workeroutput", None)
    if sent is not None:  # one of several processes; who started them judges
        sent["provoked"] = sorted(codes)
        return result
    known = {code for room in ROOMS for code in room_messages(room)}
    silent = sorted(known - codes - session.config.stash.get(PROVOKED, set()) - UNPROVOKED)
    if silent:
        session.testsfailed += 1
        session.shouldfail = f"no test provokes {', '.join(silent)}"
        raise session.Failed(session.shouldfail)
    return result


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what one of several processes has provoked."""
    sent = getattr(node, "workeroutput", None) or {}
    node.config.stash.setdefault(PROVOKED, set()).update(sent.get("provoked", ()))
