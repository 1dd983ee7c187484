"""Two changes of the same words become one text where they do not touch; else there is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.merge.words import clauses, differing, merge_words

BASE = "各乡镇于4月底前报送方案，由县教育局汇总，不得层层转发。"
TEXTS = st.text(alphabet="甲乙丙丁，。；\n", max_size=14)


def changed(words: dict[str, str]) -> str:
    """Return the text with words replaced."""
    text = BASE
    for old, new in words.items():
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        ({"4月底": "5月底"}, {"转发": "照转"}, {"4月底": "5月底", "转发": "照转"}),
        ({"4月底": "5月底"}, {"报送方案": "报来方案"}, {"4月底": "5月底", "报送方案": "报来方案"}),
        (
            {"由县教育局汇总，": ""},
            {"转发。": "转发。违者通报。"},
            {"由县教育局汇总，": "", "转发。": "转发。违者通报。"},
        ),
        ({"汇总": "审核"}, {"汇总": "审核"}, {"汇总": "审核"}),
    ],
)
def test_changes_that_do_not_meet_are_both_made(
    ours: dict[str, str], theirs: dict[str, str], merged: dict[str, str]
) -> None:
    one, other = changed(ours), changed(theirs)
    assert merge_words(BASE, one, other) == merge_words(BASE, other, one) == changed(merged)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (BASE.replace("4月底", "5月底"), BASE.replace("4月底", "6月底")),
        (BASE.replace("由县教育局汇总", "由县教体局汇总"), BASE.replace("由县教育局汇总，", "")),
        (BASE + "违者通报。", BASE + "务必落实。"),
        (BASE.replace("由县教育局汇总", "汇总审核由县委教育工委办公室承担"), BASE.replace("汇总", "审定")),
    ],
)
def test_changes_that_meet_have_no_common_text(ours: str, theirs: str) -> None:
    assert merge_words(BASE, ours, theirs) is merge_words(BASE, theirs, ours) is None


@given(TEXTS, TEXTS)
def test_a_side_that_changed_nothing_gives_the_other(base: str, new: str) -> None:
    assert merge_words(base, new, base) == merge_words(base, base, new) == merge_words(base, new, new) == new


@given(TEXTS)
def test_clauses_are_the_text(text: str) -> None:
    assert "".join(clauses(text)) == text


def test_only_the_clauses_that_differ_are_shown() -> None:
    assert differing(BASE, BASE.replace("汇总", "审核")) == ("由县教育局汇总，", "由县教育局审核，")
