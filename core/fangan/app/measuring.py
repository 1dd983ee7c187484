"""Measure the pages of a .docx, whoever wrote it, by the rules of GB/T 9704—2012."""

from pathlib import Path

from fangan.formats.docx.printed.opening import read_printed
from fangan.formats.registry import MAX_FILE
from fangan.late.records import dataclass
from fangan.measure.elements import find_elements
from fangan.measure.families import PAGE_RULES
from fangan.measure.record import Reading, readings
from fangan.model.problem import ExitCode, InputRefused, Place, Problem, Severity, problem
from fangan.sources.text import read_bytes

_OTHERS = (".doc", ".odt", ".pdf", ".wps", ".ofd", ".rtf", ".html", ".json", ".md", ".txt")
_WORD = (b"PK\3\4", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOutcome:
    """What was measured in a file, a reading a rule, and what is to be said of the file."""

    file: str
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def findings(self) -> tuple[Reading, ...]:
        """What is not as the standard has it."""
        return tuple(one for one in self.readings if not one.met)

    @property
    def code(self) -> ExitCode:
        """FINDINGS when a rule that binds is not met; what is only advised or allowed is told."""
        return ExitCode.FINDINGS if any(one.rule.strength.binds for one in self.findings) else ExitCode.OK


def measure_page(file: str) -> PageOutcome:
    """Measure a .docx; one that is no official document is told, and measured as far as it goes.

    Raises OutputFailed and InputRefused as `read_bytes` and `read_printed` do, `page-not-docx` for another format.
    """
    data = read_bytes(Path(file), MAX_FILE)
    if file.lower().endswith(_OTHERS) or (not data.startswith(_WORD) and not file.lower().endswith(".docx")):
        raise InputRefused([problem("page-not-docx", Place(file))])
    elements = find_elements(read_printed(data, file))
    told = () if elements.official else (problem("page-not-official", Place(file), Severity.NOTE),)
    return PageOutcome(file=file, readings=tuple(readings(PAGE_RULES, elements)), problems=told)
