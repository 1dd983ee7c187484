"""What an examination of this machine finds."""

from collections.abc import Mapping
from enum import StrEnum

from fangan.late.records import dataclass
from fangan.messages.translation import mark
from fangan.model.problem import ExitCode


class Health(StrEnum):
    """How a thing is: `note` is worth knowing but stops no plan."""

    OK = "ok"
    NOTE = "note"
    FAILED = "failed"


HEALTH_WORDS: Mapping[Health, str] = {
    Health.OK: mark("ok"),
    Health.NOTE: mark("note"),
    Health.FAILED: mark("wrong"),
}


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing: a stable id for programs, what was looked at, how it is, and what to do; in words."""

    id: str
    subject: str
    health: Health
    detail: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class DoctorOutcome:
    """Everything that was looked at."""

    diagnoses: tuple[Diagnosis, ...]

    @property
    def code(self) -> ExitCode:
        """FINDINGS when something that plans need is wrong."""
        failed = any(one.health is Health.FAILED for one in self.diagnoses)
        return ExitCode.FINDINGS if failed else ExitCode.OK
