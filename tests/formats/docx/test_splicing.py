"""Words replaced in a .docx: nothing but the letters that hold them is another byte."""

import io
import zipfile

import pytest
from factories.carrier import carrier
from hypothesis import given
from hypothesis import strategies as some

from fangan.formats.docx.splicing import WordSplice, may_splice, splice_word
from fangan.formats.docx.word_file import WordFile

RUNS = (
    "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>定于10</w:t></w:r><w:r><w:t xml:space='preserve'>月17号</w:t></w:r>"
    "<w:r><w:t>召开。</w:t></w:r></w:p>"
)


def opened(body: str) -> WordFile:
    return WordFile(carrier(text="活动方案", body=body), "公文.docx")


def splice(file: WordFile, start: int, end: int, new: str) -> WordSplice:
    paragraph = file.lines[1][-1]
    return WordSplice(paragraph, start, end, "".join(one.text for one in paragraph.letters)[start:end], new)


def document(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


def test_the_letters_of_one_run_change_and_nothing_else():
    file = opened(RUNS)
    mended = splice_word(file, [splice(file, 7, 8, "日")])
    assert document(mended) == document(file.data).replace("月17号", "月17日")


def test_words_that_reach_over_runs_go_into_the_first():
    file = opened(RUNS)
    mended = splice_word(file, [splice(file, 2, 8, "近日")])
    assert document(mended) == document(file.data).replace("定于10", "定于近日").replace("月17号", "")


def test_every_other_part_and_its_packing_stay():
    file = opened(RUNS)
    old, new = (zipfile.ZipFile(io.BytesIO(one)) for one in (file.data, splice_word(file, [splice(file, 7, 8, "日")])))
    told = [[(one.filename, one.compress_type, one.date_time) for one in each.infolist()] for each in (old, new)]
    assert told[0] == told[1]
    assert all(old.read(one) == new.read(one) for one in old.namelist() if one != "word/document.xml")


def test_blanks_at_an_edge_are_kept():
    file = opened("<w:p><w:r><w:t>甲、乙</w:t></w:r></w:p>")
    assert '<w:t xml:space="preserve"> 乙</w:t>' in document(splice_word(file, [splice(file, 0, 2, " ")]))


def test_what_means_something_in_xml_is_written_so():
    file = opened("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")
    assert "<w:t>&lt;&amp;&gt;</w:t>" in document(splice_word(file, [splice(file, 0, 1, "<&>")]))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>12</w:t></w:r></w:fldSimple></w:p>', "field"),
        (
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>'
            '<w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
            "field",
        ),
        ("<w:p><w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r></w:p>", "not-literal"),
    ],
)
def test_what_a_field_makes_and_what_is_no_letter_is_left(body: str, reason: str):
    file = opened(body)
    assert may_splice(file, splice(file, 0, 2, "三")) == reason


def test_words_that_do_not_stand_there_are_left():
    file = opened(RUNS)
    assert may_splice(file, splice(file, 7, 8, "日")._replace(old="日")) == "not-literal"


@given(some.lists(some.text("甲乙 &<", min_size=1, max_size=3), min_size=1, max_size=5), some.data())
def test_replacing_in_any_runs_is_replacing_in_their_words(runs: list[str], data: some.DataObject):
    escaped = (one.replace("&", "&amp;").replace("<", "&lt;") for one in runs)
    body = "".join(f'<w:r><w:t xml:space="preserve">{one}</w:t></w:r>' for one in escaped)
    file, words = opened(f"<w:p>{body}</w:p>"), "".join(runs)
    start = data.draw(some.integers(0, len(words) - 1))
    end = data.draw(some.integers(start + 1, len(words)))
    mended = WordFile(splice_word(file, [splice(file, start, end, "新")]), "公文.docx")
    assert "".join(one.text for one in mended.lines[1][-1].letters) == words[:start] + "新" + words[end:]
