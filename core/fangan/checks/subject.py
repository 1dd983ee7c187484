"""What the rules look at: one composed plan with everything it was composed from."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from fangan.assembly.program import Program
from fangan.assembly.values import Value
from fangan.model.document import Document
from fangan.model.plan import Plan
from fangan.model.reading import Role, Stretch, stretches
from fangan.plugins.catalogue import Catalogue


@dataclass(frozen=True)
class Subject:
    """A document, the program it was composed by, and the typed facts that filled it."""

    catalogue: Catalogue
    program: Program
    document: Document
    values: Mapping[str, Value]

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.program.plan

    @property
    def day(self) -> dt.date:
        """The day against which periods are measured."""
        return self.plan.date

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Everything that is printed, once: a 附件说明 only repeats the annexes' titles."""
        return tuple(read(self.document))


def read(document: Document) -> Iterator[Stretch]:
    """Yield the stretches that rules look at, in reading order."""
    return (one for one in stretches(document) if one.role is not Role.ENCLOSURE)
