"""Rules that the wording of this plugin keeps; they read its files as the engine does."""
# ruff: noqa: D103

import datetime as dt
import re
from itertools import combinations
from pathlib import Path

import fangan_standard
import pytest

from fangan.model.event import Term
from fangan.model.fact import FactSpec
from fangan.model.section import Provider, VariantHead, Wording
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.folder import read_folder
from fangan.sources.section_file import read_wording

ROOT = Path(fangan_standard.__file__).parent
SUPPLY = read_folder(str(ROOT), Provider(id="standard"))
CATALOGUE = Catalogue([SUPPLY])
HEADS: list[VariantHead] = [head for key in CATALOGUE.keys() for head in CATALOGUE.section_heads(key)]  # noqa: SIM118
FIRST, LAST = dt.date(2014, 10, 17), dt.date(2035, 1, 1)


def wording(head: VariantHead) -> Wording:
    return read_wording(Path(head.path).read_text("utf-8"), head)


def test_every_file_can_be_read() -> None:
    assert not SUPPLY.problems
    assert [wording(head).title for head in HEADS if head.key not in ("notice", "letter")]


def test_no_two_variants_of_one_scope_are_valid_on_the_same_day() -> None:
    for first, second in combinations(HEADS, 2):
        if (first.key, first.scope) == (second.key, second.scope):
            days = [day for day in (first.valid.start, second.valid.start) if day]
            assert days, f"{first.file} and {second.file} are always valid"
            assert not any(first.valid.covers(day) and second.valid.covers(day) for day in days), first.file


def test_periods_of_one_scope_leave_no_gap() -> None:
    for head in HEADS:
        if head.valid.end:
            after = head.valid.end + dt.timedelta(days=1)
            rivals = [one for one in HEADS if (one.key, one.scope) == (head.key, head.scope)]
            assert any(one.valid.covers(after) for one in rivals), f"nothing follows {head.file}"


def test_a_fact_is_declared_alike_everywhere() -> None:
    declared: dict[str, FactSpec] = {}
    outlines = [CATALOGUE.outline(id_).facts for id_ in CATALOGUE.outlines.ids()]
    for facts in (*outlines, *(wording(head).facts for head in HEADS)):
        for name, spec in facts.items():
            first = declared.setdefault(name, spec)
            for key in ("type", "carry", "optional", "ask", "one_of", "example", "derive"):
                assert getattr(first, key) == getattr(spec, key), f"{name}: {key} at {spec.place}"


def test_every_fact_that_is_asked_for_has_an_example() -> None:
    for head in HEADS:
        assert all(spec.example or spec.derive for spec in wording(head).facts.values()), head.file


def test_every_outline_finds_wording_for_each_of_its_sections_and_annexes() -> None:
    keys = {head.key for head in HEADS}
    for id_ in CATALOGUE.outlines.ids():
        outline = CATALOGUE.outline(id_)
        wanted = {entry.key for entry in outline.sections} | set(outline.may_add) | {a.key for a in outline.annexes}
        assert wanted - {"task-table"} <= keys, id_


@pytest.mark.parametrize("head", HEADS, ids=lambda head: Path(head.file).name)
def test_a_wording_holds_no_term_outside_the_period_of_the_term(head: VariantHead) -> None:
    terms: dict[str, Term] = {term.text: term for term in CATALOGUE.terms()}
    longest = re.compile("|".join(re.escape(text) for text in sorted(terms, key=len, reverse=True)))
    body = Path(head.path).read_text("utf-8").split("\n---\n", 1)[1]
    start, end = head.valid.start or min(FIRST, head.valid.end or FIRST), head.valid.end or LAST
    for found in longest.findall(body):
        assert terms[found].valid.covers(start), f"{found} is not yet in use on {start}"
        assert terms[found].valid.covers(end), f"{found} is out of use on {end}"
