import io
import zipfile

import pytest
from factories import documents as make
from factories import plans
from hypothesis import given, settings
from lxml import etree

from fangan.formats.docx import write
from fangan.formats.docx.ooxml.elements import run_text
from fangan.formats.docx.pointing import Pointer
from fangan.model.address import AROUND, Address
from fangan.model.plan import Form
from fangan.model.reading import Role, stretches


def pointed(document, address):
    """Return what the runs print that hold an address."""
    with zipfile.ZipFile(io.BytesIO(write(document))) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
    return "".join(map(run_text, Pointer(body, document).runs(address)))


@settings(max_examples=60)
@given(plans.documents(tuple(Form)), plans.st.randoms(use_true_random=False))
def test_the_runs_hold_exactly_the_words(document, chance):
    places = [one for one in stretches(document) if one.words.strip() and one.address.text != AROUND]
    one = chance.choice(places)
    joint = "\n" if one.role is Role.TABLE else "\0"  # cells stand in lines, a paragraph may hold breaks
    line = chance.choice([line for line in one.words.split(joint) if line])
    start = one.words.index(line)
    end = start + chance.randint(1, len(line))
    breaks = "\n" if one.role is Role.TITLE else ""
    assert pointed(document, one.at(start, end)).replace(breaks, "") == one.words[start:end]


def test_words_across_the_break_of_a_title_are_held_with_the_break():
    assert pointed(make.notice(), Address(start=6, end=11)) == "村局\n关于印"


def test_the_number_of_a_paragraph_is_none_of_its_words():
    document = make.document(make.paragraph("每村三份。", level=3, number="1."))
    assert pointed(document, Address(block=1, start=0, end=2)) == "每村"


def test_words_across_heading_and_text_are_held_by_runs_of_both():
    document = make.document(make.paragraph("张贴海报。", level=2, number="（一）", heading="宣传。"))
    assert pointed(document, Address(block=1, start=1, end=5)) == "传。张贴"


@pytest.mark.parametrize("address", [None, Address(AROUND, block=2, start=0, end=2), Address("gone", block=9)])
def test_what_has_no_place_in_a_text_is_the_title(address):
    assert pointed(make.notice(), address) == make.notice().text.title[0]


def test_an_extent_of_nothing_is_the_whole_line():
    assert pointed(make.document("走访。"), Address(block=1)) == "走访。"


@pytest.mark.parametrize("rows", [2, 60])
@pytest.mark.parametrize("header", [("序号", "任务", "牵头单位"), ("", "", "")])
def test_words_of_several_cells_are_held_in_the_first(header, rows):
    document = make.document(make.table(rows, header=header, caption="任务分工"), "正文。")
    assert pointed(document, Address(block=1, start=0, end=2)) == "任务"
    words = next(one.words for one in stretches(document) if one.role is Role.TABLE)
    address = Address(block=1, start=words.index("第1项"), end=len(words))
    assert pointed(document, address) == "第1项任务的名称"
