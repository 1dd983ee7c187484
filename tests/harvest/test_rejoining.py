"""A paragraph that went from one text to another has moved, though a comparison looks within each text."""

from dataclasses import replace

import pytest
from factories.seeding import sample

from fangan.compare import Kind, compare_documents
from fangan.harvest.pairs import block_pairs
from fangan.harvest.records import NOT_THERE
from fangan.model.document import Block, Document, Paragraph

BUILT = sample("county-2026").document


def edited(cover: Block, plan: Block) -> Document:
    """Return the document whose notice ends and whose plan begins with other paragraphs."""
    assert BUILT.issued is not None
    own = replace(BUILT.text, blocks=(*BUILT.text.blocks[:-1], cover))
    return replace(BUILT, text=own, issued=replace(BUILT.issued, blocks=(plan, *BUILT.issued.blocks[1:])))


def bare(block: Block, old: str = "", new: str = "") -> Paragraph:
    assert isinstance(block, Paragraph)
    return replace(block, text=block.text.replace(old, new, 1), id="", run_ons=())


@pytest.mark.parametrize(("old", "new"), [("", ""), ("，", "，认真")], ids=["as-it-was", "with-other-words"])
def test_two_that_changed_places_between_notice_and_plan_have_moved(old: str, new: str) -> None:
    one, two = BUILT.text.blocks[-1], BUILT.plan.blocks[0]
    assert isinstance(two, Paragraph)
    found = list(block_pairs(compare_documents(BUILT, edited(bare(two, old, new), bare(one)))))
    said = [(pair.before, pair.after) for pair in found if pair.kind is Kind.MOVED]
    words = [block.heading + block.text for block in (two, bare(two, old, new), bare(one))]
    assert sorted(said) == sorted([(words[0], words[1]), (words[2], words[2])])


def test_no_block_is_lost_or_told_twice_in_joining() -> None:
    one, two = BUILT.text.blocks[-1], BUILT.plan.blocks[0]
    found = list(block_pairs(compare_documents(BUILT, edited(bare(two), bare(one)))))
    for spots in ([pair.place for pair in found], [pair.edited for pair in found]):
        there = [spot for spot in spots if spot != NOT_THERE]
        assert len(there) == len(set(there))


def test_what_stands_in_its_own_place_with_other_words_has_not_moved() -> None:
    one, two = BUILT.text.blocks[-1], BUILT.plan.blocks[0]
    found = block_pairs(compare_documents(BUILT, edited(bare(one, "，", "，认真"), bare(two))))
    assert [pair.before for pair in found if pair.kind is Kind.MOVED] == []


def test_a_paragraph_known_by_its_run_on_lines_alone_is_known_as_a_whole() -> None:
    first, *others = BUILT.plan.blocks
    assert isinstance(first, Paragraph)
    assert first.run_ons
    typed = bare(first, "，", "认真，")
    assert BUILT.issued is not None
    after = replace(BUILT, issued=replace(BUILT.issued, blocks=(others[0], typed, *others[1:]), anchors=()))
    kinds = [one.kind for one in block_pairs(compare_documents(BUILT, after)) if typed.text in (one.before, one.after)]
    assert kinds == [Kind.MOVED]
