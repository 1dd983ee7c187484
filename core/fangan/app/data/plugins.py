"""`fangan plugins … --json`."""

from typing import Annotated, TypedDict, cast

from fangan.app.authoring import DriftOutcome, NewPluginOutcome, PluginCheckOutcome
from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.installed import InstalledOutcome, PluginOutcome
from fangan.kit.drift import Override
from fangan.messages.translation import Translate
from fangan.plugins.kinds import KINDS
from fangan.plugins.loader import Loaded
from fangan.plugins.status import PluginState, PluginStatus


class StatusData(TypedDict):
    """An installed plugin as its distribution's metadata describes it, and what became of it."""

    id: str
    distribution: str
    version: str
    package: str
    location: str
    state: Annotated[str, PluginState]


class PluginsData(TypedDict):
    """`plugins list`."""

    plugins: list[StatusData]
    problems: list[ProblemData]


class LoadedData(StatusData):
    """A plugin with the names of everything it supplies, a list for each kind (fangan.plugins.kinds)."""

    sections: list[str]
    outlines: list[str]
    agencies: list[str]
    events: list[str]
    terms: list[str]
    house_rules: list[str]
    formats: list[str]
    checks: list[str]
    commands: list[str]
    engines: list[str]


class PluginData(TypedDict):
    """`plugins show`."""

    plugin: LoadedData
    problems: list[ProblemData]


class KeptRuleData(TypedDict):
    """A rule of the kit, and what breaks it."""

    rule: str
    findings: list[ProblemData]


class PluginCheckData(TypedDict):
    """`plugins check`."""

    plugin: str
    location: str
    supplied: dict[str, int]
    errors: int
    rules: list[KeptRuleData]


class NewPluginData(TypedDict):
    """`plugins new`."""

    plugin: str
    folder: str
    files: list[str]


class OverrideData(TypedDict):
    """A wording made from another: what it says its base was, and what that is now."""

    target: str
    provider: str
    file: str
    line: int
    was: str | None
    now: list[str]


class DriftCounts(TypedDict):
    """How many overrides there are of each kind."""

    drifted: int
    current: int
    bare: int


class DriftData(TypedDict):
    """`plugins drift`."""

    counts: DriftCounts
    drifted: list[OverrideData]
    bare: list[OverrideData]
    problems: list[ProblemData]


def plugins_data(outcome: InstalledOutcome, _: Translate) -> PluginsData:
    """Return the installed plugins as JSON data."""
    return {
        "plugins": [status_data(status) for status in outcome.plugins],
        "problems": problems_data(outcome.problems, _),
    }


def plugin_data(outcome: PluginOutcome, _: Translate) -> PluginData:
    """Return one plugin as JSON data."""
    return {"plugin": loaded_data(outcome.plugin), "problems": problems_data(outcome.problems, _)}


def plugin_check_data(outcome: PluginCheckOutcome, _: Translate) -> PluginCheckData:
    """Return what the rules of the kit found as JSON data."""
    return {
        "plugin": outcome.plugin,
        "location": outcome.location,
        "supplied": dict(outcome.supplied),
        "errors": outcome.errors,
        "rules": [{"rule": rule, "findings": problems_data(found, _)} for rule, found in outcome.rules.items()],
    }


def new_plugin_data(outcome: NewPluginOutcome) -> NewPluginData:
    """Return a new plugin as JSON data."""
    return {"plugin": outcome.id, "folder": outcome.folder, "files": [str(file) for file in outcome.files]}


def drift_data(outcome: DriftOutcome, _: Translate) -> DriftData:
    """Return what became of overrides as JSON data."""
    survey = outcome.survey
    return {
        "counts": {"drifted": len(survey.drifted), "current": survey.current, "bare": len(survey.bare)},
        "drifted": [_override(one) for one in survey.drifted],
        "bare": [_override(one) for one in survey.bare],
        "problems": problems_data(outcome.problems, _),
    }


def status_data(status: PluginStatus) -> StatusData:
    """Return a plugin's status as JSON data."""
    return {
        "id": status.id,
        "distribution": status.distribution,
        "version": status.version,
        "package": status.value,
        "location": status.location,
        "state": status.state.value,
    }


def loaded_data(loaded: Loaded) -> LoadedData:
    """Return a loaded plugin and the names of everything it supplies as JSON data."""
    names = {kind.name: [kind.name_of(one) for one in loaded.supply.of(kind.record)] for kind in KINDS}
    return cast(LoadedData, {**status_data(loaded.status), **names})


def _override(one: Override) -> OverrideData:
    return {
        "target": one.target,
        "provider": one.provider,
        "file": one.place.file,
        "line": one.place.line,
        "was": one.was or None,
        "now": list(one.now),
    }
