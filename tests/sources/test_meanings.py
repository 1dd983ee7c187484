"""A key in Chinese, or in another word, is told the right one."""

import pytest

from fangan.sources.meanings import meant

KEYS = ("key", "title", "for", "valid")


@pytest.mark.parametrize(
    ("word", "key"), [("标题", "title"), ("heading", "title"), ("适用", "for"), ("titel", "title"), ("天气", "")]
)
def test_the_key_that_was_meant(word: str, key: str) -> None:
    assert meant(word, KEYS) == key


def test_a_word_that_two_keys_go_by_means_the_one_that_is_known() -> None:
    assert (meant("部分", KEYS), meant("部分", ["sections", "facts"])) == ("key", "sections")
