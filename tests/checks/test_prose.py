"""One string of all running text, and findings at their place in it."""

import re

from factories import documents as make

from fangan.checks.prose import by_line, own_words, prose, worded
from fangan.checks.subject import TextSubject
from fangan.model.reading import stretches
from fangan.model.rule import Edit

WORD = re.compile("宣传")


def subject(*lines: str) -> TextSubject:
    return TextSubject(stretches=tuple(stretches(make.document(*lines))))


def test_what_is_found_stands_at_its_place_in_its_stretch() -> None:
    (one,) = worded(subject("动员。", "做好宣传工作。"), WORD)
    assert (one.at().block, one.at().start, one.before, one.behind) == (2, 2, "做好", "工作。")


def test_the_words_of_others_are_left_aside() -> None:
    text = subject("《宣传方案》提出“宣传到户”，要做好宣传。")
    assert [one.found.start() - one.offset for one in own_words(text, WORD)] == [18]
    assert len(list(own_words(text, WORD, "《"))) == 2


def test_all_that_is_found_in_a_line_is_one_finding_and_one_edit() -> None:
    first, second = by_line(subject("甲,乙,丙。", "丁,戊。"), re.compile(","), lambda _: "，")
    assert isinstance(first.fix, Edit)
    assert (first.fix.old, first.fix.new, first.values["count"]) == (",乙,", "，乙，", "2")
    assert second.values == {"words": "丁,戊。", "count": "1"}


def test_a_long_line_is_not_copied_for_what_stands_in_it() -> None:
    (one,) = worded(subject("长" * 5000 + "宣传" + "长" * 5000), WORD)
    assert len(one.before) == len(one.behind) < 1000


def test_the_string_is_put_together_once() -> None:
    text = subject("做好宣传。")
    assert prose(text) is prose(text)
