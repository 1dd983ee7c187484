"""The elements of a document that are compared: names that belong together are one."""

from dataclasses import replace

import pytest
from factories import documents as make
from factories.cases import THREE

from fangan.compare.units import units
from fangan.model.document import Document
from fangan.model.reading import Role


def texts(document: Document, role: Role) -> list[str]:
    return [unit.text for unit in units(document) if unit.element.role is role]


def test_a_line_of_the_annex_note_is_an_element_where_it_is_not_the_title_again() -> None:
    annexes = (make.annex(1), replace(make.annex(2), noted="2.名单"))
    assert texts(make.document(annexes=annexes), Role.ENCLOSURE) == ["2.名单"]


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (Role.MARK, "桐柏县农业农村局、桐柏县教育体育局、桐柏县文化广电和旅游局文件"),
        (Role.SIGNATURE, "桐柏县农业农村局、桐柏县教育体育局、桐柏县文化广电和旅游局"),
        (Role.COPY, "市农业农村局，县委办公室"),
        (Role.PRINTED, "桐柏县农业农村局办公室　2026年9月21日印发"),
        (Role.DATE, "2026年9月20日"),
        (Role.SEAL, "sealed"),
    ],
)
def test_names_of_one_kind_are_one_element(role: Role, text: str) -> None:
    head = make.masthead(marks=THREE, word="文件")
    document = make.notice(masthead=head, signature=make.signature(*THREE, sealed=True))
    assert texts(document, role) == [text]


def test_the_list_of_annexes_is_none_for_it_follows_from_their_titles() -> None:
    assert texts(make.plain(), Role.ENCLOSURE) == []


def test_the_plan_is_the_same_part_wherever_it_stands() -> None:
    parts = [
        {unit.element.part for unit in units(one) if unit.element.section} for one in (make.plain(), make.notice())
    ]
    assert parts == [{"plan"}, {"plan"}]
