"""Which problem codes a run of tests provokes: of every Problem and refusal that is made in this process."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from fangan.assembly.values import ValueRefused
from fangan.chinese.refusal import Refusal
from fangan.model.problem import Problem


@contextmanager
def provoked() -> Iterator[set[str]]:
    """Gather the codes of what is made until the block ends."""
    codes: set[str] = set()
    kinds: tuple[Any, ...] = (Problem, ValueRefused, Refusal)
    made = [kind.__init__ for kind in kinds]
    for kind, init in zip(kinds, made, strict=True):
        kind.__init__ = _noting(init, codes)
    try:
        yield codes
    finally:
        for kind, init in zip(kinds, made, strict=True):
            kind.__init__ = init


def _noting(init: Any, codes: set[str]) -> Any:
    def noting(self: object, code: str, *rest: object, **named: object) -> None:
        codes.add(code)
        init(self, code, *rest, **named)

    return noting
