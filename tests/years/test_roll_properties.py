"""Whatever a project says in whatever form: rolled, it says the same of the same answers, and its words are found."""

import tempfile
from dataclasses import replace
from pathlib import Path

from factories.documents import ORIGIN
from factories.wordings import NAMES, PATTERNS, answers, bodies, section
from hypothesis import given, settings
from hypothesis import strategies as st
from years.conftest import PLAN, Office

from fangan.assembly.composer import Composer
from fangan.model.document import Block, Document, RunOn
from fangan.sources.plan_file import load_plan
from fangan.sources.writing import write_folder

SETTINGS = settings(max_examples=25)


def project(root: str, body: str, facts: str, tasks: str) -> Office:
    office = Office(Path(root))
    office.plan(PLAN.replace("issue:\n", f"{facts}{tasks}\nissue:\n"))
    office.write(office.old / "sections/extra.md", section("extra", body))
    return office


def own_blocks(document: Document) -> list[Block]:
    """Return what the project's own section prints, whatever folder that lies in."""
    found = [block for block in document.text.blocks if block.origin.file.endswith("sections/extra.md")]
    assert len(found) > 1
    return [replace(block, origin=ORIGIN, run_ons=tuple(map(_anywhere, block.run_ons))) for block in found]


def _anywhere(line: RunOn) -> RunOn:
    return replace(line, origin=ORIGIN)


@SETTINGS
@given(bodies(), answers(), st.sampled_from(PATTERNS))
def test_from_the_same_answers_a_rolled_project_prints_the_same_text(body: str, facts: str, tasks: str) -> None:
    with tempfile.TemporaryDirectory() as root:
        office = project(root, body, facts, tasks)
        old = load_plan(office.old / "plan.yaml")
        before = Composer(office.catalogue(office.old), old).compose(draft=True).document
        write_folder(office.new, office.roll().files)
        new = load_plan(office.new / "plan.yaml")
        assert [new.facts[name].raw for name in NAMES] == [old.facts[name].raw for name in NAMES]
        after = Composer(office.catalogue(office.new), new).compose(old.facts, draft=True).document
    assert own_blocks(after) == own_blocks(before)


@SETTINGS
@given(bodies(), answers(), st.sampled_from(PATTERNS))
def test_every_suspect_stands_where_it_is_said_to_stand(body: str, facts: str, tasks: str) -> None:
    with tempfile.TemporaryDirectory() as root:
        office = project(root, body, facts, tasks)
        for suspect in office.roll().report.suspects:
            line = (office.old / suspect.place.file).read_text(encoding="utf-8").split("\n")[suspect.place.line - 1]
            assert line[suspect.place.column - 1 :].startswith(suspect.quote)
