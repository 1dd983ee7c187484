"""Headings and titles in traditional hanzi say what they say in simplified ones."""

import pytest

from fangan.chinese.traditional import simplified


@pytest.mark.parametrize(
    ("traditional", "words"),
    [("指導思想", "指导思想"), ("實施步驟", "实施步骤"), ("關於開展", "关于开展"), ("縣教育局", "县教育局")],
)
def test_what_headings_are_made_of_is_known(traditional: str, words: str) -> None:
    assert simplified(traditional) == words


def test_places_in_the_words_stay_what_they_were() -> None:
    assert len(simplified("總體要求，組織領導")) == 9
    assert simplified("指导思想 Ab1。") == "指导思想 Ab1。"
