"""Work that other processes can be given: they import this module."""

import os
from collections.abc import Callable
from pathlib import Path

from fangan.model.problem import InputRefused, problem


def doubling() -> Callable[[int], int]:
    return lambda number: number * 2


class Dying:
    """Work during which a process dies the first `times` times; how often it has is told by files in a folder."""

    def __init__(self, folder: Path, times: int) -> None:
        self.folder, self.times = folder, times

    def open(self) -> Callable[[int], int]:
        return self.work

    def work(self, number: int) -> int:
        if number == 3 and len(list(self.folder.iterdir())) < self.times:
            (self.folder / str(os.getpid())).touch()
            os._exit(9)
        return number


def refusing() -> Callable[[int], int]:
    raise InputRefused([problem("plan-not-found", None)])


def failing() -> Callable[[int], int]:
    return lambda number: 1 // (number - number)
