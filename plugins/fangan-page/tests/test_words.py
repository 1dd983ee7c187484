"""Every word of the page is there in both languages."""

import re
from importlib.resources import files

import pytest
from fangan_page.words import REMEDIES, WORDS, on_page, page_words, say

from fangan.messages.catalogue import message
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


@pytest.mark.parametrize("code", REMEDIES)
def test_remedy_on_the_page_names_no_key_of_a_file(code):
    assert on_page({"code": code, "remedy": "x"}, english)["remedy"] not in (message(code).remedy, "", "x")
    assert re.fullmatch(r"[一-鿿，：“”]+。", on_page({"code": code, "remedy": "x"}, CHINESE)["remedy"])


def test_remedy_that_is_the_same_here_stays():
    said = {"code": "value-not-date", "remedy": "请写成 2026-10-17"}
    assert on_page(said, CHINESE) == said
