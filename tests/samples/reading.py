"""Read a composed sample the way its row of the list of plan types speaks of it: sections, items, annexes, facts."""

import datetime as dt
import re

from samples.conftest import SAMPLES, compose

from fangan.app.project import open_project
from fangan.model.document import Annex, Block, Document, Paragraph, Table, Text
from fangan.model.fact import Raw
from fangan.sources.plan_file import load_plan

UNITS = re.compile(r"[（〔](?:牵头单位|责任单位)：[^；]+(?:；[^；]+)*[）〕]$")


class Reading:
    """One sample: its plan's text (whatever issues it), and its facts as they were typed."""

    def __init__(self, name: str, document: Document | None = None) -> None:
        self.name = name
        self.plan = load_plan(SAMPLES / name / "plan.yaml")
        self.document: Document = document or compose(name).document
        self.text: Text = self.document.plan

    def fact(self, name: str) -> Raw:
        return self.plan.facts[name].raw

    def without(self, fact: str) -> "Reading":
        """Compose the sample again without one of its facts."""
        facts = {name: given for name, given in self.plan.facts.items() if name != fact}
        return Reading(self.name, open_project(SAMPLES / self.name).composer().compose(facts).document)

    def dates(self, name: str) -> tuple[dt.date, ...]:
        """Return the day or both days of a fact."""
        raw = self.fact(name)
        assert isinstance(raw, str)
        return tuple(map(dt.date.fromisoformat, raw.split("/")))

    def sections(self) -> list[str]:
        """List the sections in the order in which they stand."""
        starts = {anchor.id: anchor.start for anchor in self.text.anchors if "#" not in anchor.id}
        return sorted(starts, key=lambda key: starts[key])

    def blocks(self, id_: str) -> list[Block]:
        """Return the blocks of a section or an item."""
        anchor = next(one for one in self.text.anchors if one.id == id_)
        return list(self.text.blocks[anchor.start : anchor.end])

    def items(self, id_: str) -> list[Paragraph]:
        """List the numbered blocks right below a section or an item."""
        inside = [one for one in self.blocks(id_) if isinstance(one, Paragraph) and one.level and one.id != id_]
        highest = min((one.level for one in inside), default=0)
        return [one for one in inside if one.level == highest]

    def words(self, id_: str = "") -> str:
        """Return what a section or an item, or the whole plan, says in paragraphs."""
        blocks = self.blocks(id_) if id_ else self.text.blocks
        return "\n".join(line(one) for one in blocks if isinstance(one, Paragraph))

    def annex(self, key: str) -> Annex:
        return next(annex for annex in self.document.annexes if annex.key == key)

    def table(self, key: str) -> Table:
        """Return the first table of an annex, or of a section of the plan."""
        inside = [annex.text.blocks for annex in self.document.annexes if annex.key == key]
        blocks = inside[0] if inside else self.blocks(key)
        return next(one for one in blocks if isinstance(one, Table))


def line(block: Paragraph) -> str:
    return block.number + block.heading + block.text


def column(table: Table, title: str) -> list[str]:
    """Return the cells below a column's title."""
    at = table.header.index(title)
    return [row[at] for row in table.rows]


def number(cell: str) -> int:
    """Return the number in a cell, 万元 counted in yuan."""
    found = re.fullmatch(r"([\d.]+)(万元|元|)", cell)
    assert found is not None, cell
    return round(float(found[1]) * (10_000 if found[2] == "万元" else 1))
