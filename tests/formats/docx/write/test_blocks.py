from factories import documents as make
from factories.word import Word

from fangan.formats.docx import write
from fangan.formats.docx.read.opening import read
from fangan.model.document import Anchor


def written(*blocks, **changes):
    return Word.of(make.document(*blocks, **changes))


def test_a_standalone_heading_is_a_heading_for_word_and_stays_with_its_text():
    heading = written(make.paragraph(level=1, number="一、", heading="总体要求")).one("Heading1")
    assert heading.text == "一、总体要求"
    assert heading.get("keepNext") is None  # the style keeps it


def test_a_run_in_heading_changes_to_the_body_face_behind_the_heading():
    block = make.paragraph("张贴海报。", level=2, number="（一）", heading="广泛宣传。")
    runs = written(block).one("Heading2").runs
    assert runs == [("LevelNumber", "（一）"), ("", "广泛宣传。"), ("RunIn", "张贴海报。")]


def test_a_text_whose_end_is_carried_to_the_signature_turns_the_page_inside_its_paragraph():
    title = ("桐柏县农业农村局 桐柏县财政局", "关于印发全民读书月", "暨农家书屋提升", "实施方案的通知")
    head = make.masthead(marks=(make.SIGNER, "桐柏县财政局"), word="文件")
    document = make.notice(
        text=make.text("甲" * 26 + "乙" * 24, title=title), masthead=head, annexes=(),
        signature=make.signature(*head.marks, sealed=True),
    )  # fmt: skip
    first, *_ = (one for one in Word.of(document).paragraphs if one.style == "BodyText")
    assert [("甲" in words, "乙" in words) for _, words in first.runs if words] == [(True, False), (False, True)]
    assert len(first.all('w:r/w:br[@w:type="page"]')) == 1
    assert read(write(document), "通知.docx").text.blocks[0].text == "甲" * 26 + "乙" * 24


def test_a_run_in_heading_may_be_cut_by_the_page():
    heading = written(make.paragraph("张贴海报。", level=2, number="（一）", heading="广泛宣传。")).one("Heading2")
    assert heading.get("keepNext") == {"val": "0"}
    assert heading.get("keepLines") == {"val": "0"}


def test_a_numbered_sentence_is_body_text():
    assert written(make.paragraph("每村三份。", level=3, number="1.")).one("BodyText").text == "1.每村三份。"


def test_a_number_stands_in_a_run_of_its_own_and_text_that_looks_like_one_does_not():
    numbered, bare = (
        written(make.paragraph(text, level=level, number=number)).one("BodyText").runs
        for text, level, number in (("2026年10月底前完成。", 3, "1."), ("1.2026年10月底前完成。", 0, ""))
    )
    assert numbered == [("LevelNumber", "1."), ("", "2026年10月底前完成。")]
    assert bare == [("", "1.2026年10月底前完成。")]


def test_a_run_on_line_is_bookmarked_inside_its_paragraph():
    word = written(make.chained("遵循以下原则：", ("a#lawful", "一是", "依法；"), ("", "", "自愿。")))
    tags = [one.tag.rpartition("}")[2] for one in word.one("BodyText").element]
    assert tags == ["pPr", "r", "bookmarkStart", "r", "r", "bookmarkEnd", "r"]
    assert word.all(".//w:bookmarkStart/@w:name") == ["a__lawful"]


def test_the_number_of_a_run_on_line_stands_in_a_run_of_its_own():
    runs = written(make.chained("原则：", ("a#b", "一是", "依法；"))).one("BodyText").runs
    assert runs == [("", "原则："), ("LevelNumber", "一是"), ("", "依法；")]


def test_behind_a_run_in_heading_a_number_has_the_face_of_the_text():
    heading = make.paragraph(level=2, number="（一）", heading="原则。")
    word = written(make.chained(heading, ("a#b", "一是", "依法；")))
    assert word.one("Heading2").runs == [
        ("LevelNumber", "（一）"),
        ("", "原则。"),
        ("LevelNumber", "一是"),
        ("RunIn", "依法；"),
    ]
    assert word.all(".//w:r/w:rPr/w:rFonts/@w:eastAsia") == ["仿宋_GB2312"]


