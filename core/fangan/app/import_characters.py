"""Characters that no official text can hold, told when what others wrote is read."""

from collections.abc import Iterator, Sequence

from fangan.intake.account import LeftOver
from fangan.model.problem import Place, Problem, Severity, problem


def characters_left_out(dropped: Sequence[LeftOver], file: str) -> Iterator[Problem]:
    """Tell what no official text can hold and was left out."""
    if dropped:
        codes = sorted({f"U+{ord(char):04X}" for one in dropped for char in one.words})
        count = sum(len(one.words) for one in dropped)
        yield problem("import-characters", Place(file), Severity.WARNING, count=count, codes="、".join(codes))
