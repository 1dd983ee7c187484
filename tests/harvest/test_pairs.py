"""Every block of two documents is in one pair: what became of its own words says with which."""

from dataclasses import replace

from factories.seeding import sample
from hypothesis import given
from hypothesis import strategies as st

from fangan.compare import Kind, compare_documents
from fangan.harvest.pairs import block_pairs
from fangan.harvest.records import NOT_THERE
from fangan.model.document import PLAN, Document, Paragraph


def pairs(before: Document, after: Document):
    return list(block_pairs(compare_documents(before, after)))


def test_every_block_of_both_documents_is_paired_once():
    before, after = (sample(name).document for name in ("county-2025", "county-2026"))
    found = pairs(before, after)
    for document, places in ((before, [one.place for one in found]), (after, [one.edited for one in found])):
        wanted = {(key, at) for key, text in document.keyed_texts.items() for at in range(len(text.blocks) + 1)}
        told = [one for one in places if one != NOT_THERE]
        assert (set(told) - {(key, 0) for key in document.keyed_texts}, len(told)) == (
            {one for one in wanted if one[1]},
            len(set(told)),
        )


def test_a_paragraph_is_where_its_own_words_went_not_where_its_run_on_lines_did():
    before = sample("county-2026").document
    first, *others = before.plan.blocks
    assert isinstance(first, Paragraph)
    assert first.run_ons
    typed = replace(first, text=first.text.replace("，", "，并", 1), run_ons=())
    blocks = (*others[:3], typed, *others[3:])
    after = replace(before, issued=replace(before.plan, blocks=blocks, anchors=()))
    found = [one for one in pairs(before, after) if one.edited == (PLAN, 4)]
    assert [(one.kind, one.place) for one in found] == [(Kind.MOVED, (PLAN, 1))]


@given(gone=st.integers(0, 12), lent=st.booleans())
def test_what_stands_between_the_same_blocks_has_not_moved(gone: int, lent: bool) -> None:
    before = sample("county-2026").document
    blocks = list(before.plan.blocks)
    lost = blocks.pop(gone)
    if lent and isinstance(blocks[gone], Paragraph):  # Word leaves the bookmark of what is deleted to what follows
        blocks[gone] = replace(blocks[gone], id=lost.id)
    after = replace(before, issued=replace(before.plan, blocks=tuple(blocks), anchors=()))
    assert [one.before for one in pairs(before, after) if one.kind is Kind.MOVED] == []
