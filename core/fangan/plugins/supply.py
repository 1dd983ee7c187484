"""What one provider supplies: an index of its variants' heads, and its other records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fangan.model.agency import Agency
from fangan.model.event import Event, Term
from fangan.model.extension import Check, Command, Format
from fangan.model.outline import Outline
from fangan.model.problem import Problem
from fangan.model.section import Provider, VariantHead
from fangan.plugins.codec import pack, unpack


class HeadIndex:
    """Variant heads by section key, kept packed until somebody asks for the key.

    A plan looks at a dozen keys; a catalogue may hold a thousand variants.
    """

    def __init__(self, packed: Mapping[str, Sequence[Any]]) -> None:
        self._packed = packed
        self._heads: dict[str, tuple[VariantHead, ...]] = {}

    @classmethod
    def of(cls, heads: Iterable[VariantHead]) -> "HeadIndex":
        """Index heads that were just read."""
        packed: dict[str, list[Any]] = {}
        for head in heads:
            packed.setdefault(head.key, []).append(pack(head))
        return cls(packed)

    @property
    def packed(self) -> Mapping[str, Sequence[Any]]:
        """The index as JSON data."""
        return self._packed

    def keys(self) -> Iterable[str]:
        """List the section keys."""
        return self._packed.keys()

    def of_key(self, key: str) -> tuple[VariantHead, ...]:
        """Return the heads of one section key: whole sections and single items."""
        heads = self._heads.get(key)
        if heads is None:
            heads = self._heads[key] = tuple(unpack(data) for data in self._packed.get(key, ()))
        return heads


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """Everything of one provider; `problems` say what of it could not be read."""

    provider: Provider
    heads: HeadIndex
    outlines: tuple[Outline, ...] = ()
    agencies: tuple[Agency, ...] = ()
    events: tuple[Event, ...] = ()
    terms: tuple[Term, ...] = ()
    checks: tuple[Check, ...] = ()
    formats: tuple[Format, ...] = ()
    commands: tuple[Command, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
