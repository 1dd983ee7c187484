"""What a check is made of: the rule, the place it looks at, and what it found there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fangan.model.address import Address
from fangan.model.problem import Place, Problem, Severity


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


_SEVERITIES = {
    Grade.REQUIRED: Severity.ERROR,
    Grade.SERIOUS: Severity.WARNING,
    Grade.PLAIN: Severity.NOTE,
}
_LIGHTER = {Grade.REQUIRED: Grade.SERIOUS, Grade.SERIOUS: Grade.PLAIN, Grade.PLAIN: Grade.PLAIN}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `family/name`, which is also the code of its message, and what it demands (a msgid)."""

    id: str
    help: str

    @property
    def family(self) -> str:
        """The family the rule belongs to, by which checks are chosen."""
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule found at one place; `values` fill the sentences of the rule's message.

    `address` is the place in the document and `quote` the words there; what is wrong with a `fact`, or without any
    place, has no address. `provider` supplied the words, `source` is the line of its file or of the plan file.
    """

    rule: Rule
    grade: Grade
    address: Address | None = None
    quote: str = ""
    fact: str = ""
    provider: str = ""
    source: Place | None = None
    values: Mapping[str, str] = field(default_factory=dict)

    def problem(self) -> Problem:
        """Return the finding as a problem of the rule's code at the line it comes from."""
        return Problem(self.rule.id, self.source, self.values, self.grade.severity)
