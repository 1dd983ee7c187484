"""Give a library away: a line of JSON a plan, or a folder of texts."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from fangan.app.data.library import passage_data, past_plan_data
from fangan.app.library_place import library_file
from fangan.app.passages_text import passages_text
from fangan.app.workspace import Workspace
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.library.looking import all_plans, passages_of
from fangan.library.opening import reading
from fangan.library.records import PassageRow, PlanRow
from fangan.model.problem import ExitCode
from fangan.sources.writing import write_folder, write_whole

_LINES = (".jsonl", ".ndjson")
_NO_NAME = regex(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 60


class ExportOutcome(NamedTuple):
    """How many plans were given away, and where to; with no output, as which lines."""

    library: Path
    plans: int
    output: Path | None
    text: str = ""

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


def export_library(workspace: Workspace, output: str | None, given: str | None = None) -> ExportOutcome:
    """Write every current plan: into a file of JSON lines, or a new folder of texts; without an output return lines.

    Raises as `library.opening.reading`, `write_whole` (an existing file is not replaced) and `write_folder` do.
    """
    library = library_file(workspace.environ, given)
    with reading(library) as connection:
        every = [(plan, passages_of(connection, plan.id)) for plan in all_plans(connection)]
    target = Path(output) if output else None
    if target is None or target.suffix.lower() in _LINES:
        text = "".join(_lines(every))
        if target is None:
            return ExportOutcome(library, len(every), None, text)
        write_whole(target, text.encode(), new=True)
    else:
        write_folder(target, {_name(plan): passages_text(passages).encode() for plan, passages in every})
    return ExportOutcome(library, len(every), target)


def _lines(every: Sequence[tuple[PlanRow, Sequence[PassageRow]]]) -> Iterator[str]:
    for plan, passages in every:
        data = {**past_plan_data(plan), "passages": [passage_data(one) for one in passages]}
        yield json.dumps(data, ensure_ascii=False) + "\n"


def _name(plan: PlanRow) -> str:
    """Return the name of a plan's text; its number keeps those of one title apart."""
    return f"{plan.id} {_NO_NAME.sub('', plan.title)[:_LONGEST_NAME].strip()}.txt"
