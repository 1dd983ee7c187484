"""Every word of the page is there in both languages."""

import re
from importlib.resources import files

import pytest
from fangan_page.words import WORDS, page_words, say

from fangan.messages.translation import english, translator

STATIC = files("fangan_page").joinpath("static")
CHINESE = translator({"FANGAN_LANG": "zh"})


@pytest.mark.parametrize("word", WORDS)
def test_word_has_its_chinese(word):
    assert re.search(r"[一-鿿]|Word|PDF", say(word, CHINESE))
    assert say(word, english) == WORDS[word]


def test_page_asks_for_no_word_that_there_is_not():
    used = set(re.findall(r"\{\{(\w+)\}\}", STATIC.joinpath("page.html").read_text("utf-8")))
    for one in STATIC.iterdir():
        if one.name.endswith(".js"):
            used |= set(re.findall(r"(?<![.\w])words\.(\w+)", one.read_text("utf-8")))
    assert used - {"lang", "csrf", "words"} <= set(page_words(english))
