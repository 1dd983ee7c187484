"""What a superior plan asks of an agency, and what a task is known by in the plan of another."""

from collections.abc import Iterator

from fangan.model.address import Target
from fangan.model.document import Document, Task

_ALL = "各"
"""With what an office begins that means every one of a kind: 各县（市、区）, 各乡镇."""


def is_for(task: Task, agency: str) -> bool:
    """Whether a task is given to the agency of a path: by its name, that of its region, or as one of all."""
    parts = agency.split("/")
    offices = [office for unit in (*task.lead, *task.with_) for office in unit.split("、")]
    regions = [part for part in parts[1:-1] if part] or parts
    return any(office.startswith(_ALL) or parts[-1] == office or regions[-1] in office for office in offices)


def is_row(task: Task) -> bool:
    """Whether a task is one row of a table: its number says where it stands, and nothing of what it is."""
    return task.id.rpartition(".")[2].isdecimal()


def known_by(task: Task) -> str:
    """Return what a task is known by in any plan: its id, or that of its section and its words for a row."""
    return f"{Target.parse(task.id).section}#{task.title}" if is_row(task) else task.id


def unmet(superior: Document, document: Document, agency: str) -> Iterator[Task]:
    """Yield the rows of the superior's tables that are given to an agency and have none of their words here."""
    here = {known_by(task) for task in document.tasks}
    for task in superior.tasks:
        if is_row(task) and is_for(task, agency) and known_by(task) not in here:
            yield task
