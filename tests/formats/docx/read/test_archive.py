"""Packages from anywhere: what is no sound .docx is refused, within bounds."""

import io
import re
import warnings
import zipfile
from contextlib import suppress

import pytest
from factories import documents as make
from factories import ways
from hypothesis import given, settings
from hypothesis import strategies as st

from fangan.formats.docx import write
from fangan.formats.docx.read import opening
from fangan.formats.docx.read.archive import MAX_MARKS, MAX_PARTS, MAX_UNPACKED
from fangan.model.problem import InputRefused
from fangan.model.reading import all_words


@pytest.fixture(scope="module")
def parts():
    return ways.unpacked(write(make.document("正文。")))


def refused(data):
    with pytest.raises(InputRefused) as error:
        opening.read(data, "方案.docx")
    (only,) = error.value.problems
    return only


@pytest.mark.parametrize("name", ["word/document.xml", "word/Document.xml", "/word/document.xml", "word\\document.xml"])
def test_a_part_that_is_there_twice_is_refused_however_it_is_written(parts, name):
    out = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(out, "w") as archive:
        for one, text in [*parts.items(), (name, parts["word/document.xml"])]:
            archive.writestr(one, text)
    assert refused(out.getvalue()).code == "docx-part-twice"


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_part_packed_as_no_docx_is_refused(parts, method):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for one, text in parts.items():
            archive.writestr(one, text)
    assert refused(out.getvalue()).code == "docx-part-packed"


def test_a_part_locked_with_a_password_is_refused_as_such(parts):
    data = bytearray(ways.packed(parts))
    for head, flag in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        for found in re.finditer(head, bytes(data)):
            data[found.start() + flag] |= 1
    assert refused(bytes(data)).code == "docx-part-packed"


@pytest.mark.parametrize("part", ["word/document.xml", "customXml/item1.xml", "word/styles.xml", "word/footer1.xml"])
@pytest.mark.parametrize("bomb", ["<w:p/>", "<w:p>", '<w:bookmarkStart w:id="1" w:name="a"/>'])
def test_elements_are_counted_as_they_come(parts, part, bomb):
    root = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    found = refused(ways.packed({**parts, part: root + bomb * 2_000_000}))
    assert found.code in ("docx-too-many", "docx-too-large", "docx-part-broken")


def test_attributes_are_counted_too(parts):
    many = " ".join(f'a{number}=""' for number in range(50))
    found = refused(ways.packed({**parts, "word/other.xml": "<x>" + f"<y {many}/>" * (MAX_MARKS // 50) + "</x>"}))
    assert found.code == "docx-too-many"


def test_elements_are_counted_over_all_parts(parts):
    half = '<x xmlns="urn:x">' + "<y/>" * (MAX_MARKS // 2) + "</x>"
    found = refused(ways.packed({**parts, "word/one.xml": half, "word/other.xml": half}))
    assert (found.code, found.place.file) == ("docx-too-many", "方案.docx:word/other.xml")


def test_bytes_are_counted_over_all_parts(parts):
    half = "<x>" + ("<y/>" + " " * (MAX_UNPACKED // 8)) * 4 + "</x>"
    assert refused(ways.packed({**parts, "word/one.xml": half, "word/other.xml": half})).code == "docx-too-large"


def test_a_package_of_no_end_of_parts_is_refused(parts):
    many = {f"word/{number}.bin": "" for number in range(MAX_PARTS)}
    assert refused(ways.packed({**parts, **many})).code == "docx-too-many-parts"


def test_the_text_read_is_that_of_the_part_which_programs_show(parts):
    other = parts["word/document.xml"].replace("正文。", "另一份正文。")
    relations = parts["_rels/.rels"].replace("word/document.xml", "word/shown.xml")
    found = opening.read(ways.packed({**parts, "word/shown.xml": other, "_rels/.rels": relations}), "方案.docx")
    assert "另一份正文。" in all_words(found)
    assert [(one.where, one.words) for one in found.unread] == [("elsewhere", "全民读书月活动方案正文。")]


@settings(max_examples=40)
@given(st.sampled_from(("word/document.xml", "customXml/item1.xml", "word/styles.xml", "_rels/.rels")), st.data())
def test_a_part_with_pieces_cut_out_or_doubled_is_read_or_refused(parts, part, data):
    text = parts[part]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = text[:start] + text[start:end] * data.draw(st.sampled_from((0, 2, 3))) + text[end:]
    with suppress(InputRefused):
        opening.read(ways.packed({**parts, part: new}), "方案.docx")
