"""The language of one run: ours, and click's own messages with it.

click ships no translations and binds gettext's functions when it is imported, and gettext follows no variable but the
locale's. So while `speaking` lasts click's modules are given our `_` instead; who imports fangan for anything else
finds click as it was.
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


_WORDS = {"_": _, "ngettext": _plural}
"""What click's modules call gettext's functions, and ours in their place."""

_CLICK = (core, decorators, exceptions, formatting, parser, types, utils)
"""The modules of click that say something to people."""


@contextmanager
def speaking(environ: Mapping[str, str] = os.environ) -> Iterator[None]:
    """Speak the language the environment asks for until the block ends; then click is as it was."""
    token = _speaker.set(translator(environ))
    own = [(vars(module), {name: vars(module)[name] for name in _WORDS if name in vars(module)}) for module in _CLICK]
    for names, words in own:
        names.update({name: _WORDS[name] for name in words})
    try:
        yield
    finally:
        for names, words in own:
            names.update(words)
        _speaker.reset(token)
