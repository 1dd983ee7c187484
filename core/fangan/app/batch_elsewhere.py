"""The work of a batch on other machines: the same, in what surrounds it there."""

import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import replace

from fangan.app.batch_work import RowJob
from fangan.batch.records import Made, TableRow
from fangan.late.tuples import NamedTuple
from fangan.model.problem import FanganError, Place, problem

_OURS, _ALSO = "FANGAN_", ("SOURCE_DATE_EPOCH",)
"""The variables that go along; whatever else stands in the environment is nobody's business there."""


class Elsewhere(NamedTuple):
    """A job that is opened where its plan lies under the same path, by the same fangan and plugins."""

    job: RowJob

    def open(self) -> Callable[[Sequence[TableRow]], Sequence[Made]]:
        """Open the plan there; raises as `RowJob.open`, and says before it where that was."""
        try:
            return replace(self.job, environ={**os.environ, **self.job.environ}).open()
        except FanganError as refused:
            there = problem("batch-elsewhere", Place(self.job.plan), machine=platform.node() or "—")
            raise type(refused)([there, *refused.problems]) from refused


def sent_elsewhere(job: RowJob) -> Elsewhere:
    """Return a job as it is sent: with those variables alone that are ours."""
    ours = {name: value for name, value in job.environ.items() if name.startswith(_OURS) or name in _ALSO}
    return Elsewhere(replace(job, environ=ours))
