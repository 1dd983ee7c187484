"""What a rule is given to look at: a section file; words alone, a document, or a plan with all it was composed from.

A plan is also a document, and a document is words, so that a rule about words holds for all. A plugin's rules get the
same.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypedDict, TypeVar

from fangan.assembly.composer import Composer
from fangan.assembly.program import Program
from fangan.assembly.ranking import ISSUED, Judged
from fangan.assembly.values import Value
from fangan.chinese.blanks import BLANK_OPENING, hollowed
from fangan.late.records import dataclass
from fangan.model.address import AROUND, Address
from fangan.model.document import Document
from fangan.model.event import Event, Term
from fangan.model.house_rules import HouseRules
from fangan.model.plan import Given, Plan
from fangan.model.problem import Place
from fangan.model.reading import Role, Stretch, stretches
from fangan.model.rule import LooksAt
from fangan.model.section import Wording
from fangan.model.trace import SpanKind, Trace
from fangan.plugins.catalogue import Catalogue

if TYPE_CHECKING:
    from fangan.formats.docx.carried.records import Carried
    from fangan.formats.docx.word_file import WordFile
    from fangan.formats.rendered import RenderedPage

YEAR_ENDS = "年末（没有写成文日期）"
"""What the day is called that a text of a known year without a day is measured by."""

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, eq=False)
class Subject:
    """Whatever a rule looks at."""

    looked_at_as: ClassVar[frozenset[LooksAt]] = frozenset()
    """The rules it can be given to, by what they look at."""

    _looked: dict[Callable[[Any], Any], Any] = field(default_factory=dict, repr=False)

    def once(self, look: Callable[[Self], Iterable[T]]) -> tuple[T, ...]:
        """Return what a function finds in this subject; rules that look for the same thing share it."""
        if look not in self._looked:
            self._looked[look] = tuple(look(self))
        found: tuple[T, ...] = self._looked[look]
        return found

    def stretch_at(self, address: Address) -> Stretch | None:  # noqa: ARG002 - words need it
        """Return the stretch that holds an address, if anything is printed here."""
        return None

    def source_of(self, stretch: Stretch, address: Address) -> tuple[str, Place | None]:
        """Return who supplied the words at an address ('' for nobody known), and the line they stand on."""
        origin = stretch.origin_at(address.start, address.end)
        if origin is None:
            return "", None
        return origin.provider, Place(origin.file, origin.line) if origin.file else None

    def source_of_fact(self, fact: str) -> Place | None:  # noqa: ARG002 - a plan needs it
        """Return the line on which a fact is given, if there are facts."""
        return None


@dataclass(frozen=True, kw_only=True, eq=False)
class WordingSubject(Subject):
    """One section file as it was written: its path as shown, its lines, and the wording, if it could be read."""

    looked_at_as: ClassVar[frozenset[LooksAt]] = frozenset([LooksAt.WORDING])

    file: str
    lines: tuple[str, ...]
    wording: Wording | None
    catalogue: Catalogue


@dataclass(frozen=True, kw_only=True, eq=False)
class TextSubject(Subject):
    """Printed words, whoever made them.

    `year` is the year a day without one belongs to, `day` the day against which periods are measured; None where
    nobody knows them, and then nothing that needs them is found. A text of a known year without a day is measured by
    the last of that year, as a plan is. Terms and events are looked up when a rule asks.
    """

    looked_at_as: ClassVar[frozenset[LooksAt]] = frozenset([LooksAt.TEXT])

    stretches: Sequence[Stretch]
    """Everything that is printed, once, in reading order."""
    year: int | None = None
    day: dt.date | None = None
    days: Mapping[tuple[str, str], Judged] = field(default_factory=dict)
    """The days of wordings that are judged by another one, by their provider's id and their file."""
    find_terms: Callable[[], Iterable[Term]] = tuple
    find_events: Callable[[], Iterable[Event]] = tuple
    find_house_rules: Callable[[], Iterable[HouseRules]] = tuple

    def day_of(self, stretch: Stretch) -> dt.date | None:
        """Return the day against which the periods of what stands in a stretch are measured."""
        other = self._other_day(stretch)
        return other.day if other else self.day or self._last_day

    def date_of(self, stretch: Stretch) -> str:
        """Return what that day is called: 成文日期, the last of its year, or the name of a fact."""
        other = self._other_day(stretch)
        return other.name if other else ISSUED if self.day or not self._last_day else YEAR_ENDS

    @property
    def _last_day(self) -> dt.date | None:
        return dt.date(self.year, 12, 31) if self.year and dt.MINYEAR <= self.year <= dt.MAXYEAR else None

    def _other_day(self, stretch: Stretch) -> Judged | None:
        origin = stretch.origin
        return self.days.get((origin.provider, origin.file)) if origin else None

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The official terms that are known."""
        return tuple(self.find_terms())

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The recurring events that are known."""
        return tuple(self.find_events())

    @cached_property
    def characters(self) -> int:
        """How many characters are printed."""
        return sum(len(one.words) for one in self.stretches)

    @cached_property
    def house_rules(self) -> tuple[HouseRules, ...]:
        """What plugins and the plan's folder add to our rules."""
        return tuple(self.find_house_rules())

    def stretch_at(self, address: Address) -> Stretch | None:
        """Return the stretch that holds an address."""
        found = self._places.get((address.text, address.block))
        return None if found is None else self.stretches[found]

    def position(self, address: Address | None) -> tuple[int, int]:
        """Return where an address comes in reading order; what has none comes first."""
        return (self._places.get((address.text, address.block), -1), address.start) if address else (-1, 0)

    @cached_property
    def _places(self) -> dict[tuple[str, int], int]:
        return {(one.address.text, one.address.block): at for at, one in enumerate(self.stretches)}


