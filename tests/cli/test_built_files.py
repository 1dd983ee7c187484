"""Built files that somebody changed by hand or on purpose: whatever they say, every command answers or refuses."""

import json
from copy import deepcopy

import pytest
from factories import documents as make
from factories import ways
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fangan.formats.docx import write as write_docx
from fangan.formats.json_document import write as write_json

VALUES = (0, -1, 10**30, 1.5, True, None, "", "\x1b[2J", "甲" * 3000, "2026-02-30", "9999-12-31", "a#b#c", [], {}, [[]])
ANSWERS = (0, 1, 3)
COMMANDS = (
    ("inspect",), ("inspect", "--json"), ("inspect", "--of", "活动"), ("verify",), ("verify", "--json"),
    ("diff", "own.json"), ("diff", "own.json", "--json"), ("diff", "own.json", "-o", "o.docx"),
)  # fmt: skip
RAW = [*map(chr, range(10)), *map(chr, range(11, 32)), *map(chr, range(127, 160)), "\u202e", "\u200b"]


@pytest.fixture
def office(office):
    assert office.run("build", "plan", "-o", "own.json").exit_code == 0
    return office


def answers(office, file):
    """Run every command on a file; return what they print."""
    results = [office.run(*command, file) for command in COMMANDS]
    assert [one.exit_code for one in results if one.exit_code not in ANSWERS] == []
    return "".join(one.output for one in results)


def paths(value, path=()):
    """List where values stand in JSON."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from paths(one, (*path, key))


def replaced(whole, path, value):
    new = deepcopy(whole)
    inner = new
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return new


NOTICE = json.loads(write_json(make.notice()))
PATHS = [path for path in paths(NOTICE) if path]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(PATHS), value=st.sampled_from(VALUES))
@example(path=("issued", "blocks"), value=[])
def test_json_with_any_value_in_any_place_is_answered_or_refused(office, path, value):
    office.write("x.json", json.dumps(replaced(NOTICE, path, value)))
    answers(office, "x.json")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(("w:val", "w:id", "w:name", "w:top", "year", "engine", "target")), st.sampled_from(VALUES))
def test_docx_with_any_value_in_an_attribute_is_answered_or_refused(office, name, value):
    parts = ways.unpacked(write_docx(make.notice()))
    for part, text in parts.items():
        before, found, behind = text.partition(f' {name}="')
        if found:
            shown = str(value).replace("\x1b", "").replace('"', "&quot;")
            parts[part] = before + found + shown + '"' + behind.partition('"')[2]
    (office.root / "x.docx").write_bytes(ways.packed(parts))
    answers(office, "x.docx")


def test_nothing_of_what_a_file_says_reaches_the_terminal_but_lines_of_text(office):
    parts = ways.unpacked(write_docx(make.notice()))
    for part in (ways.BODY, "customXml/item1.xml"):
        parts[part] = parts[part].replace("农业农村局", "\u202e\u009b2J\u200b局").replace("人人", "\u0085")
    (office.root / "x.docx").write_bytes(ways.packed(parts))
    printed = answers(office, "x.docx")
    assert "局" in printed
    assert [character for character in RAW if character in printed] == []
