"""What the rules look at: one composed plan with everything it was composed from."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from fangan.assembly.program import Program
from fangan.assembly.values import Value
from fangan.checks.passage import Passage, passages
from fangan.model.document import Document
from fangan.model.plan import Plan
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
    def passages(self) -> tuple[Passage, ...]:
        """Everything that is printed."""
        return tuple(passages(self.document))
