import json
from typing import Any

import pytest

from fangan.formats.json_document import write
from fangan.model.document import Document


@pytest.fixture
def data(document: Document) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(write(document))
    return loaded


def test_the_schema_is_named_first(document: Document) -> None:
    assert write(document).startswith(b'{\n  "schema": 1,')


def test_the_keys_are_those_that_are_promised(data: dict[str, Any]) -> None:
    assert list(data) == [
        *("schema", "form", "margin", "text", "masthead", "addressees", "annexes"),
        *("signature", "note", "imprint", "tasks", "draft", "manifest"),
    ]
    assert list(data["text"]["blocks"][0]) == ["kind", "level", "number", "heading", "text", "id", "origin"]
    assert list(data["text"]["blocks"][4]) == ["kind", "header", "rows", "aligns", "caption", "id", "origin"]
    assert list(data["annexes"][0]) == ["label", "key", "number", "text"]
    assert list(data["tasks"][0]) == ["id", "number", "title", "lead", "with", "by", "by_date", "at", "time", "place"]


def test_every_block_says_where_it_came_from(data: dict[str, Any]) -> None:
    assert data["text"]["blocks"][2]["origin"] == {
        "provider": "standard",
        "version": "1.0",
        "variant": "standard/activities",
        "file": "sections/activities.md",
        "line": 12,
        "facts": ["主题"],
    }


def test_dates_are_iso_dates_and_forms_are_their_words(data: dict[str, Any]) -> None:
    assert data["signature"]["date"] == "2026-09-20"
    assert data["tasks"][0]["by_date"] == "2026-10-16"
    assert data["form"] == "notice"


def test_chinese_is_written_as_it_is(document: Document) -> None:
    assert "广泛宣传" in write(document).decode()


def test_the_same_document_is_always_the_same_bytes(document: Document) -> None:
    assert write(document) == write(document)
