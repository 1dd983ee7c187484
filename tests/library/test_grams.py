"""Every substring is found, as LIKE finds it, and nothing else."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fangan.library.grams import extents, grams, match_expression, query_words

FEW = "捐赠走访捐，。“”（）aAbB1２ \n%_\\.\"'*-^:x𠮷é"
"""Few characters, so that words are found often; marks of the query language among them."""


def likes(texts: list[str], words: list[str]) -> tuple[list[int], list[int]]:
    """Return which texts the index finds, and which LIKE does."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, words TEXT)")
        connection.execute("CREATE VIRTUAL TABLE search USING fts5 (grams, content='', tokenize='ascii')")
        for at, text in enumerate(texts):
            connection.execute("INSERT INTO texts VALUES (?, ?)", (at, text))
            connection.execute("INSERT INTO search (rowid, grams) VALUES (?, ?)", (at, grams(text)))
        query = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid"
        ours = [row[0] for row in connection.execute(query, (match_expression(words),))]
        patterns = ["%" + "".join(f"\\{char}" if char in "%_\\" else char for char in word) + "%" for word in words]
        where = " AND ".join(["words LIKE ? ESCAPE '\\'"] * len(words))
        theirs = [row[0] for row in connection.execute(f"SELECT id FROM texts WHERE {where} ORDER BY id", patterns)]
    return ours, theirs


@settings(max_examples=400)
@given(
    st.lists(st.text(FEW, max_size=30), min_size=1, max_size=12),
    st.lists(st.text(FEW, min_size=1, max_size=8), min_size=1, max_size=3),
)
def test_answers_are_those_of_like(texts, words):
    ours, theirs = likes(texts, words)
    assert ours == theirs


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=40), st.data())
def test_every_part_of_a_text_of_any_characters_finds_it(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    word = text[start : start + data.draw(st.integers(1, 8))]
    assert likes([text, "别的一段"], [word])[0][:1] == [0]


def test_a_single_character_is_found_at_the_end_too():
    assert likes(["进村", "村民", "城区"], ["村"]) == ([0, 1], [0, 1])


def test_words_that_stop_at_a_mark_are_not_joined_over_it():
    assert likes(["走访，慰问", "走访慰问"], ["走访慰问"]) == ([1], [1])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("走访 捐赠", ("走访", "捐赠")),
        ("走访　捐赠 走访", ("走访", "捐赠")),
        ("“五个 一” 活动", ("五个 一", "活动")),
        ('"a b"c', ("a b", "c")),
        ("“未完", ("“", "未完")),
        ("  ", ()),
    ],
)
def test_blanks_part_words_and_quotation_marks_hold_them_together(text, words):
    assert query_words(text) == words


def test_extents_are_where_words_stand_and_never_overlap():
    assert extents(("走访", "走访慰问", "A"), "走访慰问，走访a") == ((0, 4), (5, 7), (7, 8))
