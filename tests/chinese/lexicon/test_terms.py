"""The matcher against the plainest way to do the same."""

from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.lexicon.terms import TermFinder
from fangan.model.event import Term
from fangan.model.validity import ALWAYS

WORDS = st.text(alphabet="脱贫攻坚成果.(", min_size=1, max_size=5)


def plainly(words: list[str], text: str) -> list[tuple[int, str]]:
    """At every place the longest word that begins there, then on behind it."""
    found, at = [], 0
    while at < len(text):
        here = [word for word in words if text.startswith(word, at)]
        if here:
            found.append((at, max(here, key=len)))
        at += len(found[-1][1]) if here else 1
    return found


@given(st.lists(WORDS, max_size=8), st.lists(st.text(alphabet="脱贫攻坚成果.(，", max_size=30), max_size=3))
def test_the_longest_term_at_each_place_is_found_in_every_text(words: list[str], texts: list[str]) -> None:
    matcher = TermFinder(Term(text=word, valid=ALWAYS) for word in words)
    found = [(index, match.start, match.terms[0].text) for index, match in matcher.find(texts)]
    assert found == [(index, at, word) for index, text in enumerate(texts) for at, word in plainly(words, text)]


def test_no_terms_find_nothing() -> None:
    assert list(TermFinder([]).find(["脱贫攻坚"])) == []
