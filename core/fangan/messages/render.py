"""A problem as one line for people, or as data for programs."""

import re
from collections.abc import Mapping
from typing import Annotated, TypedDict

from fangan.late.patterns import regex
from fangan.messages import Message
from fangan.messages.catalogue import FOREIGN, message
from fangan.messages.translation import CHINESE, ENGLISH, Translate
from fangan.model.problem import Problem, Severity

SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
PROBLEM_LINE = "{severity} {code}: {text}"
STOP = ". "
DID_YOU_MEAN = "Did you mean “{suggestion}”?"
LANGUAGE = ENGLISH
"""Its translation names the language that is spoken: so a plugin's own Chinese is told from its English."""
WORDING = (*SEVERITIES.values(), PROBLEM_LINE, STOP, DID_YOU_MEAN, LANGUAGE)
"""The renderer's own msgids; the stop carries the space that English sets between sentences."""

_FIELD = regex(r"\{\{|\}\}|\{([a-z_]+)\}")
_DAY = regex(r"(\d{4})-(\d\d)-(\d\d)")
_DAYS = regex(rf"({_DAY.pattern})?/?({_DAY.pattern})?")
_AS_TYPED = ("value", "suggestion")
"""Values that somebody typed, or may type: they stay as they are."""
_SAID = frozenset(("reason", "where"))
"""Values that are words of a language themselves: of the system, `fangan.messages.system_words`, or marked ones."""
_ENDS = (".", "。", "!", "！", "?", "？")
_LONGEST = 200


class ProblemData(TypedDict):
    """A problem for programs: its stable code, its place (None where it is unknown), and its sentences."""

    code: str
    severity: Annotated[str, Severity]
    file: str | None
    line: int | None
    column: int | None
    what: str
    remedy: str
    values: dict[str, str]


def render(problem: Problem, translate: Translate) -> str:
    """Return the problem as one printable line: `file:line:column: severity code: what. remedy.`"""
    sentences = _sentences(problem, translate)
    values = {"severity": translate(SEVERITIES[problem.severity]), "code": problem.code, "text": "".join(sentences)}
    line = fill(translate(PROBLEM_LINE), values).rstrip()
    return printable(f"{problem.place}: {line}" if problem.place else line)


def as_data(problem: Problem, translate: Translate) -> ProblemData:
    """Return the problem as plain data."""
    what, remedy, hint = _sentences(problem, translate)
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": place.file if place else None,
        "line": place.line or None if place else None,
        "column": place.column or None if place else None,
        "what": what.rstrip(),
        "remedy": (remedy + hint).rstrip(),
        "values": dict(problem.values),
    }


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values into the named fields of a text in one pass; a field without a value reads `…`.

    An id alone in quotation marks is for reading, not for typing: its name, where it is known, stands before it.
    """

    def field(match: re.Match[str]) -> str:
        if not match[1]:
            return match[0][0]
        value, name = values.get(match[1], "…"), values.get(f"{match[1]}.name")
        if name and text[: match.start()].endswith("“") and text[match.end() :].startswith("”"):
            return f"{name}（{value}）"
        return value

    return _FIELD.sub(field, text)


def fields(text: str) -> set[str]:
    """Return the names of a text's fields."""
    return {match[1] for match in _FIELD.finditer(text) if match[1]}


def _sentences(problem: Problem, translate: Translate) -> tuple[str, str, str]:
    """Return what is wrong, what to do, and the nearest known word; each ended and spaced, or empty."""
    found = problem.message or message(problem.code)
    values = {name: _clip(value) for name, value in problem.values.items()}
    if translate(LANGUAGE) == CHINESE:
        values = {name: value if name in _AS_TYPED else _day_in_chinese(value) for name, value in values.items()}
    for name in _SAID.intersection(values):
        values[name] = translate(values[name])
    if found is FOREIGN:
        values = {"what": "", "remedy": "", **values}
    hint = DID_YOU_MEAN if values.get("suggestion") else ""
    stop = translate(STOP)
    said = (*in_language(found, translate), translate(hint))
    what, remedy, hint = (_ended(fill(text, values), stop) for text in said)
    return what, remedy, hint


def in_language(found: Message, translate: Translate) -> tuple[str, str]:
    """Return both sentences as they are said in the language of `translate`."""
    chinese = translate(LANGUAGE) == CHINESE
    what = found.chinese_what if chinese else ""
    remedy = found.chinese_remedy if chinese else ""
    return what or translate(found.what), remedy or translate(found.remedy)


def _ended(text: str, stop: str) -> str:
    """Set the stop a sentence does not have yet, and the space after it."""
    return text + (stop[1:] if text.endswith(_ENDS) else stop) if text else ""


def period_words(period: object, translate: Translate) -> str:
    """Return a day, or a period of validity, as a sentence in the language of `translate` says it."""
    return _day_in_chinese(str(period)) if translate(LANGUAGE) == CHINESE else str(period)


def _day_in_chinese(text: str) -> str:
    """Return a day, or a period between two, as a Chinese sentence says it; any other text as it is."""
    if not _DAY.search(text) or not _DAYS.fullmatch(text):
        return text
    start, slash, end = (_DAY.sub(_spoken, part) for part in text.partition("/"))
    if not slash:
        return start
    return f"{start}至{end}" if start and end else f"自{start}起" if start else f"至{end}止"


def _spoken(day: re.Match[str]) -> str:
    year, month, number = map(int, day.groups())
    return f"{year}年{month}月{number}日"


def _clip(text: str) -> str:
    """Shorten a value that would drown its message: somebody's whole paragraph, say."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def printable(text: str) -> str:
    """Keep words on their line and out of the terminal's hands: no line ends, control or direction characters."""
    if text.isprintable():
        return text
    text = " ".join(text.split("\n"))
    return "".join(char if char.isprintable() or char == "　" else f"\\u{{{ord(char):x}}}" for char in text)
