import pytest
from factories import documents as make
from factories.word import W, Word

from fangan.formats.docx import write
from fangan.formats.docx.read.opening import read
from fangan.model.document import Anchor


def with_annexes(words, *, count=2):
    numbers = range(1, count + 1) if count > 1 else (None,)
    return make.document(words, annexes=tuple(make.annex(number) for number in numbers))


def links(document):
    """Return the words of every link, with the bookmark they lead to."""
    found = Word.of(document).all(".//w:hyperlink")
    return [("".join(one.itertext()), one.get(f"{W}anchor")) for one in found]


def sections():
    return make.text(
        make.paragraph(level=1, number="一、", heading="活动内容", id="activities"),
        make.paragraph("有序开展。", level=2, number="（一）", heading="捐赠。", id="activities#book-drive"),
        make.paragraph("经费按第一部分第（一）项执行，其余见第一部分，不见第九部分。"),
        anchors=(Anchor("activities", 0, 3), Anchor("activities#book-drive", 1, 2)),
    )


def test_a_named_annex_is_a_link_to_its_page():
    assert links(with_annexes("任务见附件2，名单见附件1。")) == [("附件2", "_annex_2"), ("附件1", "_annex_1")]


def test_the_only_annex_is_named_without_a_number():
    assert links(with_annexes("任务见附件。附件材料一并报送。", count=1)) == [("附件", "_annex_1")]


@pytest.mark.parametrize(
    "words", ["按《通知》附件2执行。", "按（桐政〔2026〕2号）附件2执行。", "见附件12。", "见附件二。"]
)
def test_what_another_document_holds_and_what_is_not_there_is_no_link(words):
    assert links(with_annexes(words)) == []


def test_a_named_part_of_the_text_is_a_link_to_its_bookmark():
    assert links(make.document(text=sections())) == [
        ("第一部分第（一）项", "activities__book_drive"),
        ("第一部分", "activities"),
    ]


def test_parts_are_those_of_the_text_that_names_them():
    assert links(make.document("见第一部分。", annexes=(make.annex(1, *sections().blocks),))) == []


def test_an_item_is_one_of_the_part_that_names_it():
    text = make.text(*sections().blocks[:2], "按第（一）项办理，不按条例第三条第（一）项。", anchors=sections().anchors)
    assert links(make.document(text=text)) == [("第（一）项", "activities__book_drive")]


def test_every_link_leads_to_a_bookmark():
    word = Word.of(with_annexes("任务见附件2。"))
    assert word.all(".//w:hyperlink/@w:anchor")[0] in word.all(".//w:bookmarkStart/@w:name")


def test_a_link_changes_no_look():
    runs = Word.of(with_annexes("任务见附件2。")).all(".//w:hyperlink/w:r")
    assert [run.find(f"{W}rPr") for run in runs] == [None]


def test_links_are_read_back_as_plain_words():
    document = make.document(text=sections(), annexes=(make.annex(1), make.annex(2, "见附件1。")))
    found = read(write(document), "plan.docx")
    assert [one.text for one in found.text.blocks] == [one.text for one in document.text.blocks]
    assert found.text.anchors == document.text.anchors
    assert found.annexes[1].text.blocks[0].text == "见附件1。"
    assert found.unread == ()
