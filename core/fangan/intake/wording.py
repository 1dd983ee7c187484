r"""Sections of a foreign text in the grammar of section files, so that it reads back what stood there.

What the grammar would read as something else is kept as text by its `\`: markers that are none, braces, bars.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from fangan.chinese.lexicon.markers import chain_form, chain_kind, marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.chinese.numerals import heading_number
from fangan.chinese.punctuation import first_sentence_end
from fangan.formats.plain.schemes import number_counted
from fangan.intake.drafts import Arrival, Became, DraftLine, DraftSection, DraftTable
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import Table

_PLAIN = regex(r"[\w（][\w·、，。；！？“”（）《》〔〕—-]*")
_BRACE = regex(r"[{}｛｝]")
_OPENING = ("\\", "＋", "|", "{", "}", "｛", "｝")
_CAPTION = regex(r"[ \t　]*表[：:]")
_REMARK = regex(r"（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕")
_MOST = 99
NO_HEADING = -2
"""The heading of a numbered line that has none, though what runs on from it would make it one."""


class Renumbered(NamedTuple):
    """A number that a build will print otherwise than it was written: the line, and the number from now on."""

    line: DraftLine
    now: str


class WordedSection(NamedTuple):
    """The text of a section file, what became of the words it was made of, and what is to be told of its numbers."""

    text: str
    arrivals: tuple[Arrival, ...]
    renumbered: tuple[Renumbered, ...]
    literal: tuple[DraftLine, ...]
    numbers: int
    """How many numbers of the first level a build has counted behind it."""


def yaml_scalar(text: str) -> str:
    """Return text as a YAML scalar, quoted where YAML might read it otherwise."""
    return text if _PLAIN.fullmatch(text) and not text.isdecimal() else json.dumps(text, ensure_ascii=False)


def with_braces_kept(text: str) -> str:
    r"""Return text in which no brace opens a placeholder or attributes: each stands behind a `\`."""
    return _BRACE.sub(r"\\\g<0>", text)


FactMarker: TypeAlias = Callable[[str], tuple[str, tuple[str, ...]]]
"""Writes words as wording, with the declarations of the facts that it puts placeholders for."""


def unmarked(words: str) -> tuple[str, tuple[str, ...]]:
    """Write words as they are: no fact is made of any."""
    return with_braces_kept(words), ()


def word_section(
    section: DraftSection,
    file: str,
    numbers: int = 0,
    valid: str = "",
    mark: FactMarker = unmarked,
    facts: Sequence[str] = (),
) -> WordedSection:
    """Write a section as the text of the section file `file`; its numbered lines on top become items.

    `numbers` is how many of the first level stand above it, `valid` the period in which its words may be used,
    `facts` the lines of declarations that it holds whatever its words ask for.
    """
    writer = _Writer(section, numbers, mark)
    writer.headed(section)
    lines: list[str] = []
    arrivals: list[Arrival] = []
    for entry in section.lines:
        if isinstance(entry, DraftTable):
            lines += [""] if lines and lines[-1].startswith("|") else []  # else it would be one with the table above
            arrivals += [Arrival(one, Became.WORDS, file, len(lines) + 1) for one in entry.whence]
            lines += _table(entry.table, entry.id)
        else:
            lines.append(writer.line(entry))
            arrivals.append(Arrival(entry.whence, Became.WORDS, file, len(lines)))
            if entry.at.start < entry.at.end:
                became = Became.WORDS if id(entry) in writer.kept else Became.NUMBER
                arrivals.append(Arrival(entry.at, became, file, len(lines)))
    head = _head(section, valid, [*facts, *(f"  {one}" for one in writer.facts)])
    arrivals = [Arrival(*one[:3], one.line + len(head)) for one in arrivals]
    arrivals += [Arrival(one, Became.WORDS, file, 3) for one in section.whence]
    arrivals += [Arrival(one, Became.NUMBER, file, 3) for one in section.at]
    return WordedSection(
        "\n".join([*head, *lines]) + "\n",
        tuple(arrivals),
        tuple(writer.renumbered),
        tuple(writer.literal),
        writer.numbers + bool(section.title),
    )


def _head(section: DraftSection, valid: str, facts: Sequence[str]) -> list[str]:
    head = ["---", f"key: {section.key}"]
    head += [f"title: {yaml_scalar(with_braces_kept(section.title))}"] if section.title else []
    head += [f"valid: {valid}"] if valid else []
    return [*head, *(["facts:", *facts] if facts else []), "---"]


class _Writer:
    """Writes lines one after the other and counts along, as a build will."""

    def __init__(self, section: DraftSection, numbers: int, mark: FactMarker) -> None:
        self._marked = mark
        self.facts: dict[str, None] = {}
        self.numbers = numbers
        self.renumbered: list[Renumbered] = []
        self.literal: list[DraftLine] = []
        self.kept: set[int] = set()
        """The identities of those."""
        lines = [one for one in section.lines if isinstance(one, DraftLine)]
        self._first = min((one.level for one in lines if one.level), default=0)
        self._shift = -1 if not section.title and self._first == 2 else 0
        self._open: list[int] = []
        self._counts = [0] * 6
        self._straight = {id(one) for one in _straight(lines)}
        """The 一、 that hold 1. at once, which is allowed practice."""
        self._chains: dict[str, int] = {}
        self._named = any(one.id for one in lines)
        self._items = self._first and sum(one.level == self._first for one in lines) > 1

    def line(self, line: DraftLine) -> str:
        named = f" {{#{line.id}}}" if line.id else ""
        if line.run_on:
            return "＋" + self._text(line.words).removeprefix("\\") + named
        if not line.level and line.heading > 0:  # a label, in the face of its level
            return f"{self._mark(line.words[: line.heading])}\\{self._mark(line.words[line.heading :])}{named}"
        if not line.level:
            return self._text(line.words) + named
        self._chains = {}
        while self._open and self._open[-1] % 10 >= line.level:
            self._open.pop()
        above = self._open[-1] if self._open else 0
        expected = (3 if above > 9 else above + 1) if above else self._first
        if not line.words.strip() or line.level != expected or self._counts[line.level] >= _MOST:
            self.literal.append(line)
            self.kept.add(id(line))
            return self._text(line.number + line.words)
        self._open.append(line.level + (10 if id(line) in self._straight else 0))
        self._counts[line.level :] = [self._counts[line.level] + 1] + [0] * (5 - line.level)
        count = self._counts[line.level]
        shown = line.level + self._shift
        if shown == 1:
            self.numbers += 1
        printed = heading_number(shown, self.numbers if shown == 1 else count)
        self._count(line, printed)
        tail = f" {{#item-{count}}}" if self._items and line.level == self._first and not self._named else named
        return heading_number(line.level, count) + self._headed(line) + tail

    def headed(self, section: DraftSection) -> None:
        """Count the heading of the section, which a build prints above its lines, where it is another's."""
        if section.number and section.whence:
            whence, at = section.whence[0], section.at[0]
            line = DraftLine(1, section.number, section.title, len(section.title), whence, at)
            self._count(line, heading_number(1, self.numbers + 1))

    def _count(self, line: DraftLine, printed: str) -> None:
        if line.number == printed:
            return
        written, now = number_counted(line.number), number_counted(printed)
        if written and (written != now or _level(line.number) not in (0, _level(printed))):
            self.renumbered.append(Renumbered(line, printed))

    def _text(self, words: str) -> str:
        found = marker_at(words, Strictness.AS_TYPED)
        kept = bool(found and found.value.level)
        if found and not kept and (form := chain_form(words[: found.end])):
            kind = chain_kind(form)
            kept = found.value.number != self._chains.get(kind, 0) + 1
            self._chains[kind] = 0 if kept else found.value.number
        kept = kept or words.startswith(_OPENING) or _CAPTION.match(words) is not None or "：\\" in words
        return ("\\" if kept or "。\\" in words else "") + self._mark(words)

    def _headed(self, line: DraftLine) -> str:
        r"""Write the words of a numbered line so that its heading ends where it did; `\` where another is read."""
        words = line.words
        seen = _seen(words)
        if line.heading == seen and not words.startswith(_OPENING):
            return self._mark(words)
        if line.heading > 0 and words[line.heading - 1] in "。：" and "\\" not in words:
            head, rest = words[: line.heading], words[line.heading :].lstrip()
            if words[line.heading - 1] == "。" or not 0 <= first_sentence_end(words) < line.heading:
                return f"{self._mark(head)}\\{self._mark(rest)}"
        swallows = line.heading < seen == len(words)  # a heading alone, on which nothing could run
        if line.heading > 0 and not swallows and not words.startswith(_OPENING):
            return self._mark(words)
        return "\\" + self._mark(words)

    def _mark(self, words: str) -> str:
        text, facts = self._marked(words)
        self.facts |= dict.fromkeys(facts)
        return text


def _straight(lines: Sequence[DraftLine]) -> Iterator[DraftLine]:
    """Yield the lines of the first level under which 1. stands and no （一）."""
    for at, line in enumerate(lines):
        if line.level != 1:
            continue
        below: list[int] = []
        for other in lines[at + 1 :]:
            if other.level == 1:
                break
            below += [other.level] if other.level else []
        if below and min(below) == 3:
            yield line


def _level(number: str) -> int:
    found = marker_at(number, Strictness.AS_TYPED)
    return found.value.level if found else 0


def _seen(words: str) -> int:
    """Return how long a heading the grammar sees in a numbered line without any sign: as `sources.body` splits it."""
    if "：\\" in words or "。\\" in words:
        return -1
    end = first_sentence_end(words)
    rest = words[end:].strip(" \t　")
    if end == len(words) or (end > 0 and _REMARK.fullmatch(rest)) or (end < 0 and words.endswith("。”")):
        return 0
    return end if end > 0 else len(words)


def _table(table: Table, id_: str) -> list[str]:
    rules = {"left": ":---", "center": ":---:", "right": "---:"}
    rows = [table.header, *table.rows]
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(map(_cell, [*row, *[""] * (width - len(row))])) + " |" for row in rows]
    aligns = [*table.aligns, *[""] * (width - len(table.aligns))][:width]
    lines.insert(1, "|" + "|".join(rules.get(one, "---") for one in aligns) + "|")
    named = f" {{#{id_}}}" if id_ else ""
    caption = [f"表：{with_braces_kept(table.caption)}{named}"] if table.caption else []
    return [*caption, *lines]


def _cell(words: str) -> str:
    if words.isalnum():  # as most are, which hold no sign of the grammar
        return words
    return with_braces_kept(words.replace("\n", " ").strip()).replace("|", "\\|")
