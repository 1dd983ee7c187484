"""Every sample in every form meets every rule of the page."""

from dataclasses import replace

import pytest
from factories import documents as make
from samples.conftest import NAMES, compose

from fangan.formats.docx import write
from fangan.formats.docx.printed.opening import read_printed
from fangan.measure.elements import find_elements
from fangan.measure.families import PAGE_RULES
from fangan.measure.record import readings
from fangan.model.document import Document
from fangan.model.plan import Form

HEADS = {
    Form.PLAIN: {"masthead": None, "addressees": "", "imprint": None},
    Form.NOTICE: {"masthead": make.masthead(), "addressees": "各有关单位："},
    Form.LETTER: {"masthead": make.masthead(marks=(make.SIGNER,)), "addressees": "各有关单位：", "imprint": None},
}


def unmet(document: Document) -> dict[str, tuple[str, str]]:
    found = readings(PAGE_RULES, find_elements(read_printed(write(document), "样例.docx")))
    return {one.rule.id: (one.value, one.where) for one in found if not one.met}


@pytest.mark.parametrize("form", HEADS)
@pytest.mark.parametrize("name", NAMES)
def test_a_sample_meets_every_rule_in_every_form(name: str, form: Form) -> None:
    document = compose(name).document
    if document.form is not Form.ORDER:  # nobody else is signed for by a person with a post
        document = replace(document, form=form, **HEADS[form])
    assert unmet(document) == {}


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_meets_every_rule_as_it_is(name: str) -> None:
    assert unmet(compose(name).document) == {}
