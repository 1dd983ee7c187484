"""`fangan doctor --json`."""

from typing import Annotated, TypedDict

from fangan.app.diagnosis import DoctorOutcome, Health


class DiagnosisData(TypedDict):
    """One thing that was looked at."""

    check: str
    state: Annotated[str, Health]
    detail: str
    remedy: str


class DoctorData(TypedDict):
    """Everything that was looked at."""

    checks: list[DiagnosisData]


def doctor_data(outcome: DoctorOutcome) -> DoctorData:
    """Return an examination as JSON data; its sentences are in the language it was made in."""
    return {
        "checks": [
            {"check": one.id, "state": one.health.value, "detail": one.detail, "remedy": one.remedy}
            for one in outcome.diagnoses
        ]
    }
