"""An annex whose bookmark a re-save has lost is known by its title, and by its place where none was added.

What was changed of its name, in its title or in the 附件说明, is changed in both.
"""

from dataclasses import replace

import pytest
from factories import documents as make

from fangan.harvest.annexes import called_as_noted, keyed_as
from fangan.model.document import Document

FORM, LIST = (
    replace(make.annex(at, name=name), key=key) for at, name, key in ((1, "登记表", "form"), (2, "名单", "list"))
)
BUILT = make.document(annexes=(FORM, LIST))


def keys(document: Document) -> list[str]:
    return [annex.key for annex in keyed_as(BUILT, document).annexes]


def test_an_annex_goes_by_its_title_whatever_its_place() -> None:
    assert keys(replace(BUILT, annexes=(replace(LIST, key="annex-1"),))) == ["list"]


def test_one_with_another_title_goes_by_its_place() -> None:
    renamed = replace(FORM, key="annex-1", text=replace(FORM.text, title=("捐赠登记表",)))
    assert keys(replace(BUILT, annexes=(renamed, LIST))) == ["form", "list"]


def test_one_that_came_in_keeps_a_key_of_its_own() -> None:
    new = replace(make.annex(3, name="须知"), key="annex-3")
    assert keys(replace(BUILT, annexes=(FORM, LIST, new))) == ["form", "list", "annex-3"]


@pytest.mark.parametrize(
    ("title", "line", "called", "noted"),
    [
        ("登记表", "附件：1.报名表", "报名表", ""),
        ("报名表", "附件：1.登记表", "报名表", ""),
        ("报名表", "附件：1.报名单", "报名表", "附件：1.报名单"),
        ("登记表", "件：1.登记表", "登记表", "件：1.登记表"),
    ],
)
def test_a_name_changed_in_one_place_is_changed_in_both(title: str, line: str, called: str, noted: str) -> None:
    edited = replace(FORM, noted=line, text=replace(FORM.text, title=(title,)))
    found = called_as_noted(BUILT, replace(BUILT, annexes=(edited, LIST))).annexes[0]
    assert (found.name, found.noted) == (called, noted)
