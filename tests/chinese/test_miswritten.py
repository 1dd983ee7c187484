"""Words with wrong characters, and what only looks like one."""

import pytest

from fangan.chinese.miswritten import miswritten, other_forms, other_words, wrong_words


def test_a_miswritten_word_is_found_with_the_right_one() -> None:
    assert [(one.start, one.end, one.right) for one in miswritten("要布署工作")] == [(1, 3, "部署")]


@pytest.mark.parametrize("text", ["公布署名文章", "按排名先后", "自己经历过", "频率和规模排名"])
def test_two_words_that_meet_are_none(text: str) -> None:
    assert list(miswritten(text)) == []


def test_no_word_is_both_wrong_and_right() -> None:
    right = "\n".join(one.right for word in wrong_words() for one in miswritten(word))
    assert list(miswritten(right)) == []


def test_every_form_that_is_given_up_has_another_as_long() -> None:
    assert all(len(one.right) == len(word) for word in other_words() for one in other_forms(word))
