"""Patterns as an earlier run compiled them: to compile what a short run looks for takes longer than to look for it.

The compiled form belongs to CPython and is not documented. So it is read by the interpreter that wrote it alone, which
validates it; where anything is not as we know it, `re` compiles the words as if nothing had been kept.
"""

import re
from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from importlib import import_module
from typing import Any

__all__ = ["Codes", "compile_kept", "keeping"]

_UNIT = "I"
"""Codes are a row of numbers of four bytes."""

_MOST = 1000
"""How many patterns are kept: ours are fewer, and whoever makes patterns of names is not to fill a disk."""


class Codes:
    """The codes of patterns: `load` returns what was kept before, as JSON has it; `fresh` says whether more came.

    What is kept of a pattern, by its flags and words: all its flags, the codes in base64, how many groups it has, and
    the numbers of those that have names.
    """

    def __init__(self, load: Callable[[], object]) -> None:
        self._load: Callable[[], object] | None = load
        self.kept: dict[str, Any] = {}
        self.fresh = False

    def compile(self, words: str, flags: int) -> re.Pattern[str]:
        """Return what `re.compile` returns; raises as it does."""
        if self._load is not None:
            found, self._load = self._load(), None
            self.kept = found if isinstance(found, dict) else {}
        name = f"{flags:d} {words}"
        try:
            if name not in self.kept:
                if len(self.kept) >= _MOST:
                    return re.compile(words, flags)
                self.kept[name] = _row(words, flags)
                self.fresh = True
            return _pattern(words, *self.kept[name])
        except Exception:  # a damaged row, an interpreter that does it otherwise, or wrong words: `re` tells which
            self.kept.pop(name, None)
            return re.compile(words, flags)


_codes: ContextVar[Codes | None] = ContextVar("codes", default=None)


def compile_kept(words: str, flags: int) -> re.Pattern[str]:
    """Return what `re.compile` returns, from an earlier run where this one keeps patterns; raises as it does."""
    codes = _codes.get()
    return codes.compile(words, flags) if codes else re.compile(words, flags)


@contextmanager
def keeping(load: Callable[[], object], store: Callable[[object], None]) -> Iterator[None]:
    """Keep patterns until the block ends: `load` is asked at the first of them, `store` given all if some are new."""
    codes = Codes(load)
    token = _codes.set(codes)
    try:
        yield
    finally:
        _codes.reset(token)
        if codes.fresh:
            store(codes.kept)


def _row(words: str, flags: int) -> list[Any]:
    """Compile a pattern's words as `re._compiler.compile` does, up to where the interpreter is given the codes."""
    compiler: Any = import_module("re._compiler")
    parsed = compiler._parser.parse(words, flags)
    codes = array(_UNIT, compiler._code(parsed, flags))
    state = parsed.state
    return [int(flags | state.flags), b64encode(codes.tobytes()).decode(), state.groups - 1, dict(state.groupdict)]


def _pattern(words: str, flags: int, codes: str, groups: int, named: dict[str, int]) -> re.Pattern[str]:
    """Give the interpreter what was kept of a pattern; raises RuntimeError, and others, where it is none."""
    machine: Any = import_module("_sre")
    names: list[str | None] = [None] * (groups + 1)
    for name, number in named.items():
        names[number] = name
    made: re.Pattern[str] = machine.compile(
        words, flags, array(_UNIT, b64decode(codes)).tolist(), groups, named, tuple(names)
    )
    return made
