"""Which words of a paper come from where: for whoever shows it and wants to be led from the words to their source."""

from collections.abc import Iterator, Mapping

from fangan.late.tuples import NamedTuple
from fangan.model.document import Document, Paragraph
from fangan.model.reading import Role, stretches
from fangan.model.trace import Span, SpanKind, Trace

_OF_FACTS = (SpanKind.FACT, SpanKind.COLUMN)


class FactWords(NamedTuple):
    """Words [start:end] of a stretch that a fact was put in for."""

    start: int
    end: int
    fact: str


class PaperWords(NamedTuple):
    """One printed stretch: its place (`text`, `block` as an Address has them), the words, whose they are.

    `heading` is how many of the words are the heading of a paragraph; `own` whether they can be worded anew there.
    """

    role: Role
    text: str
    block: int
    number: str
    words: str
    heading: int
    target: str
    provider: str
    own: bool
    facts: tuple[FactWords, ...]


def paper_words(document: Document) -> Iterator[PaperWords]:
    """Yield every printed stretch, in reading order; facts are known of a document that was composed with its trace."""
    trace = document.trace or Trace({})
    for one in stretches(document):
        block, address = one.block, one.address
        spans = trace.at(address) if one.role in (Role.TITLE, Role.PARAGRAPH, Role.TABLE) else ()
        yield PaperWords(
            role=one.role,
            text=address.text,
            block=address.block,
            number=one.number,
            words=one.words,
            heading=len(block.heading) if isinstance(block, Paragraph) else 0,
            target=str(address.target),
            provider=one.origin.provider if one.origin else "",
            own=isinstance(block, Paragraph) and bool(block.text or block.heading),
            facts=tuple(_facts(spans)),
        )


def _facts(spans: tuple[Span, ...]) -> Iterator[FactWords]:
    for one in spans:
        if one.kind in _OF_FACTS and one.name:
            yield FactWords(one.start, one.end, one.name.partition(".")[0])


def printed_where(words: Iterator[PaperWords], names: Mapping[str, str]) -> dict[str, list[str]]:
    """Return for each fact where it is printed: the headings of the sections and items, each once, in reading order.

    `names` are theirs by target, and of what belongs to none, such as the title, by role.
    """
    found: dict[str, dict[str, None]] = {}
    for one in words:
        section = one.target.partition("#")[0]
        name = names.get(one.target or one.role) or names.get(section) or one.number or one.words[:12]
        for fact in one.facts:
            found.setdefault(fact.fact, {})[name] = None
    return {fact: list(where) for fact, where in found.items()}
