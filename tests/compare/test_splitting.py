"""Where two documents know what was filled into them, exactly that is told apart from the words around it."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from factories import documents as make

from fangan.compare import compare_documents
from fangan.compare.splitting import splitters
from fangan.model.document import Document, Table
from fangan.model.trace import Span, SpanKind, Trace


def filled(*lines: str, kind: SpanKind = SpanKind.FACT, **facts: str) -> Document:
    """Make a document of paragraphs in which «…» was filled in, with its trace."""
    spans = {}
    for at, line in enumerate(lines, 1):
        pieces = re.split("[«»]", line)
        ends = [sum(map(len, pieces[: n + 1])) for n in range(len(pieces))]
        kinds = [kind if n % 2 else SpanKind.WRITTEN for n in range(len(pieces))]
        spans["", at] = tuple(
            Span(end - len(piece), end, what) for piece, end, what in zip(pieces, ends, kinds, strict=True)
        )
    document = make.document(text=make.text(*(re.sub("[«»]", "", line) for line in lines)))
    manifest = replace(document.manifest, facts=facts)
    return replace(document, manifest=manifest, trace=Trace(spans))


def untraced(document: Document) -> Document:
    """Return a document as it is read from a file."""
    return replace(document, trace=None)


@pytest.fixture
def diff(shown):
    """Return a function: the one difference between two documents, as shown."""

    def diff(before: Document, after: Document) -> str:
        (change,) = compare_documents(before, after).differences
        return shown(change.runs)

    return diff


def test_a_fact_of_one_character_is_told_from_its_clause(diff):
    assert diff(filled("围绕«甲»开展，办好。"), filled("围绕«乙»开展，办好。")) == "围绕[-甲-][+乙+]开展，办好。"


def test_a_fact_in_letters_is_told_from_its_clause(diff):
    assert diff(filled("由«A»组办，办好。"), filled("由«B»组办，办好。")) == "由[-A-][+B+]组办，办好。"


@pytest.mark.parametrize("kind", [SpanKind.COLUMN, SpanKind.BUILT_IN, SpanKind.REFERENCE])
def test_a_column_a_name_of_ours_and_a_reference_are_filled_in_like_a_fact(diff, kind):
    before, after = filled("由«甲»会办，办好。", kind=kind), filled("由«乙»会办，办好。", kind=kind)
    assert diff(before, after) == "由[-甲-][+乙+]会办，办好。"


def test_what_is_written_is_no_fact_though_a_fact_has_the_same_words(diff):
    before = filled("围绕«同心»办，广泛同心宣传。", 主题="同心")
    after = filled("围绕«同行»办，广泛同行宣传。", 主题="同行")
    assert diff(before, after) == "围绕[-同心-][+同行+]办，[-广泛同心宣传。-][+广泛同行宣传。+]"
    assert diff(untraced(before), untraced(after)) == "围绕[-同心-][+同行+]办，广泛[-同心-][+同行+]宣传。"


def test_a_fact_with_a_stop_in_it_stays_whole(diff):
    assert diff(filled("围绕«甲，乙»办好。"), filled("围绕«丙»办好。")) == "围绕[-甲，乙-][+丙+]办好。"


def test_a_fact_of_many_clauses_is_compared_by_clause(diff):
    goals = "".join(f"{name}走访全部完成，" for name in "甲乙丙丁戊己庚辛")
    assert diff(filled(f"«{goals}收官。»"), filled(f"«{goals}巩固。»")) == f"{goals}[-收官。-][+巩固。+]"


def test_of_a_title_only_what_was_filled_in_changes(diff):
    assert (
        diff(filled("根据《«甲»方案》办。"), filled("根据《«乙，丙»方案》办。")) == "根据《[-甲-][+乙，丙+]方案》办。"
    )


def test_with_a_document_from_a_file_both_look_for_the_facts_of_both(diff):
    before = untraced(filled("由农业农村局围绕同心办，办好。", 主题="同心"))
    after = filled("由«农业农村局»围绕«同行»办，办好。", 主题="同行")
    assert diff(before, after) == "由农业农村局围绕[-同心-][+同行+]办，办好。"


def test_words_are_cut_alike_with_their_number_before_them():
    block = make.paragraph("围绕甲办。", level=2, number="（一）", heading="")
    document = make.document(text=make.text(block))
    trace = Trace({("", 1): (Span(0, 2, SpanKind.WRITTEN), Span(2, 3, SpanKind.FACT), Span(3, 5, SpanKind.WRITTEN))})
    splitter, _ = splitters(replace(document, trace=trace), replace(document, trace=trace))
    assert splitter.clauses("（一）围绕甲办。") == [("", "（一）", ""), ("围绕", "甲", "办", "。", "")]


def test_a_cell_is_cut_where_its_column_was_filled_in():
    table = Table(
        ("村",), (("甲村",), ("乙村",)), ("",), "", "", make.ORIGIN
    )  # its words: "", 村, 甲村 and 乙村 in lines
    kinds = (SpanKind.WRITTEN, SpanKind.COLUMN, SpanKind.WRITTEN, SpanKind.COLUMN, SpanKind.WRITTEN)
    spans = tuple(
        Span(start, end, kind) for (start, end), kind in zip(pairwise((0, 3, 4, 6, 7, 8)), kinds, strict=True)
    )
    document = replace(make.document(text=make.text(table)), trace=Trace({("", 1): spans}))
    splitter, _ = splitters(document, document)
    assert [splitter.clauses(cell) for cell in ("村", "甲村", "乙村")] == [
        [("村",)],
        [("", "甲", "村")],
        [("", "乙", "村")],
    ]
