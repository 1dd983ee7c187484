"""Comments in any .docx stand at the exact words; every other part stays to the byte."""

import io
import zipfile

import docx
import pytest
from factories.carrier import carrier
from factories.foreign import foreign_notice

from fangan.formats.docx.margin_notes import MarginNote, add_margin_notes
from fangan.formats.docx.word_file import WordExtent, WordFile

BODY = (
    "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>定于10月17号</w:t></w:r><w:ins><w:r><w:t>召开会议。</w:t></w:r></w:ins></w:p>"
)
DATE = "2026-03-02T00:00:00Z"


def annotated(data: bytes, *places: tuple[int, int], words: str = "定于") -> bytes:
    """Return a file with a comment at extents of the paragraph that begins with some words."""
    file = WordFile(data, "公文.docx")
    held = next(one for one in file.lines[1] if "".join(x.text for x in one.letters).startswith(words))
    notes = [MarginNote(WordExtent(held, *place), [f"第{at}条", "改"]) for at, place in enumerate(places, 1)]
    return add_margin_notes(file, notes, "fangan", DATE)


def xml(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


def test_a_comment_stands_at_the_very_words_and_their_dress_stays():
    found = xml(annotated(carrier(text="活动方案", body=BODY), (7, 8)))
    run = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    marked = f'{run.format("定于10月17")}<w:commentRangeStart w:id="0"/>{run.format("号")}<w:commentRangeEnd w:id="0"/>'
    assert marked in found


def test_a_comment_may_reach_into_what_is_inserted():
    found = xml(annotated(carrier(text="活动方案", body=BODY), (5, 10)))
    assert found.index("commentRangeStart") < found.index("<w:ins>") < found.index("commentRangeEnd")


def test_comments_on_one_paragraph_do_not_move_each_other():
    file = WordFile(annotated(carrier(text="活动方案", body=BODY), (0, 2), (7, 8), (1, 9)), "公文.docx")
    assert "".join(one.text for one in file.lines[1][-1].letters) == "定于10月17号召开会议。"


def test_every_other_part_stays_to_the_byte():
    data = foreign_notice()
    old, new = (zipfile.ZipFile(io.BytesIO(one)) for one in (data, annotated(data, (2, 4), words="为做好")))
    changed = {name for name in new.namelist() if name not in old.namelist() or old.read(name) != new.read(name)}
    assert set(old.namelist()) <= set(new.namelist())
    assert changed == {
        "word/document.xml", "word/fanganComments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml",
    }  # fmt: skip


def test_another_program_reads_the_comments():
    word = docx.Document(io.BytesIO(annotated(foreign_notice(), (2, 4), words="为做好")))
    assert [(one.author, one.text) for one in word.comments] == [("fangan", "第1条\n改")]


def test_comments_that_are_there_stay():
    there = '<w:comment w:id="7" w:author="张晓明"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment>'
    data = annotated(carrier(text="活动方案", body=BODY, comments=there), (7, 8))
    found = zipfile.ZipFile(io.BytesIO(data)).read("word/comments.xml").decode()
    assert ("请核" in found, 'w:id="8"' in found) == (True, True)


@pytest.mark.parametrize("text", ["活动方案", ""])
def test_what_is_about_no_words_stands_at_the_first(text: str):
    file = WordFile(carrier(text=text), "公文.docx")
    found = xml(add_margin_notes(file, [MarginNote(None, ["缺少署名"])], "fangan", DATE))
    assert ("commentReference" in found) == bool(text)


def test_a_comment_stands_behind_a_style_separator_too():
    hidden = "<w:p><w:pPr><w:rPr><w:specVanish/></w:rPr></w:pPr><w:r><w:t>定于会期。</w:t></w:r></w:p>"
    found = xml(annotated(carrier(text="活动方案", body=hidden + BODY), (12, 13)))
    assert '<w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">号</w:t></w:r>' in found
