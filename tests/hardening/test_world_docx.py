"""Word files of the world with our manifest grafted in: each is read whole, or what is not read is told, or refused.

The files are not ours to give away. `world-docx.tsv` holds what becomes of each, by its digest: `factories.world` says
how the table is made anew.
"""

import os
from pathlib import Path

import pytest
from factories import world

from fangan.app.measuring import measure_page
from fangan.model.problem import InputRefused

TABLE = Path(__file__).with_name("world-docx.tsv")
VARIABLE = "FANGAN_WORLD_DOCX"
FOLDER = Path(os.environ.get(VARIABLE, ""))

pytestmark = pytest.mark.skipif(
    VARIABLE not in os.environ, reason=f"no Word files of the world: name the folder that holds them in {VARIABLE}"
)


def expected():
    lines = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {name: (digest, outcome) for digest, name, outcome in lines}


def test_the_table_and_the_folder_hold_the_same_files():
    found = {name: world.digest((FOLDER / name).read_bytes()) for name in world.names(FOLDER)}
    assert found == {name: digest for name, (digest, _) in expected().items()}


def test_what_becomes_of_every_file_is_what_the_table_says():
    found = {name: world.outcome(world.grafted((FOLDER / name).read_bytes())) for name in world.names(FOLDER)}
    assert found == {name: outcome for name, (_, outcome) in expected().items()}


def test_the_pages_of_every_file_are_measured_or_it_is_refused():
    ends = set()
    for name in world.names(FOLDER):
        try:
            ends.add(bool(measure_page(str(FOLDER / name)).readings))
        except InputRefused as refused:
            ends |= {one.code for one in refused.problems}
    assert ends == {True}


def test_every_character_of_every_file_is_read_or_told():
    lost = {}
    for name, (_, outcome) in expected().items():
        read, *told = outcome.split()
        if read.isdecimal():
            whole, numbers = world.characters(world.grafted((FOLDER / name).read_bytes()))
            missing = whole - numbers - int(read) - sum(int(one.rpartition(":")[2]) for one in told)
            if missing:
                lost[name] = missing
    assert lost == {}
