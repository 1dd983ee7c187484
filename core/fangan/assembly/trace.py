"""Trace: where the words of a composed document come from, asked for separately because most builds never look."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from fangan.assembly.bind import Bound
from fangan.assembly.blank_columns import blank_columns
from fangan.assembly.compile import compile_selection
from fangan.assembly.expand import Env, Expanded, Expansion, Instance, repetitions
from fangan.assembly.fill import Filler
from fangan.assembly.names import Names
from fangan.assembly.program import Piece, Pieces, Program, RefPiece, RowPiece, TableProgram, TracedPiece
from fangan.assembly.refer import References
from fangan.assembly.select import select
from fangan.assembly.targets import Targets
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.document import PLAN, Document
from fangan.model.fact import FactSpec
from fangan.model.plan import Form, Given, Plan
from fangan.model.problem import Place, Severity
from fangan.model.reading import block_words
from fangan.model.template import Literal, Placeholder, Template
from fangan.model.trace import Span, SpanKind, Trace
from fangan.plugins.catalogue import Catalogue


class _Stretch(NamedTuple):
    """Words that one piece became; `skipped` says how many of the piece stand before them."""

    words: str
    piece: Piece
    env: Env
    skipped: int = 0


class _TracedNames(Names):
    """Names that keep every segment apart, with the piece it becomes."""

    def pieces(self, template: Template, scope: tuple[str, ...], section: str) -> Pieces:
        """Compile a template, joining nothing."""
        return tuple([TracedPiece(self.piece(segment, scope, section), segment) for segment in template])


def compile_traced(catalogue: Catalogue, plan: Plan) -> Program:
    """Compile a plan like a composer, but so that every piece knows its segment; both have the same slots."""
    return compile_selection(catalogue, select(catalogue, plan), _TracedNames)


def trace(
    program: Program, given: Mapping[str, Given], bound: Bound, expanded: Expanded, targets: Targets, document: Document
) -> Trace:
    """Trace a document that was composed from these values; `program` and `expanded` are of the traced kind."""
    filler = Filler(bound.texts, References(targets.standing, targets.title, Severity.NOTE), program.plan.year)
    tracer = _Tracer(program, _places(program, given), bound, filler)
    spans: dict[tuple[str, int], tuple[Span, ...]] = {}
    for key, title, expansion in _texts(program, expanded):
        spans[key, 0] = tracer.title(title)
        spans |= {(key, at): tracer.block(one) for at, one in enumerate(expansion.instances, 1)}
    for annex in document.annexes:
        for at, block in enumerate(annex.text.blocks, 1):
            if (annex.key, at) not in spans:  # the table of tasks repeats what was said in the text
                spans[annex.key, at] = (Span(0, len(block_words(block)), SpanKind.MADE),)
    return Trace(spans)


def _texts(program: Program, expanded: Expanded) -> Iterator[tuple[str, Pieces, Expansion]]:
    """Yield the texts by their keys in the document, with their titles."""
    yield PLAN if program.cover else "", program.title, expanded.main
    if program.cover:
        yield "", "" if program.form is Form.ORDER else program.cover.title, expanded.cover
    for annex, expansion in expanded.annexes:
        yield annex.key, annex.title, expansion


def _places(program: Program, given: Mapping[str, Given]) -> dict[str, Place | None]:
    """Return where the value of every fact was given; of a derived one, where the value it hangs on was."""

    def place(spec: FactSpec, seen: frozenset[str]) -> Place | None:
        if spec.name in given:
            return given[spec.name].place
        source = program.specs.get(spec.derive.source.partition(".")[0]) if spec.derive else None
        if source is not None and source.name not in seen:
            return place(source, seen | {source.name})
        return program.plan.blanks.get(spec.name, spec.place)

    return {name: place(spec, frozenset((name,))) for name, spec in program.specs.items()}


@dataclass(frozen=True, slots=True)
class _Tracer:
    program: Program
    places: Mapping[str, Place | None]
    bound: Bound
    filler: Filler

    def title(self, title: Pieces) -> tuple[Span, ...]:
        """Trace the title of a text."""
        return self._spans(self._filled(title, {}))

    def block(self, instance: Instance) -> tuple[Span, ...]:
        """Trace a paragraph's heading and text, or a table's caption and cells in lines."""
        node, env = instance.node, instance.env
        if node.table is None:
            own = [*self._filled((*node.heading, *node.text), env)]
            own += (stretch for one in instance.run_ons for stretch in self._running_on(one))
            return self._spans(self._closed(own, instance))
        cells = [(node.table.caption, env), *self._cells(node.table, env)]
        return self._spans(part for cell, inner in cells for part in self._filled((*cell, "\n"), inner))[:-1]

    def _cells(self, table: TableProgram, env: Env) -> Iterator[tuple[Pieces, Env]]:
        """Yield the cells of the columns that are printed, row by row, the header first."""
        envs = [(row, inner) for row, each in table.rows for inner in repetitions(each, env, self.bound.values)]
        blank = blank_columns(table, [[self.filler.fill(cell, inner) for cell in row] for row, inner in envs])
        for row, inner in ((table.header, env), *envs):
            yield from ((cell, inner) for at, cell in enumerate(row) if at not in blank)

    def _running_on(self, instance: Instance) -> Iterator[_Stretch]:
        own = [*self._filled((instance.number, *instance.node.text), instance.env)]
        return chain(self._closed(own, instance), self._filled(instance.behind, instance.env))

    def _closed(self, text: list[_Stretch], instance: Instance) -> Iterator[_Stretch]:
        """Put responsibilities behind a text, or before the stop it ends in."""
        before = [one for one in instance.closings if one.before_stop]
        behind = [one for one in instance.closings if not one.before_stop]
        stop = []
        if before and text and text[-1].words.endswith("。"):
            *text, last = text
            at = len(last.words) - 1
            text, stop = [*text, last._replace(words=last.words[:at])], [last._replace(words="。", skipped=at)]
        closings = ([*self._filled(one.words, instance.env)] for one in before)
        return chain(text, *closings, stop, *(self._filled(one.words, instance.env) for one in behind))

    def _filled(self, pieces: Iterable[Piece], env: Env) -> Iterator[_Stretch]:
        return (_Stretch(self.filler.words(piece, env), piece, env) for piece in pieces)

    def _spans(self, stretches: Iterable[_Stretch]) -> tuple[Span, ...]:
        found, at = [], 0
        for one in stretches:
            if one.words:
                found.append(self._span(at, at + len(one.words), one))
                at += len(one.words)
        return tuple(found)

    def _span(self, start: int, end: int, stretch: _Stretch) -> Span:
        """Say of the words of one piece what they are."""
        traced, env = stretch.piece, stretch.env
        if not isinstance(traced, TracedPiece):
            return Span(start, end, SpanKind.MADE)
        piece, segment = traced.piece, traced.segment
        if isinstance(piece, int):
            slot = self.program.slots[piece]
            name = f"{slot.name}.{slot.column}" if slot.column else slot.name
            return Span(start, end, SpanKind.FACT, name, slot.format, place=self.places[slot.name])
        if isinstance(piece, RowPiece):
            name = f"{piece.name}.{piece.column}" if piece.column else piece.name
            row = env[piece.name]["序号"]
            assert isinstance(row, int)
            return Span(start, end, SpanKind.COLUMN, name, piece.format, row, self.places[piece.name.partition(".")[0]])
        if isinstance(segment, Placeholder):
            where = piece.place if isinstance(piece, Literal) else None  # a formula stands in a terms.yaml
            return Span(start, end, SpanKind.BUILT_IN, segment.name, place=where)
        if isinstance(piece, RefPiece):
            return Span(start, end, SpanKind.REFERENCE, piece.target, piece.format, place=piece.place)
        if isinstance(segment, Literal) and segment.place:
            place = segment.place
            moved = place._replace(column=place.column + stretch.skipped if place.column else 0)
            return Span(start, end, SpanKind.WRITTEN, place=moved)
        return Span(start, end, SpanKind.MADE)
