"""Two files say the same when their parts do, however these are packed."""

import io
import zipfile

import pytest
from factories import documents as make

from fangan.formats.docx import write
from fangan.formats.docx.read.contents import contents
from fangan.model.problem import InputRefused


def repacked(data, method, extra=None):
    """Return the package with its parts packed by another method, and perhaps one more."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name), zipfile.ZIP_STORED)
        if extra:
            new.writestr(*extra)
    return out.getvalue()


def test_parts_packed_otherwise_have_the_same_contents():
    data = write(make.plain())
    assert contents(repacked(data, zipfile.ZIP_STORED), "a.docx") == contents(data, "a.docx")


def test_one_more_part_is_one_more_digest():
    data = write(make.plain())
    more = contents(repacked(data, zipfile.ZIP_STORED, ("word/header1.xml", "<hdr/>")), "a.docx")
    assert more.keys() - contents(data, "a.docx").keys() == {"word/header1.xml"}


def test_a_part_packed_in_a_way_that_no_office_knows_is_refused():
    data = repacked(write(make.plain()), zipfile.ZIP_LZMA, ("customXml/item9.xml", "<a/>"))
    with pytest.raises(InputRefused) as refused:
        contents(data, "a.docx")
    assert refused.value.problems[0].code == "docx-part-packed"
