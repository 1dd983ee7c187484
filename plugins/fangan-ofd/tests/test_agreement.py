"""The OFD beside the PDF of the same document: as many pages, and each line in the same place."""

import pytest
from factories import documents as make
from factories.ofd import OfdFile, base
from factories.pages import missing, render

from fangan.formats.docx import write

FORMS = {one.__name__: one for one in (make.plain, make.notice, make.letter, make.order, make.minutes)}
ASIDE, ABOVE, FAR = 0.7, 1.9, 12
"""Millimetres that a line may stand aside from, or above, where the PDF has it, and that no line has to its like."""
BELOW = 0.12
"""How far the ink of hanzi reaches below the baseline, in em."""


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    if reason := missing():
        pytest.skip(reason)
    return render({name: write(make()) for name, make in FORMS.items()}, tmp_path_factory.mktemp("rendered"))


@pytest.mark.renderer
@pytest.mark.parametrize("name", FORMS)
def test_the_pages_and_the_places_of_lines_are_those_of_the_pdf(rendered, name):
    file, pdf = OfdFile(FORMS[name]()), rendered[name]
    assert len(file.pages) == len(pdf.pages)
    compared = 0
    for number, page in enumerate(pdf.pages, 1):
        ours = {"".join(one.words.split()): one for one in file.words(number)}
        for line in page.lines:
            one = ours.get(line.text)
            if one is None or abs(base(one) - line.box.bottom) > FAR or line.text.startswith("—"):
                continue  # a page number has blanks, which are narrower in the face that stands in
            compared += 1
            sole = page.ink(line.box.top - 1, line.box.bottom + 1, line.box.left, line.box.right).bottom
            below = BELOW * float(one.element.get("Size"))
            assert one.left == pytest.approx(line.box.left, abs=ASIDE), line.text
            assert base(one) + below == pytest.approx(sole, abs=ABOVE), line.text
    assert compared >= 3
