"""Everything a document prints is read once, in the order in which it is printed, and every place is its own."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from factories import documents as make
from factories.cases import CASES
from hypothesis import given
from hypothesis import strategies as st
from samples.conftest import NAMES, compose

from fangan.formats import text as plain_text
from fangan.model.address import AROUND, NOWHERE, Target
from fangan.model.document import Anchor, Document, Paragraph
from fangan.model.reading import Role, Stretch, all_words, innermost, portions, stretches, targets_of

DOCUMENTS = {**CASES, **{name: lambda name=name: compose(name).document for name in NAMES}}
SILENT = (
    "id",
    "run_ons",
    "key",
    "aligns",
    "origin",
    "anchors",
    "form",
    "margin",
    "tasks",
    "manifest",
    "draft",
    "sealed",
    "title_choices",
)
"""Fields of a document's records that no reader of the paper sees."""
FIXED = set("附件：抄送：印发签发人：，、。（）—|-【待填：成文日期】")
"""What a format adds to a document: the standard's words, a draft's blank date, the rules of its tables."""
every_document = pytest.mark.parametrize("name", sorted(DOCUMENTS))


def printed(value: object) -> Iterator[str]:
    """Yield every text in the records of a document, dates in their form; tells of fields this test does not know."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dt.date):
        yield f"{value.year}年{value.month}月{value.day}日"
    elif isinstance(value, tuple):
        for inner in value:
            yield from printed(inner)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in SILENT:
                yield from printed(getattr(value, field.name))
    else:
        assert value is None or isinstance(value, int), value  # the number of an annex is in its label


def characters(lines: Iterator[str]) -> Counter[str]:
    return Counter("".join("".join(lines).split()))


@every_document
def test_every_character_of_a_document_is_in_exactly_one_stretch(name: str) -> None:
    document = DOCUMENTS[name]()
    read = [one for one in stretches(document) if one.role is not Role.ENCLOSURE]
    labels = (annex.label for annex in document.annexes)
    assert characters(one.number + one.words for one in read) == characters(printed(document)) + characters(labels)


@every_document
def test_what_is_read_is_what_is_printed_but_for_the_fixed_words(name: str) -> None:
    document = DOCUMENTS[name]()
    read = characters(one.number + one.words for one in stretches(document))
    paper = characters(iter([plain_text.write(document).decode()]))
    assert not read - paper
    assert set(paper - read) <= FIXED


@every_document
def test_every_stretch_has_a_place_of_its_own(name: str) -> None:
    places = [(one.address.text, one.address.block) for one in stretches(DOCUMENTS[name]())]
    assert len(places) == len(set(places))


@every_document
def test_the_glance_sees_the_words_of_every_stretch(name: str) -> None:
    document = DOCUMENTS[name]()
    assert all_words(document) == "\n".join(one.words for one in stretches(document))


def test_the_order_is_that_of_the_paper() -> None:
    head = make.masthead(copies="000001", secrecy="机密", urgency="特急", signatories=("张某某",))
    document = make.enclosing(text=make.text("正文。"), masthead=head, annexes=(make.annex(1, make.table()),))
    roles = list(dict.fromkeys(one.role for one in stretches(document)))
    assert roles == [
        Role.COPIES, Role.SECRECY, Role.URGENCY, Role.MARK, Role.NUMBER, Role.SIGNATORY, Role.TITLE, Role.ADDRESSEES,
        Role.PARAGRAPH, Role.ENCLOSURE, Role.SIGNATURE, Role.DATE, Role.NOTE, Role.TABLE, Role.COPY, Role.PRINTED,
        Role.PRINTED_ON,
    ]  # fmt: skip


def test_what_a_notice_issues_stands_behind_its_signature_and_before_the_annexes() -> None:
    document = make.notice(issued=make.text("方案正文。", title=("活动方案",)), annexes=(make.annex(),))
    behind = [(one.role, one.address.text) for one in stretches(document)]
    behind = behind[behind.index((Role.NOTE, AROUND)) + 1 :]
    assert behind[:3] == [(Role.TITLE, "plan"), (Role.PARAGRAPH, "plan"), (Role.ENCLOSURE, AROUND)]
    assert behind[3:5] == [(Role.TITLE, "annex-0"), (Role.PARAGRAPH, "annex-0")]


def test_the_number_of_a_block_is_no_part_of_its_words() -> None:
    found = [(one.number, one.words) for one in stretches(make.plain()) if one.address.target.item == "publicity"]
    assert found[0][0] == "（一）"
    assert found[0][1].startswith("广泛宣传。各乡镇")


def test_a_table_is_its_caption_and_its_cells_in_lines() -> None:
    (found,) = (one for one in stretches(make.document(make.table(1, caption="分工"))) if one.role is Role.TABLE)
    assert found.words == "分工\n序号\n任务\n牵头单位\n1\n第1项任务的名称\n县农业农村局"


def test_blocks_count_from_one_and_the_title_is_none_of_them() -> None:
    inside = [one.address.block for one in stretches(make.plain()) if one.address.text == ""]
    assert inside == list(range(len(make.body()) + 1))


def test_what_stands_around_the_text_has_no_section_and_is_counted_through() -> None:
    found = [one.address for one in stretches(make.notice()) if one.address.text == AROUND]
    assert [one.block for one in found] == list(range(1, len(found) + 1))
    assert {one.target for one in found} == {NOWHERE}


def test_an_office_is_what_stands_around_the_text_but_for_the_note() -> None:
    offices = {one.role for one in stretches(make.notice()) if one.office}
    assert Role.MARK in offices
    assert not offices & {Role.NOTE, Role.TITLE, Role.PARAGRAPH}


def test_an_extent_of_a_stretch_is_cut_out_by_its_address() -> None:
    one = next(stretches(make.plain()))
    address = one.at(2, 5)
    assert one.words[address.start : address.end] == "读书月"


@given(st.lists(st.tuples(st.sampled_from(["a", "a#b", "a#c"]), st.integers(0, 4), st.integers(0, 6)), max_size=4))
def test_a_block_belongs_to_the_smallest_of_what_is_around_it(found: list[tuple[str, int, int]]) -> None:
    anchors = tuple(Anchor(id_, start, end) for id_, start, end in found)
    targets = innermost(make.text(*"甲乙丙丁", anchors=anchors))
    assert len(targets) == 4
    for at, target in enumerate(targets):
        around = [one for one in anchors if one.start <= at < one.end] or [Anchor("", 0, 0)]
        least = min(one.end - one.start for one in around)
        assert str(target) in {one.id for one in around if one.end - one.start == least}


def test_an_item_that_is_all_of_its_section_is_the_innermost() -> None:
    anchors = (Anchor("a#b", 0, 1), Anchor("a", 0, 1))
    assert innermost(make.text("甲", anchors=anchors)) == [Target("a", "b")]


def test_a_document_has_its_own_text_and_its_annexes() -> None:
    document: Document = make.plain(annexes=(make.annex(1), make.annex(2)))
    assert document.texts == (document.text, document.annexes[0].text, document.annexes[1].text)


@pytest.mark.parametrize("form", [make.plain, make.notice, make.enclosing, make.letter])
def test_the_plan_is_found_wherever_it_stands(form: Callable[[], Document]) -> None:
    document = form()
    assert document.plan.anchors == make.ANCHORS
    assert document.covers is (form is not make.plain)


def rules_of(document: Document) -> tuple[Stretch, str]:
    """Return the paragraph with the chain, and its words."""
    (found,) = [one for one in stretches(document) if one.words.startswith("活动应遵循")]
    return found, found.words


def test_words_in_a_run_on_line_are_at_its_item_and_others_at_their_paragraphs() -> None:
    stretch, words = rules_of(make.document(text=make.runs_on()))
    inside, above, across = (words.index(one) for one in ("自愿", "活动", "；二"))
    assert stretch.at(inside, inside + 2).target == Target("activities", "voluntary")
    assert stretch.at(above, above + 2).target == Target("activities")
    assert stretch.at(across, across + 2).target == Target("activities")


def test_words_in_a_run_on_line_are_its_suppliers() -> None:
    other = replace(make.ORIGIN, provider="county")
    paragraph = make.chained("遵循以下原则：", ("a#b", "一是", "依法；"), origin=other)
    (stretch,) = [one for one in stretches(make.document(paragraph)) if one.block]
    assert [stretch.origin_at(at, at + 1) for at in (0, 7)] == [make.ORIGIN, other]


def test_the_portions_of_a_paragraph_are_its_words() -> None:
    for block in make.runs_on().blocks:
        assert isinstance(block, Paragraph)
        found = list(portions(block))
        words = block.heading + block.text
        assert "".join(words[one.start : one.end] for one in found) == words
        assert [one.run_on for one in found if one.run_on] == list(block.run_ons)


def test_run_on_lines_are_items_of_a_document() -> None:
    found = targets_of(make.document(text=make.runs_on()))
    assert {Target("activities"), Target("activities", "donation"), Target("activities", "account")} <= found
