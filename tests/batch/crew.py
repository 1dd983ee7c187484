"""Work that other processes can be given: they import this module."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from fangan.model.problem import InputRefused, problem


def doubling() -> Callable[[Sequence[int]], list[int]]:
    return lambda numbers: [number * 2 for number in numbers]


class Dying:
    """Work during which a process dies the first `times` times; how often it has is told by files in a folder."""

    def __init__(self, folder: Path, times: int) -> None:
        self.folder, self.times = folder, times

    def open(self) -> Callable[[Sequence[int]], Sequence[int]]:
        return self.work

    def work(self, numbers: Sequence[int]) -> Sequence[int]:
        if 3 in numbers and len(list(self.folder.iterdir())) < self.times:
            (self.folder / str(os.getpid())).touch()
            os._exit(9)
        return numbers


def refusing() -> Callable[[Sequence[int]], Sequence[int]]:
    raise InputRefused([problem("plan-not-found", None)])


def failing() -> Callable[[Sequence[int]], Sequence[int]]:
    return lambda numbers: [1 // (number - number) for number in numbers]
