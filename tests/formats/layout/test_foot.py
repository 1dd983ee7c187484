"""The 版记: as high as its lines."""

import pytest
from factories import documents as make

from fangan.formats.layout.foot import copy_lines, imprint_height
from fangan.model.document import Imprint
from fangan.model.plan import Printed

PRINTED = Printed(by=make.SIGNER, date=make.DATE)


@pytest.mark.parametrize("length", [26, 27])
def test_the_stop_behind_the_last_office_takes_room_too(length):
    lines = copy_lines(Imprint(copy=("国" * length,)))
    assert "".join(lines) == "国" * length + "。"
    assert len(lines) == (1 if length == 26 else 2)


def test_who_printed_it_takes_a_line_but_in_a_letter():
    imprint = Imprint(copy=make.COPIES, printed=PRINTED)
    assert imprint_height(imprint, ruled=True) - imprint_height(imprint, ruled=False) == 480
