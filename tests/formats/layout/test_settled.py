"""What the layout remembers of one document changes nothing of how the next comes out; and less is done for it."""

from dataclasses import replace

import pytest
from factories import documents as make
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.layout import settled
from fangan.formats.layout.arrange import arrange
from fangan.formats.layout.settled import PagesOfMany
from fangan.model.document import Block, Document
from fangan.model.plan import Margin

LENGTHS = st.integers(1, 700)
BLOCKS = st.one_of(
    LENGTHS.map(lambda length: make.paragraph("甲" * length)),
    st.builds(lambda length: make.paragraph("乙，" * length, number="一、", heading="丙"), LENGTHS),
    st.just(make.paragraph(number="一、", heading="安排")),
    st.sampled_from([make.table(), make.table(40, caption="分工"), make.wide_table()]),
)
AROUND = st.fixed_dictionaries(
    {
        "margin": st.sampled_from(list(Margin)),
        "signature": st.sampled_from([None, make.signature(), make.signature(sealed=True)]),
        "masthead": st.sampled_from([None, make.masthead()]),
        "title_choices": st.sampled_from([(), (("全民", "读书月活动方案"),)]),
    }
)


def assembled(blocks: list[Block], annex: list[Block], around: dict[str, object]) -> Document:
    return make.document(*blocks, annexes=(make.annex(None, *annex),) if annex else (), **around)


@given(
    st.lists(BLOCKS, min_size=1, max_size=6),
    st.lists(BLOCKS, max_size=3),
    st.lists(st.tuples(st.integers(0, 8), BLOCKS), max_size=6),
    st.lists(AROUND, min_size=1, max_size=2),
)
def test_a_document_is_arranged_the_same_behind_others(blocks, annex, changes, around):
    arranging = PagesOfMany()
    for number, (at, block) in enumerate([(99, blocks[0]), *changes]):
        if at < len(blocks):
            blocks[at] = block
        elif at - len(blocks) < len(annex):
            annex[at - len(blocks)] = block
        document = assembled(blocks, annex, around[number % len(around)])
        laid = arrange(document)
        assert arranging.arrange(document) == (laid.document, laid.outcome)
        found, _ = arranging.arrange(document)
        assert (found.arrangement, found.masthead) == (laid.document.arrangement, laid.document.masthead)


def test_other_words_on_as_many_lines_are_not_laid_out_anew(monkeypatch):
    arranging, body = PagesOfMany(), make.document("甲" * 60, "乙" * 40, "丙", "丁")
    before, outcome = arranging.arrange(body)
    monkeypatch.setattr(settled, "arrange", pytest.fail)
    changed = replace(body, text=make.text("戊" * 61, *body.text.blocks[1:]))
    assert arranging.arrange(changed) == (replace(changed, arrangement=before.arrangement), outcome)


def test_one_line_more_is(monkeypatch):
    arranging = PagesOfMany()
    arranging.arrange(make.document("甲" * 54, "乙", "丙", "丁"))
    laid = arrange(make.document("甲" * 55, "乙", "丙", "丁"))
    monkeypatch.setattr(settled, "arrange", lambda _: laid)
    assert arranging.arrange(make.document("甲" * 55, "乙", "丙", "丁"))[0] is laid.document
