import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.lexicon.document_numbers import DocumentNumber, parse_document_number
from fangan.chinese.lexicon.marks import of, scan
from fangan.chinese.lexicon.tokens import Strictness

NUMBERS = st.builds(
    DocumentNumber,
    st.text("桐农办发字函政", min_size=1, max_size=8),
    st.integers(1900, 2099),
    st.none() | st.integers(1, 999_999),
)


@given(NUMBERS)
def test_a_printed_number_reads_back_as_itself(number):
    assert parse_document_number(str(number)) == number


@given(NUMBERS, st.sampled_from(Strictness))
def test_a_printed_number_is_found_in_brackets_whole(number, strictness):
    (found,) = of(DocumentNumber, scan(f"《甲》（{number}）精神", strictness))
    assert (found.start, found.value) == (4, number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "桐农[2026]12号",
        "桐农〔26〕12号",
        "桐农〔2026〕012号",
        "桐农〔2026〕第12号",
        "〔2026〕12号",
        "桐农〔2026〕12号。",
    ],
)
def test_what_the_standard_does_not_print_is_no_number(text):
    assert parse_document_number(text) is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("按照县文〔2026〕3号", "县文"),
        ("桐农〔2026〕1号和县文〔2026〕3号", "县文"),
        ("《甲》和县文〔2026〕3号", "县文"),
        ("（和政办发〔2026〕3号）", "和政办发"),
        ("根据市政府印发的县文〔2026〕3号", "的县文"),
        ("某市农业农村局信访工作领导小组办公室发〔2026〕3号", "村局信访工作领导小组办公室发"),
    ],
)
def test_words_before_a_code_do_not_belong_to_it_as_far_as_can_be_told(text, agency):
    *_, last = of(DocumentNumber, scan(text))
    assert last.value.agency == agency


def test_a_text_that_is_a_number_keeps_a_code_that_looks_like_a_word_before_one():
    assert parse_document_number("和政办发〔2026〕3号") == DocumentNumber("和政办发", 2026, 3)
