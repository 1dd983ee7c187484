"""For those who write plugins: one to start from, the rules one keeps, and which overrides have drifted."""

from collections.abc import Mapping
from pathlib import Path

from fangan.app.workspace import Workspace
from fangan.kit.drift import Survey, survey
from fangan.kit.examining import examine
from fangan.kit.scaffold import make_plugin, make_wish
from fangan.kit.subject import open_subject
from fangan.late.records import dataclass
from fangan.model.problem import ExitCode, Problem, Severity
from fangan.plugins.kinds import KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPluginWish:
    """The new folder, and what it does not tell: the plugin's id, whose wording it is, the agency it is made for."""

    folder: str
    id: str | None = None
    name: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPluginOutcome:
    """The id of the new plugin, its folder, and the files in it."""

    id: str
    folder: str
    files: tuple[Path, ...]

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


@dataclass(frozen=True, slots=True, kw_only=True)
class PluginCheckOutcome:
    """What each rule found in a plugin; a rule that is kept is there with nothing.

    `location` is the folder of the plugin, `files` how many section files it has; `supplied` is how many records of
    every kind were read, by the kind's name, kinds it has none of left out.
    """

    plugin: str
    location: str
    files: int
    supplied: Mapping[str, int]
    rules: Mapping[str, tuple[Problem, ...]]

    @property
    def breaches(self) -> tuple[Problem, ...]:
        """Everything that was found, rule by rule."""
        return tuple(one for problems in self.rules.values() for one in problems)

    @property
    def errors(self) -> int:
        """How many of them are errors."""
        return sum(one.severity is Severity.ERROR for one in self.breaches)

    @property
    def code(self) -> ExitCode:
        """FINDINGS when a rule is broken; a hint breaks none."""
        return ExitCode.FINDINGS if self.errors else ExitCode.OK


@dataclass(frozen=True, slots=True)
class DriftOutcome:
    """What became of every override."""

    survey: Survey
    problems: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """FINDINGS when one has drifted."""
        return ExitCode.FINDINGS if self.survey.drifted else ExitCode.OK


def create_plugin(workspace: Workspace, wish: NewPluginWish) -> NewPluginOutcome:
    """Write a plugin to start from; raises as `make_wish` and `make_plugin` do."""
    folder = Path(wish.folder)
    named = make_wish(folder, wish.id, wish.name, wish.agency, workspace.catalogue().agencies)
    return NewPluginOutcome(id=named.id, folder=wish.folder, files=tuple(make_plugin(folder, named)))


def check_plugin(workspace: Workspace, name: str) -> PluginCheckOutcome:
    """Hold a plugin, by id or folder, against every rule of the kit; raises as `open_subject` does."""
    subject = open_subject(name, workspace.environ)
    rules = {rule: tuple(problems) for rule, problems in examine(subject).items()}
    counts = {kind.name: len(subject.supply.of(kind.record)) for kind in KINDS}
    return PluginCheckOutcome(
        plugin=subject.id,
        location=subject.root,
        files=len(subject.wordings),
        supplied={name: count for name, count in counts.items() if count},
        rules=rules,
    )


def find_drift(workspace: Workspace) -> DriftOutcome:
    """Compare every override with its base as it is installed now."""
    catalogue = workspace.catalogue()
    return DriftOutcome(survey(catalogue), catalogue.problems)
