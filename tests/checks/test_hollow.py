"""How much of a document says nothing in particular."""

from factories import documents as make

from fangan.checks.hollow import hollow_rate, hollow_rate_of


def test_a_sentence_with_a_number_an_office_or_a_document_is_not_hollow() -> None:
    assert hollow_rate(["办好3场培训。", "由县民政局负责。", "按照《暂行办法》执行。", "每月调度一次。"]) == 0


def test_a_sentence_with_none_of_them_is() -> None:
    assert hollow_rate(["要提高认识，加强领导。"]) == 1


def test_the_rate_goes_by_characters() -> None:
    assert hollow_rate(["加强领导。", "培训20人。"]) == 4 / 7


def test_a_document_s_annexes_do_not_count() -> None:
    assert hollow_rate_of(make.document("加强领导。", annexes=(make.annex(None, "培训20人。"),))) == 1


def test_nothing_is_not_hollow() -> None:
    assert hollow_rate([]) == 0
