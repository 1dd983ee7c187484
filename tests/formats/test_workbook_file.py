"""A table written as a workbook is read back as it was, and what looks like a formula stays text."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.workbook_file import workbook_bytes
from fangan.sources.sheets import read_sheets

CELLS = st.text("=+-@<&>\"'方案｜1a", min_size=1, max_size=12)


def test_what_looks_like_a_formula_is_text():
    data = workbook_bytes("表", [["=1+1", "@SUM(A1)", "+86", "<&>"]])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert ("<f>" in sheet, sheet.count('t="inlineStr"')) == (False, 4)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=4))
def test_rows_come_back_as_they_were(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("books") / "t.xlsx"
    path.write_bytes(workbook_bytes("表", rows))
    (sheet,) = read_sheets(str(path))
    assert [list(row.cells) for row in sheet.rows] == rows
