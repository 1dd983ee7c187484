"""What a rule is, what it finds, and the edit that would mend it: the same records for our own rules and a plugin's."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.extension import Check
from fangan.model.message import Message
from fangan.model.problem import Place, Severity


class Grade(StrEnum):
    """How much a finding weighs; 规定 stops a final build where the text is official wording."""

    REQUIRED = "规定"
    SERIOUS = "严重"
    PLAIN = "一般"

    @property
    def severity(self) -> Severity:
        """The weight of the same thing as a problem."""
        return _SEVERITIES[self]

    @property
    def lighter(self) -> "Grade":
        """The next lighter grade; 一般 stays 一般."""
        return _LIGHTER[self]

    @classmethod
    def of(cls, severity: Severity) -> "Grade":
        """Return the grade of a problem's weight."""
        return next(grade for grade, one in _SEVERITIES.items() if one is severity)


_SEVERITIES = {
    Grade.REQUIRED: Severity.ERROR,
    Grade.SERIOUS: Severity.WARNING,
    Grade.PLAIN: Severity.NOTE,
}
_LIGHTER = {Grade.REQUIRED: Grade.SERIOUS, Grade.SERIOUS: Grade.PLAIN, Grade.PLAIN: Grade.PLAIN}


class LooksAt(StrEnum):
    """What a rule needs before its eyes, and so what it can be asked of; each is a subject its finder is given."""

    TEXT = "text"
    """Printed words, whoever made them: no plan, and only such terms and events as are known."""
    DOCUMENT = "document"
    """A document of ours: sections, items and origins, too."""
    PLAN = "plan"
    """A composed plan: its facts, and everything it was composed from, too."""
    FILE = "file"
    """A Word file as it was opened: how it is set, and what it carries beside its words."""
    WORDING = "wording"
    """One section file as it was written."""
    PACKAGE = "package"
    """All that one provider supplies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule and everything that is said of it.

    `id` is `family/name`, and the code of what it finds. `demand` says what ought to be, `what` what is wrong, `remedy`
    what to do, `why` whom it would harm; `{name}` in `what` and `remedy` is a value of the finding. `basis` names the
    standard, the regulation or the practice it rests on, in Chinese. `target` is `package.module:attribute`, a
    callable `(subject) -> Iterable[Finding | Problem]`, imported when the rule is asked; '' if something else tells of
    breaches. A rule that passes on problems, which say themselves what is wrong, needs no `what` and no `remedy`.
    """

    id: str
    looks_at: LooksAt
    grade: Grade
    demand: str
    why: str
    basis: str
    what: str = ""
    remedy: str = ""
    target: str = ""
    hint: bool = False
    """Whether it cannot be sure often enough, and so is asked only when somebody selects it."""
    signs: tuple[str, ...] = ()
    """Words one of which stands in whatever it finds, so that a build need not ask it without them; none if it must.

    `甲→乙` are two in this order on one line, `甲｜乙` one or the other, `#` a digit: see `checks.signs`.
    """
    glanced: bool = False
    """Whether `checks.glance` tells a build when to ask it."""
    alone: bool = False
    """Whether what it finds in a stretch depends on that stretch alone, so that a clean one is not looked at again.

    Of what is beside the words it may read only what is the same in all documents of a plan: year, day and knowledge.
    """
    sees: tuple[str, ...] = ()
    """What it sees of a stretch, as targets of functions `(stretch) -> Hashable`; see `checks.sights`. () is all.

    A rule that looks at a whole document says so, and is not asked about one of which it sees the same as before. Of
    what is beside the stretches it may read besides only the tasks, the form and the annexes' names.
    """
    bare: bool = False
    """Whether the target is a `Check`'s, and gets the document instead of the subject."""
    chinese: Mapping[str, str] = field(default_factory=dict)
    """The Chinese of a plugin's `demand`, `what`, `remedy` and `why`; without it they are shown as they stand."""

    @classmethod
    def of(cls, check: Check) -> "Rule":
        """Return the rule that a check of 0.1.0 is: all it says of itself is its help."""
        return cls(
            id=check.id,
            looks_at=LooksAt.DOCUMENT,
            grade=Grade.SERIOUS,
            demand=check.help,
            why="",
            basis="",
            target=check.target,
            bare=True,
        )

    @property
    def family(self) -> str:
        """The family the rule belongs to, by which rules are chosen."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """The part behind the family."""
        return self.id.partition("/")[2]

    @property
    def message(self) -> Message:
        """The sentences of a finding."""
        return Message(self.what, self.remedy, self.chinese.get("what", ""), self.chinese.get("remedy", ""))


class Edit(NamedTuple):
    """A replacement: `old` stands at `at`, in a document or in a source file, and becomes `new`.

    One that is not `safe` may change what is meant, and is made only where somebody asks for such.
    """

    at: Address | Place
    old: str
    new: str
    safe: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule found at one place; `values` fill its sentences.

    The place is an `address` in the document, a `fact` of the plan, or a `place` in a file; a finding about the whole
    has none. `quote` are the words it is about, where they are not those at the address. `grade` is set where it is
    not the rule's; `fix` where the edit is certain.
    """

    address: Address | None = None
    fact: str = ""
    place: Place | None = None
    quote: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    grade: Grade | None = None
    fix: Edit | None = None
