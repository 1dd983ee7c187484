"""The language of one run: ours, and click's own messages with it.

click ships no translations and binds gettext's functions when it is imported, and gettext follows no variable but the
locale's. So click's modules are given our `_` instead, and `speaking` says which language it speaks.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from click import core, decorators, exceptions, formatting, parser, types, utils

from fangan.messages.translation import Translate, english, translator

_speaker: ContextVar[Translate] = ContextVar("speaker", default=english)


def _(text: str) -> str:
    """Translate a msgid into the language of this run."""
    return _speaker.get()(text)


def _plural(one: str, many: str, count: int) -> str:
    return _(one if count == 1 else many)


for _module in (core, decorators, exceptions, formatting, parser, types, utils):
    vars(_module).update(_=_, ngettext=_plural)


@contextmanager
def speaking(environ: Mapping[str, str] = os.environ) -> Iterator[None]:
    """Speak the language the environment asks for until the block ends."""
    token = _speaker.set(translator(environ))
    try:
        yield
    finally:
        _speaker.reset(token)
