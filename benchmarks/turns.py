"""Contenders take turns in random order, so that whatever else the machine does meets all; ratios within a round."""

import random
import time
from collections.abc import Mapping, Sequence
from statistics import median

from benchmarks.contenders import Contender
from benchmarks.figures import Figure


def measure(turns: Mapping[str, Contender], rounds: int = 60, each: int = 5) -> dict[str, list[float]]:
    """Return, per contender, the milliseconds a document took in each round."""
    times: dict[str, list[float]] = {name: [] for name in turns}
    order = list(turns)
    for round_ in range(rounds):
        random.Random(round_).shuffle(order)  # fairness, not secrecy
        for name in order:
            turn = turns[name]
            turn(round_)
            start = time.perf_counter()
            for n in range(each):
                turn(round_ + n)
            times[name].append((time.perf_counter() - start) / each * 1000)
    return times


def median_ratio(one: Sequence[float], other: Sequence[float]) -> float:
    """Return how many times as long one takes as the other, by the rounds in which both had their turn."""
    return median(a / b for a, b in zip(one, other, strict=True))


def beside_others(
    times: Mapping[str, Sequence[float]], ours: str, what: str, peers: Mapping[str, float], floor: float
) -> list[Figure]:
    """Tell how long ours takes; how many times as long those peers take that had turns; and how many times the floor.

    `peers` and `floor` are the limits that these are held to.
    """
    return [
        Figure(what, median(times[ours]), "ms"),
        *(
            Figure(f"{peer} takes, for the same document", median_ratio(times[peer], times[ours]), "×", limit, True)
            for peer, limit in peers.items()
            if peer in times
        ),
        Figure(
            "the same, by the floor: deflating and framing it", median_ratio(times[ours], times["floor"]), "×", floor
        ),
    ]
