"""A row that is made behind others is what it is when it is made alone: the same bytes, the same words told of it."""

import csv
from pathlib import Path
from random import Random

import pytest
from samples.conftest import NAMES, SAMPLES

from fangan.app.batch_work import RowWork
from fangan.app.batching import BatchWish, prepare
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.batch.outputs import OutputKind

WORKSPACE = Workspace()
ROWS = 7
ODD = (
    "",
    "甲&乙<丙>“丁”",
    "𬭼街道，，",
    "以下三项工作：一是甲，二是乙",
    "率达到120%，20%至10%",
    "2026年2月30日前",
    "某某单位" * 60,
    "县扶贫办、甲局、乙局牵头，由丙局配合",
    "（一",
    "各各乡镇村村民",
    "甲\x07乙",
)
"""Values that are missing, that rules look for, that break lines and pages, and that no file can hold."""


def rows(project: Project, seed: str) -> list[dict[str, str]]:
    """Return rows that give the facts of the plan, each with some changed."""
    chance, specs = Random(seed), project.composer().program.specs
    given = {name: fact.raw for name, fact in project.plan.facts.items() if name in specs}
    texts = {name: raw for name, raw in given.items() if isinstance(raw, str)}
    found = []
    for _ in range(ROWS):
        changed = chance.sample(sorted(texts), min(len(texts), 2))
        found.append({**texts, **{name: chance.choice([*ODD, texts[name], f"{texts[name]}甲"]) for name in changed}})
    return [*found, found[0]]


@pytest.mark.parametrize("name", NAMES)
def test_a_row_is_the_same_behind_others(name: str, tmp_path: Path) -> None:
    project = open_project(SAMPLES / name, WORKSPACE)
    given = rows(project, name)
    with (tmp_path / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, ("编号", *given[0]))
        lines.writeheader()
        lines.writerows({"编号": number, **row} for number, row in enumerate(given))
    output = str(tmp_path / "{编号}.docx")
    tables = (str(tmp_path / "rows.csv"),)
    batch = prepare(WORKSPACE, BatchWish(plan=str(SAMPLES / name), tables=tables, output=output, kind=OutputKind.PACK))
    warm = RowWork(batch.job, project).make
    for row in batch.rows:
        assert warm([row]) == RowWork(batch.job, project).make([row])
