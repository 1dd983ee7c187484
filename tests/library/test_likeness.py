"""Two paragraphs are alike by what is left without names and numbers, and nearly every such pair is found."""

import random

import pytest

from fangan.library.likeness import (
    SHORTEST,
    likeness_digest,
    much_alike,
    place_names,
    sketch,
    without_particulars,
)

WORDS = "组织干部进村入户走访慰问困难群众送去慰问品和政策明白卡了解实际困难形成工作台账按时报送情况接受群众监督"


def test_an_office_has_the_names_of_its_places_and_these_short():
    assert place_names("河南省/甲阳县/教育局", "甲阳县教育局") == (
        "甲阳县教育局",
        "县教育局",
        "教育局",
        "河南省",
        "甲阳县",
        "河南",
        "甲阳",
    )


def test_what_is_left_has_neither_names_nor_marks_nor_numbers():
    assert without_particulars("甲县要在10月17日前，完成三十所。", ("甲县",)) == "要在0月0日前完成0所"


def test_what_is_short_has_no_digest():
    assert likeness_digest("字" * (SHORTEST - 1)) == ""
    assert likeness_digest("字" * SHORTEST) != ""


@pytest.mark.parametrize(
    ("other", "alike"), [(WORDS, True), (WORDS[:-5], True), (WORDS[:20], False), (WORDS[::-1], False)]
)
def test_seven_tenths_of_the_runs_make_two_alike(other, alike):
    assert much_alike(WORDS, other) == much_alike(other, WORDS) == alike


def test_nearly_all_that_are_alike_share_a_value_of_their_sketches():
    choose, found, pairs = random.Random(5), 0, 0
    for _ in range(600):
        text = "".join(choose.choices(WORDS, k=choose.randint(20, 120)))
        other = "".join(choose.choice(WORDS) if choose.random() < 0.06 else char for char in text)
        if much_alike(text, other):
            pairs += 1
            found += not set(sketch(text)).isdisjoint(sketch(other))
    assert pairs > 200
    assert found >= 0.95 * pairs


def test_a_sketch_is_the_same_everywhere():
    assert sketch("组织走访慰问") == sketch("组织走访慰问")
    assert all(0 <= value < 1 << 32 for value in sketch("短"))
