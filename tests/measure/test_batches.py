"""No rule of the page is broken in any sample in any form, nor at the edges of the page; no renderer is asked."""

import pytest
from factories.sheets import BATCHES, laid

from fangan.formats.docx import write
from fangan.formats.docx.printed.opening import read_printed
from fangan.measure.elements import find_elements
from fangan.measure.families import PAGE_RULES
from fangan.measure.record import readings


@pytest.mark.parametrize("batch", BATCHES)
def test_no_rule_of_the_page_is_broken(batch: str) -> None:
    assert [
        (name, one.rule.id, one.value, one.where)
        for name, sheet in laid(batch).items()
        for one in readings(PAGE_RULES, find_elements(read_printed(write(sheet.document), name)))
        if not one.met
    ] == []
