"""Every printed character of every sample knows where it comes from, and is what stands there."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from samples.conftest import NAMES, SAMPLES, Sample, compose

from fangan.assembly.values import print_value, words_of
from fangan.model.address import AROUND
from fangan.model.document import Document
from fangan.model.fact import FactType
from fangan.model.problem import Place
from fangan.model.reading import Stretch, stretches
from fangan.model.trace import Span, SpanKind, Trace

PLUGINS = tuple(SAMPLES.parent.glob("plugins/*/fangan_*"))


@cache
def compose_traced(name: str) -> Document:
    return compose(name).composer.compose(trace=True).document


@pytest.fixture(params=NAMES)
def traced(request: pytest.FixtureRequest) -> tuple[Sample, Document, Trace]:
    """Compose a sample once more, with its trace."""
    sample, document = compose(request.param), compose_traced(request.param)
    assert document.trace is not None
    return sample, document, document.trace


def blocks(document: Document) -> list[Stretch]:
    return [one for one in stretches(document) if one.address.text != AROUND]


def spans(document: Document, trace: Trace, kind: SpanKind) -> list[tuple[Span, str]]:
    """Return every span of a kind with its words."""
    return [
        (span, one.words[span.start : span.end])
        for one in blocks(document)
        for span in trace.at(one.address)
        if span.kind is kind
    ]


def test_to_ask_for_a_trace_changes_no_word(traced) -> None:
    sample, document, _ = traced
    assert document == sample.document


def test_the_spans_of_every_block_are_its_words_without_gap_or_overlap(traced) -> None:
    _, document, trace = traced
    for one in blocks(document):
        found = trace.spans[one.address.text, one.address.block]
        edges = [0, *(span.end for span in found)]
        assert [(span.start, span.end) for span in found] == list(pairwise(edges))
        assert edges[-1] == len(one.words)


def test_a_facts_words_are_its_printed_value(traced) -> None:
    sample, document, trace = traced
    specs, values = sample.composer.program.specs, sample.composer.bind().values
    for span, words in spans(document, trace, SpanKind.FACT):
        if span.name not in specs:  # a whole column, added up
            assert span.name.partition(".")[0] in specs
            continue
        assert words == print_value(specs[span.name].type, values[span.name], span.format)


def test_a_columns_words_are_the_printed_cell_of_its_row(traced) -> None:
    sample, document, trace = traced
    specs, values = sample.composer.program.specs, sample.composer.bind().values
    for span, words in spans(document, trace, SpanKind.COLUMN):
        name, _, column = span.name.partition(".")
        if column and specs[name].columns.get(column, specs[name]).type is FactType.LIST:
            lists = [one[column] for one in values[name] if column in one]
            printed = [print_value(FactType.LIST, one, span.format) for one in lists]
            assert words in printed or any(words in one for one in lists)  # the list of a row, or an entry of it
            continue
        row = values[name][span.row - 1]
        if column == "序号":
            assert words == str(span.row)
        elif column:
            kind, year = specs[name].columns[column].type, sample.composer.program.plan.year
            assert words == words_of(kind, row[column], span.format, year)
        else:
            assert words == row


def test_written_words_stand_where_the_trace_says(traced) -> None:
    sample, document, trace = traced
    for span, words in spans(document, trace, SpanKind.WRITTEN):
        assert words in {rest[: len(words)] for rest in lines_at(span.place, sample.name)}, (span, words)


def lines_at(place: Place, sample: str) -> list[str]:
    """Return what stands at a place: in the file itself, or in the files of that name of our plugins and the sample."""
    if Path(place.file) == SAMPLES / sample / "plan.yaml":
        text = Path(place.file).read_text("utf-8")
        here = text.split("\n")[place.line - 1][place.column - 1 :]
        return [text.partition("title: ")[2].partition("\n")[0], here, here.partition('"')[2]]
    named = place.file.partition("/")[2]  # the texts of a plugin stand under its id
    files = [*(folder / file for folder in PLUGINS for file in (place.file, named)), SAMPLES / sample / place.file]
    return [
        file.read_text("utf-8").split("\n")[place.line - 1][place.column - 1 :]
        for file in files
        if file.is_file() and len(file.read_text("utf-8").split("\n")) >= place.line
    ]