@dataclass(frozen=True, kw_only=True, eq=False)
class DocumentSubject(TextSubject):
    """A document of ours, composed or read back."""

    looked_at_as: ClassVar[frozenset[LooksAt]] = frozenset([LooksAt.TEXT, LooksAt.DOCUMENT])

    document: Document


@dataclass(frozen=True, kw_only=True, eq=False)
class LineSubject(DocumentSubject):
    """A document that was read from lines of text; every word of it has a line and a column."""

    find_place: Callable[[Address], Place | None]

    def source_of(self, stretch: Stretch, address: Address) -> tuple[str, Place | None]:  # noqa: ARG002
        """Return nobody, and the line the words stand on."""
        return "", self.find_place(address)


@dataclass(frozen=True, kw_only=True, eq=False)
class FileSubject(DocumentSubject):
    """A Word file of anybody: the document its lines make, and the file itself with all that it carries."""

    looked_at_as: ClassVar[frozenset[LooksAt]] = frozenset([LooksAt.TEXT, LooksAt.DOCUMENT, LooksAt.FILE])

    file: "WordFile"
    pages: tuple["RenderedPage", ...] = ()
    """Its pages as they were laid out, where somebody asked for that."""

    def address_of(self, one: "Carried") -> Address | None:
        """Return where a thing stands in the document, None for what stands in no text."""
        return self.file.address(one)


@dataclass(frozen=True, kw_only=True, eq=False)
class PlanSubject(DocumentSubject):
    """A composed plan: its document, the composer that made it, and the facts it was given."""

    looked_at_as: ClassVar[frozenset[LooksAt]] = frozenset([LooksAt.TEXT, LooksAt.DOCUMENT, LooksAt.PLAN])

    composer: Composer
    given: Mapping[str, Given] | None = None
    """The facts it was composed with; None are the plan file's."""

    @property
    def catalogue(self) -> Catalogue:
        """Everything that is supplied."""
        return self.composer.catalogue

    @property
    def program(self) -> Program:
        """What the plan was compiled to: its outline, its facts' declarations, those that are used."""
        return self.composer.program

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.program.plan

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """The typed facts, the derived ones with them."""
        return self.composer.bind(self.given).values

    @cached_property
    def trace(self) -> Trace:
        """Where the document's words come from; found out when somebody asks."""
        found = self.composer.compose(self.given, draft=True, trace=True).document.trace
        assert found is not None  # it was asked for
        return found

    def source_of(self, stretch: Stretch, address: Address) -> tuple[str, Place | None]:
        """Return who supplied the words at an address ('' for the plan itself), and the line they stand on."""
        if address.text == AROUND:
            return "", self.plan.issue.place or self.plan.place
        filled = [one for one in self.trace.at(address) if one.kind in (SpanKind.FACT, SpanKind.COLUMN)]
        if filled or stretch.origin is None:
            return "", (filled[0].place if filled else None) or self.plan.place
        return super().source_of(stretch, address)

    def source_of_fact(self, fact: str) -> Place | None:
        """Return the line on which a fact is given, or declared where nobody gave it."""
        given, spec = self.plan.facts.get(fact), self.program.specs.get(fact)
        return (given.place if given else None) or (spec.place if spec else None) or self.plan.place


def plan_subject(
    composer: Composer,
    document: Document,
    given: Mapping[str, Given] | None = None,
    known: tuple[Stretch, ...] | None = None,
) -> PlanSubject:
    """Return a composed plan as its rules see it; what is still to be filled in says nothing.

    Its stretches are given where they are known already.
    """
    plan = composer.program.plan
    return PlanSubject(
        stretches=tuple(map(hollow_stretch, looked_at(document))) if known is None else known,
        year=plan.year,
        day=plan.date,
        days=composer.program.days,
        **knowledge_of(composer.catalogue),
        document=document,
        composer=composer,
        given=given,
    )


def hollow_stretch(one: Stretch) -> Stretch:
    """Return a stretch without what is still to be filled in."""
    return one._replace(words=hollowed(one.words)) if BLANK_OPENING in one.words else one


def file_subject(
    file: "WordFile", catalogue: Catalogue | None = None, pages: "tuple[RenderedPage, ...]" = ()
) -> FileSubject:
    """Return an opened file as its rules see it; what is known is what `catalogue` holds.

    Raises InputRefused as the file does when its text is asked for.
    """
    rough = file.rough
    return FileSubject(
        stretches=looked_at(rough.document),
        year=rough.year,
        day=rough.day,
        **knowledge_of(catalogue),
        document=rough.document,
        file=file,
        pages=pages,
    )


class Knowledge(TypedDict):
    """What is known beside the words: fields of a TextSubject."""

    find_terms: Callable[[], Iterable[Term]]
    find_events: Callable[[], Iterable[Event]]
    find_house_rules: Callable[[], Iterable[HouseRules]]


def knowledge_of(catalogue: Catalogue | None) -> Knowledge:
    """Return what a catalogue knows, each looked up when a rule asks; without one nothing is known."""
    every = catalogue.every if catalogue else _nothing
    return {
        "find_terms": partial(every, Term),
        "find_events": partial(every, Event),
        "find_house_rules": partial(every, HouseRules),
    }


def _nothing(_kind: type[T]) -> tuple[T, ...]:
    return ()


def looked_at(document: Document) -> tuple[Stretch, ...]:
    """Return the stretches that rules look at: a 附件说明 only repeats the annexes' titles."""
    return tuple(one for one in stretches(document) if one.role is not Role.ENCLOSURE)
