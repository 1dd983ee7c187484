"""Two documents read alike when every word is the same, whatever counts and whatever is blank."""

from factories import documents as make

from fangan.harvest.alike import read_alike


def test_an_empty_line_that_a_deleted_paragraph_left_is_no_difference() -> None:
    assert read_alike(make.document("甲。", "乙。"), make.document("甲。", make.paragraph(""), "乙。"))


def test_a_number_typed_as_words_is_no_difference() -> None:
    counted = make.paragraph("按时报送。", level=2, number="（一）")
    assert read_alike(make.document(counted), make.document(make.paragraph("（一）按时报送。")))


def test_a_paragraph_more_is_a_difference() -> None:
    assert not read_alike(make.document("甲。"), make.document("甲。", "乙。"))
