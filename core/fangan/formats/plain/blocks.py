"""Lines as paragraphs with their numbers and headings, and rows as tables."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from fangan.chinese.lexicon.markers import Marker, marker_at
from fangan.chinese.lexicon.tokens import Strictness, Token
from fangan.chinese.punctuation import first_sentence_end
from fangan.formats.plain.records import Stand, TextItem, TextLine, TextRows, piece, stripped
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import Block, Origin, Paragraph, Table

ALONE, RUN_IN = 40, 30
"""Characters of a heading on a line of its own, and of one that its paragraph runs on behind; more is a sentence."""
NOTE = regex(r"附件\d{0,2}[：:][ 　]*(?:\d{1,2}[.．、][ 　]*)?(?=\S)")
"""How the 附件说明 begins (GB/T 9704—2012, 7.3.4)."""
_ENTRY = regex(r"\d{1,2}[.．、][ 　]*(?=\S)")
_COUNTS = regex(r"\d{1,3}、\d|[一二三四五六七八九十]、[一二三四五六七八九十]{1,3}(?:年级|[年月日号天周届级线楼栋组班])")
"""What looks like a marker and is part of a list: 17、18日, 一、二年级."""
_GOES_ON_COUNTING = regex("[0-9一二三四五六七八九十]")
"""What is behind a number that opens a list of numbers: 一、二、三产业."""
_REMARK = regex(r"[（(][^（）()]*[）)]。?")
_NO_HEADING = regex("[：；:;]")


class Opened(NamedTuple):
    """What a line is beside its marker: a heading of a level, or text (0), and where its number ends."""

    level: int
    end: int


class StandingBlock(NamedTuple):
    """A block and where its words stand."""

    block: Block
    pieces: Sequence[Stand]


def marker(words: str) -> Token[Marker] | None:
    """Read the marker a line opens with as people type it; what only looks like one is none."""
    found = marker_at(words, Strictness.AS_TYPED)
    return None if found is None or _COUNTS.match(words, found.start) else found


def line_level(given: TextItem | None) -> int:
    """Return the level of a line's marker, 0 without one of the four."""
    found = marker(given.words) if isinstance(given, TextLine) else None
    return found.value.level if found else 0


def read_blocks(
    lines: Sequence[TextItem],
    file: str,
    *,
    numbered: bool,
    opened: Mapping[int, Opened] = MappingProxyType({}),
    doubled: bool = False,
) -> Iterator[StandingBlock]:
    """Yield every line that is not blank as a paragraph, and rows as a table.

    `numbered` says that the key of a line is its number in the file, for the origin. `opened` are the places of lines
    that are something else than their marker says; `doubled`, that a number may stand there twice.
    """
    listing = False
    for at, given in enumerate(lines):
        if isinstance(given, TextRows):
            yield _table(given, file)
            continue
        origin = Origin("", "", "", file, given.key if numbered else 0)
        start, end = stripped(given)
        entry = NOTE.match(given.words, start) or (_ENTRY.match(given.words, start) if listing else None)
        listing = entry is not None
        if entry:
            words = given.words[entry.end() : end]
            number = given.words[start : entry.end()].rstrip()
            yield StandingBlock(Paragraph(0, number, "", words, "", origin), [piece(given, entry.end(), end)])
        else:
            line = opened.get(at) or _opened(given.words)
            if doubled and line and line.level:
                line = line._replace(end=behind_doubled(given.words, line.end))
            yield _paragraph(given, origin, lines[at + 1] if at + 1 < len(lines) else None, line)


def _opened(words: str) -> Opened | None:
    found = marker(words)
    return Opened(found.value.level, found.end) if found else None


def behind_doubled(words: str, end: int) -> int:
    """Return where the number of a line ends that stands there twice, counted by a list and typed; else `end`."""
    again = marker_at(words[end:], Strictness.AS_TYPED)
    if again is None or not again.value.level or _GOES_ON_COUNTING.match(words, end + again.end):
        return end
    first = marker(words)
    return end + again.end if first and (first.end, first.value) == (end, again.value) else end


def _paragraph(line: TextLine, origin: Origin, following: TextItem | None, opened: Opened | None) -> StandingBlock:
    start, end = stripped(line)
    level, number = 0, ""
    if opened:
        level, number = opened.level, line.words[start : opened.end].rstrip()
        start = end - len(line.words[opened.end : end].lstrip())
    words = line.words[start:end]
    cut = len(words) if level and not number else _heading_end(words, level, following) if level else 0
    paragraph = Paragraph(level, number, words[:cut], words[cut:], "", origin)
    return StandingBlock(paragraph, [piece(line, start, end)])


def _heading_end(words: str, level: int, following: TextItem | None) -> int:
    """Return where the heading of a numbered line ends: 0 for a sentence that is only numbered."""
    stop = first_sentence_end(words)
    if stop < 0:
        return len(words) if len(words) <= ALONE and not _NO_HEADING.search(words) and words[-1:] not in "，！？" else 0
    if stop > RUN_IN or _NO_HEADING.search(words, 0, stop):
        return 0
    if stop == len(words):
        return stop if level == 1 or (level == 2 and _holds(following, level)) else 0
    return 0 if _REMARK.fullmatch(words, stop) else stop


def _holds(following: TextItem | None, level: int) -> bool:
    """Whether what follows a heading of a level stands under it: text, or a deeper number."""
    if not isinstance(following, TextLine):
        return following is not None
    below = line_level(following)
    return below > level or (below == 0 and following.words.rstrip().endswith(("。", "：", ":", "；")))


def _table(given: TextRows, file: str) -> StandingBlock:
    """Make a table of rows; the first is its header if it names columns."""
    header, rows = given.rows[:1], given.rows[1:]
    if not rows or not all(_names_column(cell) for cell in header[0]):
        header, rows = (), given.rows
    width = max((len(row) for row in given.rows), default=0)
    heads = tuple(_words(cell) for cell in header[0]) if header else ("",) * width
    cells = [cell for row in given.rows for cell in row]
    at, pieces = 1 if header else width + 1, []  # the empty caption, then every cell, in lines of their own
    for cell in cells:
        for line in cell:
            pieces.append(piece(line, 0, len(line.words), at))
            at += len(line.words) + 1
        at += 0 if cell else 1
    body = tuple(tuple(_words(cell) for cell in row) for row in rows)
    return StandingBlock(Table(heads, body, ("left",) * width, "", "", Origin("", "", "", file, 0)), pieces)


def _words(cell: Sequence[TextLine]) -> str:
    return cell[0].words if len(cell) == 1 else "\n".join([line.words for line in cell])


def _names_column(cell: Sequence[TextLine]) -> bool:
    words = _words(cell).strip()
    return 0 < len(words) <= RUN_IN and not any(map(str.isdecimal, words))
