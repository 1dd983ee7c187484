import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from factories import documents as make
from factories.records import records
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.json_document import write
from fangan.formats.json_reader import MAX_VALUES, read
from fangan.formats.run_ons import with_run_ons
from fangan.model.document import Document, Paragraph, Text
from fangan.model.problem import InputRefused, Problem
from fangan.sources.text import MAX_BYTES


def changed(**changes: Any) -> bytes:
    """Return a document's JSON with keys replaced, or left out for None."""
    data = {**json.loads(write(make.notice())), **changes}
    return json.dumps({key: value for key, value in data.items() if value is not None}).encode()


def refused(data: bytes) -> Problem:
    with pytest.raises(InputRefused) as error:
        read(data, "方案.json")
    (only,) = error.value.problems
    return only


def placed(document: Document) -> Document:
    """Return a document whose run-on lines stand where they can."""
    annexes = tuple([replace(one, text=_placed(one.text)) for one in document.annexes])
    issued = _placed(document.issued) if document.issued else None
    return replace(document, text=_placed(document.text), issued=issued, annexes=annexes)


def _placed(text: Text) -> Text:
    blocks = [with_run_ons(one, one.run_ons) if isinstance(one, Paragraph) else one for one in text.blocks]
    return replace(text, blocks=tuple(blocks))


@given(records(Document).map(placed))
def test_what_was_written_is_read_as_the_same_document(document: Document) -> None:
    assert read(write(document), "方案.json") == document


def test_run_on_lines_are_read_where_there_are_any() -> None:
    document = make.document(text=make.runs_on())
    data = json.loads(write(document))
    assert [len(block.get("run_ons", ())) for block in data["text"]["blocks"]] == [0, 3, 1, 2, 0]
    assert read(write(document), "方案.json") == document


def test_a_run_on_line_outside_its_paragraph_is_none() -> None:
    data = json.loads(write(make.document(text=make.runs_on())))
    data["text"]["blocks"][1]["run_ons"][0].update(start=-7, end=900_000)
    found = read(json.dumps(data).encode(), "方案.json").text.blocks[1]
    assert isinstance(found, Paragraph)
    assert [(one.start, one.end) for one in found.run_ons] == [(0, 31)]
    assert found.text == make.rules().text


def test_a_key_of_a_later_version_is_left_out() -> None:
    assert read(changed(mood="good"), "方案.json") == make.notice()


def test_a_key_that_came_after_the_file_has_its_default() -> None:
    assert read(changed(note=None, tasks=None), "方案.json") == make.notice(note="")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"form": "poem"}, "form"),
        ({"text": None}, "text"),
        ({"signature": {"names": ["甲"], "date": "2026-02-30", "sealed": True}}, "signature.date"),
        ({"text": {"title": ["甲"], "blocks": [{"kind": "picture"}]}}, "text.blocks[0]"),
        ({"annexes": [{"key": "a", "number": True, "text": {}}]}, "annexes[0].number"),
        ({"manifest": {"engine": "1", "outline": "", "agency": "", "year": 1, "facts": {"a": 1}}}, "manifest.facts.a"),
    ],
)
def test_a_value_that_no_document_has_is_named(changes: dict[str, Any], field: str) -> None:
    found = refused(changed(**changes))
    assert (found.code, str(found.values["field"])) == ("json-field", field)


@pytest.mark.parametrize("character", ["\\u001b", "\\u009b", "\\u202e", "\\ud800", "\\u200b"])
@pytest.mark.parametrize("at", ["一小", "主题"])
def test_a_character_that_no_official_text_can_hold_is_named(character: str, at: str) -> None:
    found = refused(write(make.notice()).decode().replace(at, character, 1).encode())
    assert (found.code, found.values["field"].partition(".")[0]) == ("json-field", "manifest")


@pytest.mark.parametrize("year", ["1e999", "Infinity", "NaN", "-Infinity", "2026.0", "true", '"2026"'])
def test_a_year_that_is_no_whole_number_is_named(year: str) -> None:
    found = refused(write(make.notice()).decode().replace('"year": 2026', f'"year": {year}').encode())
    assert (found.code, found.values["field"]) == ("json-field", "manifest.year")


def test_a_file_of_no_end_of_values_is_refused_before_it_is_parsed() -> None:
    assert refused(b"[" + b"[]," * MAX_VALUES + b"[]]").code == "json-too-large"


def test_a_file_that_is_too_large_is_refused_before_it_is_decoded() -> None:
    assert refused(b"[" * (MAX_BYTES + 1)).code == "file-too-large"


def test_a_file_that_breaks_off_is_refused_where_it_does() -> None:
    found = refused(b'{"schema": 1,\n "form": ')
    assert (found.code, found.place.line if found.place else 0) == ("json-syntax", 2)


@pytest.mark.parametrize("data", [b"[]", b"{}", b'{"manifest": {}}', b"[" * 10_000 + b"]" * 10_000, b"1" * 10_000])
def test_json_of_another_kind_is_not_ours(data: bytes) -> None:
    assert refused(data).code == "file-foreign"


def test_a_document_of_another_version_is_refused_and_not_guessed_at() -> None:
    assert refused(changed(schema=2)).code == "json-schema"


def test_a_file_in_another_encoding_is_refused() -> None:
    assert refused(write(make.notice()).decode().encode("gbk")).code == "not-utf8-gbk"


@given(st.binary(max_size=40), st.integers(0, 3000))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(junk: bytes, at: int) -> None:
    data = write(make.notice())
    with suppress(InputRefused):
        read(data[:at] + junk + data[at + len(junk) :], "方案.json")