def test_bookmarks_of_run_on_lines_come_behind_those_of_whole_paragraphs():
    word = written(text=make.runs_on())
    numbers = dict(zip(word.all(".//w:bookmarkStart/@w:name"), word.all(".//w:bookmarkStart/@w:id"), strict=True))
    assert (numbers["activities__duties"], numbers["activities__lawful"]) == ("3", "4")


def test_numbers_are_literal_text():
    assert written(*make.body()).all(".//w:numPr") == []


def test_the_title_is_one_paragraph_with_its_lines_as_they_are_broken():
    assert Word.of(make.plain()).one("Title").text == "全民读书月\n活动方案"


def test_a_section_is_bookmarked_from_its_first_block_to_its_last():
    word = written(text=make.text("前。", "甲。", "乙。", "后。", anchors=(Anchor("activities", 1, 3),)))
    tags = [one.tag.rpartition("}")[2] for one in word.body]
    first, last = tags.index("bookmarkStart"), tags.index("bookmarkEnd")
    assert "".join(word.body[first + 1].itertext()) == "甲。"
    assert "".join(word.body[last - 1].itertext()) == "乙。"


def test_nested_bookmarks_close_from_the_inside_out():
    anchors = (Anchor("activities", 0, 2), Anchor("activities#donation", 1, 2))
    word = written(text=make.text("甲。", "乙。", anchors=anchors))
    assert word.all("w:bookmarkEnd/@w:id") == ["2", "1"]
    assert word.all("w:bookmarkStart/@w:name") == ["activities", "activities__donation"]


def test_bookmark_names_are_what_word_allows_and_unique():
    long = "activities#" + "a-very-long-item-name" * 3
    anchors = (Anchor(long, 0, 1), Anchor(long + "x", 1, 2), Anchor("a-b", 2, 3), Anchor("a-b", 3, 4))
    names = written(text=make.text(*"甲乙丙丁", anchors=anchors)).all("w:bookmarkStart/@w:name")
    assert len(set(names)) == len(names) == 4
    assert all(len(name) <= 40 and name.replace("_", "").isalnum() for name in names)


def test_an_anchor_around_nothing_sets_no_bookmark():
    assert written(text=make.text("甲。", anchors=(Anchor("a", 1, 1),))).all("w:bookmarkStart") == []


def test_the_last_paragraph_stays_whole_with_the_signature():
    word = written("甲" * 100, "乙" * 100, signature=make.signature())
    first, last = word.styled("BodyText")
    assert last.get("keepNext") == {}
    assert last.get("keepLines") == {}
    assert first.get("keepNext") is None


def test_a_short_last_paragraph_brings_the_one_before_it():
    _, first, last = written("甲。", "甲" * 100, "乙。", signature=make.signature()).styled("BodyText")
    assert first.get("keepNext") == {}
    assert last.get("keepNext") == {}


def test_the_first_paragraph_never_leaves_the_first_page():
    assert written("甲" * 100, signature=make.signature()).one("BodyText").get("keepNext") is None
    assert written("甲。", "乙。", signature=make.signature()).styled("BodyText")[0].get("keepNext") is None


def test_without_signature_nothing_is_held():
    assert written("甲。", "乙。").all("w:p/w:pPr/w:keepNext") == []


def test_line_breaks_and_tabs_in_a_value_are_elements():
    assert written("甲\n乙\t丙").one("BodyText").text == "甲\n乙\t丙"


def test_marks_to_fill_in_are_highlighted_in_a_draft_only():
    text = "定于【待填：活动日期】举行"
    highlighted = './/w:r[w:rPr/w:highlight[@w:val="yellow"]]/w:t/text()'
    assert written(text, draft=True).all(highlighted) == ["【待填：活动日期】"]
    assert written(text, draft=True).one("BodyText").text == text
    assert written(text).all(highlighted) == []


def test_white_space_at_the_edges_of_a_text_is_kept():
    assert written(" 甲 ").all('.//w:t[@xml:space="preserve"]/text()') == [" 甲 "]
    assert written("甲").all(".//w:t/@xml:space") == []
