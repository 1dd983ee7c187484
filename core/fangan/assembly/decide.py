"""Decide one key: rank the candidates, let the most specific valid one win, refuse what is not clear."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from fangan.assembly.ranking import Rank, Setting, in_force, judged_on, mismatch, rank
from fangan.late.tuples import NamedTuple
from fangan.model.address import Target
from fangan.model.problem import Place, Problem, problem
from fangan.model.section import VariantHead


class Verdict(StrEnum):
    """Why a candidate won or lost."""

    WON = "won"
    LESS_SPECIFIC = "less-specific"
    TIED = "tied"
    EXPIRED = "expired"
    NOT_USED = "not-used"
    OUT_OF_SCOPE = "out-of-scope"
    LEFT_OUT = "left-out"
    """It would have won, but what it words is not printed."""


class LeftOut(StrEnum):
    """Why an item whose wording was decided is not printed."""

    UNPLACED = "unplaced"
    """The section does not have it, and nobody says where it comes in."""
    ASTRAY = "astray"
    """What it is to stand next to is not there."""
    DROPPED = "dropped"
    FIXED = "fixed"
    """The outline lets no further item in."""
    CLOSED = "closed"
    """The section is the plan's own, and the plan does not ask for it."""
    COVERED = "covered"
    """The item it stood under has another wording, which does not have it."""


class Candidate(NamedTuple):
    """One variant of a key, how specific it is here, and what became of it."""

    head: VariantHead
    rank: Rank | None
    verdict: Verdict
    reason: str = ""
    """For OUT_OF_SCOPE the key of `for:` that does not match; for EXPIRED the period; for LEFT_OUT which of LeftOut."""


class Decision(NamedTuple):
    """The candidates of one key, best first, the winner if there is one, and what is wrong."""

    target: str
    candidates: tuple[Candidate, ...]
    winner: VariantHead | None
    problems: tuple[Problem, ...] = ()

    @property
    def rank(self) -> Rank | None:
        """The winner's rank."""
        return next((one.rank for one in self.candidates if one.head is self.winner), None)

    def left_out(self, reason: LeftOut) -> "Decision":
        """Return the decision when what it words is not printed: nobody's wording stands."""
        candidates = tuple(
            one._replace(verdict=Verdict.LEFT_OUT, reason=reason.value) if one.head is self.winner else one
            for one in self.candidates
        )
        return self._replace(candidates=candidates, winner=None)


def decide(
    key: str, heads: Sequence[VariantHead], setting: Setting, day: date, use: str | None, place: Place | None
) -> Decision:
    """Decide which variant of `key` serves the setting on `day`; `use` narrows to one provider first."""
    ranked, candidates = [], []
    for head in heads:
        reason = mismatch(head.scope, setting)
        worth = None if reason else rank(head, setting)
        if worth is None:
            candidates.append(Candidate(head, None, Verdict.OUT_OF_SCOPE, reason))
        elif use and head.provider.id != use:
            candidates.append(Candidate(head, worth, Verdict.NOT_USED, use))
        else:
            ranked.append((worth, head))
    ranked.sort(key=lambda pair: (tuple(-part for part in pair[0]), pair[1].name, pair[1].file))
    valid = [pair for pair in ranked if in_force(pair[1], setting, day)]
    best = valid[0][0] if valid else None
    winners = [head for worth, head in valid if worth == best]
    for worth, head in ranked:
        verdict = Verdict.LESS_SPECIFIC
        if not in_force(head, setting, day):
            verdict = Verdict.EXPIRED
        elif worth == best:
            verdict = Verdict.WON if len(winners) == 1 else Verdict.TIED
        candidates.append(Candidate(head, worth, verdict, str(head.valid) if verdict is Verdict.EXPIRED else ""))
    order = {Verdict.WON: 0, Verdict.TIED: 0, Verdict.NOT_USED: 2, Verdict.OUT_OF_SCOPE: 3}
    candidates.sort(key=lambda candidate: order.get(candidate.verdict, 1))
    problems = _problems(key, candidates, best, setting, day, use, place)
    winner = winners[0] if len(winners) == 1 and not problems else None
    return Decision(key, tuple(candidates), winner, tuple(problems))


def _problems(
    key: str,
    candidates: list[Candidate],
    best: Rank | None,
    setting: Setting,
    day: date,
    use: str | None,
    place: Place | None,
) -> list[Problem]:
    tied = [candidate.head for candidate in candidates if candidate.verdict is Verdict.TIED]
    if tied and all(head.provider.own for head in tied):
        other = tied[0].file.replace("\\", "/").rpartition("/")[2]
        return [problem("own-wording-twice", Place(tied[-1].file), key=key, other=other)]
    if tied:
        target = Target.parse(key)
        providers = sorted({head.provider.id for head in tied})
        settle = f"{{use: {providers[0]}}}"
        line = f"{target.section}: {{items: {{{target.item}: {settle}}}}}" if target.item else f"{key}: {settle}"
        code = "variant-tie" if len(providers) > 1 else "variant-tie-within"
        who = "、".join(f"{head.provider}（{head.file}）" for head in tied)
        return [problem(code, place, key=key, providers=who, line=f"sections: {{{line}}}")]
    outranking = [
        candidate
        for candidate in candidates
        if candidate.verdict is Verdict.EXPIRED and candidate.rank and (best is None or candidate.rank > best)
    ]
    if outranking:
        head = outranking[0].head
        return [
            problem(
                "variant-expired",
                place,
                key=key,
                provider=head.provider,
                file=head.file,
                valid=head.valid,
                day=judged_on(head, setting.facts, day),
            )
        ]
    if best is None and use:
        fitting = dict.fromkeys(one.head.provider.id for one in candidates if one.verdict is Verdict.NOT_USED)
        return [problem("variant-use-unknown", place, key=key, provider=use, providers="、".join(fitting) or "—")]
    return []
