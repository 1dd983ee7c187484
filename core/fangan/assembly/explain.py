"""Why a variant won: for every candidate of a decision, what set it apart from the winner."""

from fangan.assembly.decide import Candidate, Decision, Verdict
from fangan.assembly.ranking import RANK_NAMES
from fangan.late.records import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """A candidate and the first of RANK_NAMES by which the winner is more specific ('' where none applies)."""

    candidate: Candidate
    by: str = ""


def explain(decision: Decision) -> tuple[Reason, ...]:
    """Explain a decision, best candidate first."""
    winner = next((c for c in decision.candidates if c.verdict is Verdict.WON), None)
    return tuple(Reason(candidate, _by(winner, candidate)) for candidate in decision.candidates)


def _by(winner: Candidate | None, candidate: Candidate) -> str:
    if (
        winner is None
        or winner.rank is None
        or candidate.rank is None
        or candidate.verdict is not Verdict.LESS_SPECIFIC
    ):
        return ""
    pairs = zip(RANK_NAMES, winner.rank, candidate.rank, strict=True)
    return next((name for name, best, own in pairs if best > own), "")
