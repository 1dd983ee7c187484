"""What a plugin may add beside text: formats, checks, commands and engines, as records that name their code.

`target` is `package.module:attribute`, imported only when it is used, so that listing costs nothing.
"""

from collections.abc import Mapping
from types import MappingProxyType

from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple

NOTHING: Mapping[str, str] = MappingProxyType({})
"""An environment that says nothing: what code is handed that asks its surroundings and shall learn nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of files: one that documents are written in, read from, or both.

    `target` writes: a callable `(Document) -> bytes`. `reads` reads: a callable `(bytes, str) -> Document` that is also
    given the file's name for its messages. `contents` tells what is in a file however it is packed: a callable
    `(bytes, str) -> dict[str, str]`, part → digest. '' stands for one that the format does not do. A file is taken
    for this format when it begins with one of `starts`, white space aside, else when its name ends with `suffix`.
    One that has `pages` is handed a document whose `arrangement` is settled, and a build tells what they come to.
    `provider` is the plugin it comes from, which loading sets.
    """

    name: str
    suffix: str
    target: str = ""
    reads: str = ""
    contents: str = ""
    starts: tuple[bytes, ...] = ()
    pages: bool = False
    help: str = ""
    provider: str = ""

    def __post_init__(self) -> None:
        if not self.suffix.startswith("."):
            raise ValueError(f"the suffix {self.suffix!r} of the format {self.name} does not begin with a dot")
        if not (self.target or self.reads):
            raise ValueError(f"the format {self.name} is neither written nor read")


class Check(NamedTuple):
    """A rule over a finished Document: `target` is a callable `(Document) -> Iterable[Problem]`."""

    id: str
    target: str
    help: str = ""


class Command(NamedTuple):
    """A command of the command line: `target` is a click command."""

    name: str
    target: str
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Where a batch may be worked at besides this machine: `target` is a callable `(address: str) -> Runner`.

    `schemes` are what its addresses begin with (`ray` of `ray://head:10001`); `Runner` is that of
    `fangan.batch.runners`. `provider` is the plugin it comes from, which loading sets.
    """

    name: str
    schemes: tuple[str, ...]
    target: str
    help: str = ""
    provider: str = ""
