"""Regular expressions that are compiled when they are first used.

`re.compile` takes longer for a set of three hanzi than for all else in most patterns, and a run looks for few of the
things it knows how to look for. What a run compiled the next one need not (`fangan.late.codes`).
"""

import re
from typing import TYPE_CHECKING, Any

from fangan.late.codes import compile_kept

__all__ = ["regex"]


class _Pattern:
    """A pattern's words until something is asked of it; from then on what was compiled answers itself."""

    __slots__ = (
        "_flags", "findall", "finditer", "flags", "fullmatch", "groupindex", "groups", "match", "pattern", "search",
        "split", "sub", "subn",
    )  # fmt: skip

    def __init__(self, words: str, flags: int) -> None:
        self.pattern, self._flags = words, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _Pattern.__slots__:
            raise AttributeError(name)
        made = compile_kept(self.pattern, self._flags)
        for one in _Pattern.__slots__[1:]:
            object.__setattr__(self, one, getattr(made, one))
        return getattr(made, name)


if TYPE_CHECKING:
    regex = re.compile
else:

    def regex(words: str, flags: int = 0) -> _Pattern:
        """Return what `re.compile` returns, compiled at its first use; wrong words are told there."""
        return _Pattern(words, flags)
