"""What a scan of official text gives: values, and where they stand."""

from enum import Enum
from typing import Generic, NamedTuple, TypeVar

V_co = TypeVar("V_co", covariant=True)


class Strictness(Enum):
    """How a mark, date or number must be written to count as one."""

    OURS = "ours"
    """As our own files hold it: section files, plan files, built documents."""
    AS_TYPED = "as typed"
    """As people type it: other brackets, full-width digits, blanks, 10月17号."""
    ANYWHERE = "anywhere"
    """As typed, and markers inside a line too: pasted text has lost its line ends."""


def digit(strictness: Strictness) -> str:
    """Return the pattern of a digit: people type full-width ones too."""
    return "[0-9]" if strictness is Strictness.OURS else "[0-9０-９]"


def century(strictness: Strictness) -> str:
    """Return the pattern of a year from 1900 to 2099."""
    first = "19|20" if strictness is Strictness.OURS else "[1１][9９]|[2２][0０]"
    return f"(?:{first}){digit(strictness)}{{2}}"


class Token(NamedTuple, Generic[V_co]):
    """A value and where it stands, text[start:end]; its kind is the type of the value.

    A tuple, as the values are: its class is made in a sixth of the time of a dataclass's, and every build needs some.
    """

    start: int
    end: int
    value: V_co

    def covers(self, start: int, end: int) -> bool:
        """Whether text[start:end] lies in the token."""
        return self.start <= start and end <= self.end
