"""What a plugin may add beside text: formats, checks and commands, as records that name their code.

`target` is `package.module:attribute`, imported only when it is used, so that listing costs nothing.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An output format: `target` is a callable `(Document) -> bytes`."""

    name: str
    suffix: str
    target: str
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A rule over a finished Document: `target` is a callable `(Document) -> Iterable[Problem]`."""

    id: str
    target: str
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command of the command line: `target` is a click command."""

    name: str
    target: str
    help: str = ""
