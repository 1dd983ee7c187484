"""The account: whatever plan and files brought is in the merged document or told beside it, or else it says so."""

import random
from dataclasses import replace

import pytest
from factories import documents as make
from factories.seeding import sample
from hypothesis import given
from hypothesis import strategies as st

from fangan.compare import compare_documents
from fangan.merge.account import lost_words
from fangan.merge.merging import merge_documents
from fangan.merge.records import Conflict, Merged, Side
from fangan.model.address import Address
from fangan.model.document import Block, Document, Paragraph, Table
from fangan.model.reading import all_words, block_words

FIRST = make.paragraph("利用村级广播开展宣传，做到家喻户晓。")
SECOND = make.paragraph("设立捐赠专户，接受社会各界捐款。")
WAYS = ("word", "heading", "gone", "drop", "add", "move")


def plan(*blocks: Block) -> Document:
    return make.plain(text=make.text(*blocks))


def saying(block: Paragraph, text: str) -> Paragraph:
    return replace(block, text=text)


def merge(ours: Document, *theirs: Document, base: Document) -> Merged:
    return merge_documents(ours, "方案", [Side(by, by, base, one) for by, one in zip("乙丙", theirs, strict=False)])


@pytest.mark.parametrize("of_plan", [True, False], ids=["plan", "file"])
def test_changes_that_meet_in_one_clause_are_not_called_lost(of_plan: bool) -> None:
    base = plan(FIRST, SECOND)
    one = plan(saying(FIRST, "利用广播开展宣传，做到家喻户晓。"), SECOND)
    other = plan(saying(FIRST, "利用村级广播持续开展宣讲，做到家喻户晓。"), SECOND)
    merged = merge(one, other, base=base) if of_plan else merge(base, one, other, base=base)
    assert block_words(merged.document.text.blocks[0]) == "利用广播持续开展宣讲，做到家喻户晓。"
    assert (merged.conflicts, merged.lost) == ((), ())


CHANGED = plan(saying(FIRST, "利用村级广播、宣传栏开展宣传，做到家喻户晓。"), SECOND)
ADDED = plan(FIRST, make.paragraph("加强统筹协调。"), SECOND)


@pytest.mark.parametrize("new", [CHANGED, ADDED], ids=["changed", "added"])
def test_words_that_are_nowhere_are_named(new: Document) -> None:
    base = plan(FIRST, SECOND)
    (lost,) = lost_words([compare_documents(base, new)], base, ())
    assert lost in all_words(new).split("\n")


def test_words_of_a_cell_and_of_an_entry_around_the_text_that_are_nowhere_are_named() -> None:
    rows = (("摸底", "县教育局"), ("公示", "县财政局"))
    before = plan(Table(("事项", "单位"), rows, (), "", "", make.ORIGIN))
    after = plan(Table(("事项", "单位"), (("摸底", "县教育体育局"), rows[1]), (), "", "", make.ORIGIN))
    came = [compare_documents(before, after), compare_documents(before, replace(before, note="联系人：周敏"))]
    assert [one.strip("（）") for one in lost_words(came, before, ())] == ["县教育体育局", "联系人：周敏"]


def test_what_a_conflict_quotes_is_told() -> None:
    base = plan(FIRST, SECOND)
    told = Conflict("甲", "乙", Address(), "", "", block_words(CHANGED.text.blocks[0]))
    assert list(lost_words([compare_documents(base, CHANGED)], base, [told])) == []


@pytest.fixture(scope="module")
def county() -> Document:
    return sample("county-2026").document


def edited(document: Document, by: str, numbers: random.Random) -> Document:
    """Return a plan with some of its paragraphs changed inside, moved, left out and put in, each under a mark."""
    blocks = list(document.plan.blocks)
    for count in range(numbers.randrange(12)):
        at, mark, way = numbers.randrange(len(blocks)), f"{by}{count}号", numbers.choice(WAYS)
        block = blocks[at]
        if way == "add" or isinstance(block, Table):
            blocks.insert(at, make.paragraph(f"另有一项工作由{mark}办理。"))
        elif way == "drop":
            del blocks[at]
        elif way == "move":
            blocks.insert(numbers.randrange(len(blocks)), blocks.pop(at))
        elif way == "heading" and block.heading:
            blocks[at] = replace(block, heading=mark + block.heading, run_ons=())
        else:
            cut = numbers.randint(0, len(block.text))
            rest = block.text[cut + (way == "gone") * numbers.randint(1, 4) :]
            blocks[at] = replace(block, text=block.text[:cut] + mark + rest, run_ons=())
    written = replace(document.plan, blocks=tuple(blocks), anchors=())
    return replace(document, text=written) if document.issued is None else replace(document, issued=written)


@given(st.integers(0, 2**32))
def test_every_mark_of_plan_and_files_is_in_the_document_or_in_a_conflict(county: Document, seed: int) -> None:
    numbers = random.Random(seed)
    three = [edited(county, by, numbers) for by in "甲乙丙"]
    merged = merge(*three, base=county)
    told = all_words(merged.document) + "".join(one.ours + one.theirs for one in merged.conflicts)
    marks = {f"{by}{count}号" for by in "甲乙丙" for count in range(12)}
    assert [mark for mark in sorted(marks) if mark in "".join(map(all_words, three)) and mark not in told] == []
    assert merged.lost == ()
