"""A quotation mark, bracket or 《》 without its partner."""

from collections.abc import Hashable, Iterator
from functools import lru_cache

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.reading import Stretch
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/unpaired",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="Quotation marks, brackets and 《》 stand in pairs",
    what="“{mark}” in “{words}” has no partner",
    remedy="Add the one that is missing, or turn the one that is the wrong way round",
    why="Nobody can tell where the quotation, the remark or the name of the document ends",
    basis="GB/T 15834—2011，4.8、4.9、4.15：引号、括号、书名号",
    sees=(f"{__name__}:seen",),
)
_MARK = regex("[“”（）()《》〔〕【】]")
_OPENING = {"”": "“", "）": "（", ")": "（", "(": "（", "》": "《", "〕": "〔", "】": "【"}
_LABEL = regex("(?:^|[，。；：、 　])[0-9a-zA-Z一二三四五六七八九十]{1,2}$")
_LONGEST = 30
"""Characters of a quotation whose two marks certainly belong together."""


class _Line(NamedTuple):
    """A line with marks that have no partner, and where they stand in it."""

    stretch: Stretch
    start: int
    words: str
    alone: list[int]

    @property
    def marks(self) -> str:
        return "".join(self.words[at] for at in self.alone)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first mark of a line that has no partner; two quotation marks that are a pair turned are mended."""
    waiting: _Line | None = None
    for line in _lines(subject):
        if waiting and line.marks == "”":  # what is quoted may go on over paragraphs
            waiting = None
            continue
        if waiting:
            yield _told(waiting)
        waiting = line if line.marks == "“" else None
        if not waiting:
            yield _told(line)
    if waiting:
        yield _told(waiting)


def _told(line: _Line) -> Finding:
    first, last = line.alone[0], line.alone[-1]
    quoted = line.words[first : last + 1]
    values = {"mark": line.words[first], "words": line.words[max(0, first - 5) : first + 6]}
    if len(line.alone) == 2 and set(line.marks) <= set("“”") and len(quoted) < _LONGEST and "。" not in quoted:
        address = line.stretch.at(line.start + first, line.start + last + 1)
        return Finding(address=address, values=values, fix=Edit(address, quoted, f"“{quoted[1:-1]}”"))
    return Finding(address=line.stretch.at(line.start + first, line.start + first + 1), values=values)


def _lines(subject: TextSubject) -> Iterator[_Line]:
    before: _Line | None = None
    for stretch in subject.stretches:
        start = 0
        for words in () if stretch.office else stretch.words.split("\n"):
            if before and not (before.marks == "“" and words.startswith("“")):  # every paragraph of a quotation opens
                yield before
            alone = _alone(words)
            before = _Line(stretch, start, words, alone) if alone else None
            start += len(words) + 1
    if before:
        yield before


@lru_cache(maxsize=1024)
def _alone(words: str) -> list[int]:
    """Return where the marks of a line stand that have no partner; the bracket of a label, 1）, needs none."""
    opened: list[int] = []
    alone: list[int] = []
    for found in _MARK.finditer(words):
        mark = _OPENING.get(found[0], found[0])
        if mark == found[0] or found[0] == "(":
            opened.append(found.start())
        elif opened and _OPENING.get(words[opened[-1]], words[opened[-1]]) == mark:
            opened.pop()
        elif found[0] not in "）)" or not _LABEL.search(words, max(0, found.start() - 3), found.start()):
            alone.append(found.start())
    return sorted([*alone, *opened])


def seen(one: Stretch) -> Hashable:
    """Return the marks of each line that have no other, and whether it begins with a quotation."""
    lines = () if one.office else one.words.split("\n")
    return tuple([("".join([line[at] for at in _alone(line)]), line[:1] == "“") for line in lines])
