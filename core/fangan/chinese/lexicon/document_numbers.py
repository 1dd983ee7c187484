"""发文字号, the numbers of official documents (GB/T 9704—2012, 7.2.5): 桐农〔2026〕12号, as typed 桐农(2026)第12号."""

import re
from functools import cache

from fangan.chinese.lexicon.tokens import Strictness, Token, century, digit
from fangan.late.tuples import NamedTuple

NOT_YET = "×"
"""Stands for a number that is still to be given: 桐农〔2026〕×号."""
_LONGEST = 14
_JOINED_TO = ("号", "》", "）", ")", "”")


class DocumentNumber(NamedTuple):
    """机关代字, year and 序号; `agency` may be '' in running text, `number` is None where × stands for it."""

    agency: str
    year: int
    number: int | None = None

    def __str__(self) -> str:
        """Return it as it is printed."""
        return f"{self.agency}〔{self.year}〕{NOT_YET if self.number is None else self.number}号"


def document_number_pattern(strictness: Strictness) -> str:
    """Return the pattern of a number from its bracket on; the agency before it is found by `read_document_number`."""
    year = f"(?P<year_of_number>{century(strictness)})"
    if strictness is Strictness.OURS:
        return rf"〔{year}〕(?P<serial>[1-9][0-9]{{0,5}}|{NOT_YET})号"
    serial = f"(?P<serial>{digit(strictness)}{{1,6}}|{NOT_YET})"
    return rf"[〔［\[【（(〈]\s?{year}\s?[〕］\]】）)〉]\s?第?\s?{serial}\s?号"


def read_document_number(found: re.Match[str], floor: int) -> Token[DocumentNumber] | None:
    """Read a match of the pattern and the agency's code before it, which begins at `floor` at the earliest.

    None for a year in other brackets than 〔〕 that no code stands before: （2026）3号.
    """
    agency = _agency(found.string, max(floor, found.start() - _LONGEST), found.start())
    if not agency and found[0][0] != "〔":
        return None
    return Token(found.start() - len(agency), found.end(), _value(agency, found))


# In running text words stand before a code: 按照桐农〔2026〕12号. One that joins needs something to join to, or else it
# is the first character of the code: 《…》和县文〔2026〕3号, but 和政办发〔2026〕3号.
@cache
def _words_before() -> re.Pattern[str]:
    return re.compile(r".*(?:按照|根据|依据|参照|落实|执行|印发|按|依|见|(?<=.)[前后和与及对在以])(?=.)")


def _agency(text: str, floor: int, end: int) -> str:
    """Return the code that ends at text[end]."""
    at = end
    while at > floor and "一" <= text[at - 1] <= "鿿":
        at -= 1
    joined_to = text[at - 1] if at and text[at - 1] in _JOINED_TO else ""
    return _words_before().sub("", joined_to + text[at:end]).removeprefix(joined_to)


def parse_document_number(text: str) -> DocumentNumber | None:
    """Read a text that is one number and nothing else, as 7.2.5 prints it; None for any other."""
    found = _whole().fullmatch(text)
    return _value(found["agency"], found) if found else None


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?P<agency>[一-鿿]{{1,{_LONGEST}}}){document_number_pattern(Strictness.OURS)}")


def _value(agency: str, found: re.Match[str]) -> DocumentNumber:
    serial = found["serial"]
    return DocumentNumber(agency, int(found["year_of_number"]), None if serial == NOT_YET else int(serial))
