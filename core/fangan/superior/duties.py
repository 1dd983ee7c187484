"""What a superior plan asks of an agency, and what a task is known by in the plan of another."""

from collections.abc import Iterator

from fangan.model.address import Target
from fangan.model.document import Document, Task

_ALL = "各"
"""With what an office begins that means every one of a kind: 各县（市、区）, 各乡镇."""


def is_for(task: Task, agency: str) -> bool:
    """Whether a task is given to the agency of a path: by its name, that of its region, or as one of all."""
    return names_place(task, agency) or any(office.startswith(_ALL) for office in _offices(task))


def names_place(task: Task, agency: str) -> bool:
    """Whether a task is given to the agency of a path by its name, or that of its region."""
    parts = agency.split("/")
    regions = [part for part in parts[1:-1] if part] or parts
    return any(parts[-1] == office or regions[-1] in office for office in _offices(task))


def _offices(task: Task) -> list[str]:
    return [office for unit in (*task.lead, *task.with_) for office in unit.split("、")]


def is_row(task: Task) -> bool:
    """Whether a task is one row of a table: its number says where it stands, and nothing of what it is."""
    return task.id.rpartition(".")[2].isdecimal()


def known_by(task: Task) -> str:
    """Return what a task is known by in any plan: its id, or that of its section and its words for a row."""
    return _by_words(task) if is_row(task) else task.id


def unmet(superior: Document, document: Document, agency: str) -> Iterator[Task]:
    """Yield what the superior gives to an agency and is not here: by its name, or with its words.

    Of all that is given to every one of a kind, only rows of tables are asked for: what they are to do is in no text.
    """
    here = {name for task in document.tasks for name in (known_by(task), _by_words(task))}
    for task in superior.tasks:
        given = is_for(task, agency) if is_row(task) else names_place(task, agency)
        if given and not here & {known_by(task), _by_words(task)}:
            yield task


def _by_words(task: Task) -> str:
    return f"{Target.parse(task.id).section}#{task.title}"
