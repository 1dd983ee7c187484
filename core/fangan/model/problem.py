"""What can be wrong, where, and with which exit code it ends.

FanganError
├── InputRefused      exit 3: facts, plan file, section file or document cannot be used
├── PluginFailed      exit 4: a plugin is missing, broken or in conflict
├── OutputFailed      exit 5: reading or writing failed
└── UsageRefused      exit 2: the command line asks for something impossible
"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import IntEnum, StrEnum
from typing import ClassVar

from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.message import Message


class ExitCode(IntEnum):
    """The process's exit codes; public, see docs/design.md §10."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    REFUSED = 3
    PLUGIN = 4
    IO = 5
    INTERNAL = 70
    INTERRUPTED = 130


class Severity(StrEnum):
    """How much a problem weighs: an error stops a final build, the others are told."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @classmethod
    def of_gap(cls, draft: bool) -> "Severity":
        """Return what something weighs that may be wrong only because facts are still missing: a draft goes on."""
        return cls.WARNING if draft else cls.ERROR


class Place(NamedTuple):
    """A point in a file; line and column count from 1, 0 means the whole file or line."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}" if self.column else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: a stable code, a place, and the values its message names.

    The sentences live in `fangan.messages`, keyed by `code`, unless the rule that found it has its own.
    """

    code: str
    place: Place | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    message: Message | None = None


class FanganError(Exception):
    """Base of all errors a user can act on; carries every problem found in one pass."""

    exit_code: ClassVar[ExitCode] = ExitCode.INTERNAL

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.place or '-'} {p.code} {dict(p.values)}" for p in self.problems))

    def __reduce__(self) -> tuple[type["FanganError"], tuple[tuple[Problem, ...]]]:
        """Travel between processes as what it was made of."""
        return type(self), (self.problems,)


class InputRefused(FanganError):
    """A fact, a plan file, a section file or a document cannot be used as it is."""

    exit_code = ExitCode.REFUSED


class PluginFailed(FanganError):
    """A plugin the plan needs is missing, broken or in conflict with another."""

    exit_code = ExitCode.PLUGIN


class OutputFailed(FanganError):
    """A file could not be read or written."""

    exit_code = ExitCode.IO


class UsageRefused(FanganError):
    """The command line asks for something that cannot be done."""

    exit_code = ExitCode.USAGE


def problem(code: str, place: Place | None = None, severity: Severity = Severity.ERROR, /, **values: object) -> Problem:
    """Make a Problem, turning every named value into text."""
    return Problem(code, place, {name: str(value) for name, value in values.items()}, severity)
