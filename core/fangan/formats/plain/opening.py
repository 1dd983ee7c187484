"""版头, title and 主送机关 at the head of a text (GB/T 9704—2012, 7.2, 7.3.1 and 7.3.2)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.marks import of, scan
from fangan.chinese.lexicon.urgency import BY_WIRE
from fangan.chinese.title_words import KIND_WORDS
from fangan.chinese.traditional import simplified
from fangan.formats.plain.blocks import marker
from fangan.formats.plain.records import Stand, TextItem, TextLine, piece, stripped
from fangan.formats.plain.schemes import opens_scheme
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import Masthead
from fangan.model.reading import Role

_HEAD, _LINES = 12, 6
"""Lines from the top among which a number is looked for; lines a title may have."""
_LONGEST, _SHORT = 60, 40
_SENTENCE = regex("[。；，：！？;:!?]")
_SECRECY = regex(r"(?:绝[ 　]*密|机[ 　]*密|秘[ 　]*密)(?:★.{0,8})?")
_SIGNATORY = regex(r"签[ 　]*发[ 　]*人[：:][ 　]*")
_OF_ISSUE = regex(
    "(?:[〔［\\[【（(][ 　]?[0-9０-９]{4}年?[ 　]?[〕］\\]】）)][ 　]?)?"
    "第[ 　]?[0-9０-９一二三四五六七八九十]{1,4}[ 　]?期"
)
"""How what comes out again and again is numbered: 〔2025〕第6期."""
_NAME = regex(r"[^\s　]　[^\s　](?![^\s　])|[^\s　]+")
"""A name; one of two hanzi is spread over three (7.2.6)."""
_LEAD_IN = regex("如下|现将|为了|根据|按照|特此|要求|包括|即|主题|目标|时间|地点|组长|成员|主任")
_OFFICES = regex(r"[、，,]|[局县市区州旗省府门位校组室委会办院所站镇乡村社区司团部厅同志]$")


class Framed(NamedTuple):
    """A name or number around the text, and where its words stand."""

    role: Role
    piece: Stand


class TextHead(NamedTuple):
    """The head of a text, and the lines behind it."""

    masthead: Masthead | None
    title: tuple[str, ...]
    title_pieces: tuple[Stand, ...]
    addressees: str
    around: tuple[Framed, ...]
    rest: Sequence[TextItem]


def read_opening(lines: Sequence[TextItem]) -> TextHead:
    """Read what stands above the text; a line that is none of it stays a line."""
    head, behind, title = _divided(lines)
    around: list[Framed] = []
    masthead = _masthead(head, around) if head else None
    if masthead is None and head:
        behind = [*head, *behind]
    words, pieces, left = split_title(title or behind)
    rest = [*left, *behind] if title else left
    addressees, rest = _addressees(rest, around)
    return TextHead(masthead, words, pieces, addressees, tuple(around), rest)


def split_title(lines: Sequence[TextItem]) -> tuple[tuple[str, ...], tuple[Stand, ...], Sequence[TextItem]]:
    """Return the lines of a title, where they stand, and the lines behind it; no title where a text begins at once."""
    lines = _from_first(lines)
    size = _title_size(lines)
    words, pieces, at = [], [], 0
    for line in lines[:size]:
        assert isinstance(line, TextLine)  # a title has no tables
        start, end = stripped(line)
        words.append(line.words[start:end])
        pieces.append(piece(line, start, end, at))
        at += end - start
    return tuple(words), tuple(pieces), lines[size:]


def _from_first(lines: Sequence[TextItem]) -> Sequence[TextItem]:
    """Leave out the blank lines above a text."""
    first = next((at for at, one in enumerate(lines) if not isinstance(one, TextLine) or one.words.strip()), len(lines))
    return lines[first:]


def _title_size(lines: Sequence[TextItem]) -> int:
    run = 0
    while run < min(len(lines), _LINES) and _may_be_title(lines[run]):
        run += 1
    heads = next((at for at in range(run) if _heads(lines, at, run)), run)
    set_apart = next((at for at in range(heads) if not _titled(lines[at])), heads)
    if set_apart:
        return set_apart
    joined = ""
    for at in range(run):
        joined += "".join(lines[at].words.split())  # type: ignore[union-attr]  # 实 施 方 案 is spread
        if _names_kind(joined):
            further = at + 1 < run and re.fullmatch("[（(].*[）)]", lines[at + 1].words.strip())  # type: ignore[union-attr]
            return at + (2 if further else 1)
    return min(heads, 1)


def _heads(lines: Sequence[TextItem], at: int, run: int) -> bool:
    """Whether a line heads a part of the text by its style: others below are styled like it, or the title is not."""
    line, first = lines[at], lines[0]
    if not isinstance(line, TextLine) or not line.outline or _names_kind("".join(line.words.split())):
        return False
    if at and isinstance(first, TextLine) and first.outline != line.outline:
        return True
    others = [one.words for one in lines[run:] if isinstance(one, TextLine) and one.outline == line.outline]
    return any(not marker(words) and not opens_scheme(words) for words in others)


def _titled(given: TextItem) -> bool:
    return isinstance(given, TextLine) and given.titled


def _may_be_title(given: TextItem) -> bool:
    """Whether a line may be one of a title: short, no sentence, no number before it."""
    words = given.words.strip() if isinstance(given, TextLine) else ""
    if not 0 < len(words) <= _LONGEST or _SENTENCE.search(words) or words[0] in "（(":
        return False
    return not marker(words) and not opens_scheme(words)


def _names_kind(title: str) -> bool:
    """Whether a title ends with what kind of document it is: 方案, 通知, also with a remark behind it."""
    return _kind_at_end().search(simplified(title)) is not None


@cache
def _kind_at_end() -> re.Pattern[str]:
    kinds = "|".join(sorted(KIND_WORDS, key=len, reverse=True))
    return re.compile(rf"(?:{kinds}|范文|倡议书|公报|命令)\d{{0,2}}(?:[（(][^（）()]*[）)])?$")


def _divided(lines: Sequence[TextItem]) -> tuple[Sequence[TextLine], Sequence[TextItem], Sequence[TextLine]]:
    """Return the lines of the 版头, those behind it, and those of a title that stands above the number, if one does."""
    top = _top(lines)
    at = next((at for at, line in enumerate(top) if _number(line)), None)
    if at is None:
        at = next((at for at, line in enumerate(top[:-1]) if _mark(line)), None)
        return (top[: at + 1], lines[lines.index(top[at]) + 1 :], ()) if at is not None else ((), lines, ())
    rest = lines[lines.index(top[at]) + 1 :]
    above = [line for line in top[:at] if not _item(line)]
    marked = above and (_mark(above[-1]) or _mark_of_minutes(above[-1], rest))
    if above and not marked and _names_kind("".join(line.words.strip() for line in above)):
        return [line for line in top[: at + 1] if line not in above], rest, above
    return top[: at + 1], rest, ()


def _top(lines: Sequence[TextItem]) -> list[TextLine]:
    """Return the lines from the top that may be a 版头: up to the first sentence or table."""
    found: list[TextLine] = []
    for one in _from_first(lines)[:_HEAD]:
        if not isinstance(one, TextLine) or len(one.words.strip()) > _SHORT or "。" in one.words:
            break
        if one.words.strip():
            found.append(one)
    return found


def _mark(line: TextLine) -> bool:
    words = line.words.strip()
    return words.endswith("文件") and len(words) > len("文件") and not words.startswith("关于")


def _mark_of_minutes(line: TextLine, behind: Sequence[TextItem]) -> bool:
    """Whether a line is the mark of minutes (10.3) and not their title: that stands behind the number."""
    words = line.words.strip()
    return words.endswith("纪要") and "关于" not in words and _names_kind("".join(split_title(behind)[0]))


def _item(line: TextLine) -> Role | None:
    words = line.words.strip()
    if re.fullmatch(r"\d{6}", words):
        return Role.COPIES
    if _SECRECY.fullmatch(words):
        return Role.SECRECY
    return Role.URGENCY if re.sub("[ 　]", "", words) in BY_WIRE else None


def _number(line: TextLine) -> tuple[int, int] | None:
    """Return the extent of the 发文字号 where a line is one, be it with who signs beside it."""
    start, end = stripped(line)
    if _OF_ISSUE.fullmatch(line.words, start, end):
        return start, end
    found = next(of(DocumentNumber, scan(line.words)), None)
    if found is None or found.start != start:
        return None
    behind = line.words[found.end : end].lstrip()
    return (start, found.end) if not behind or _SIGNATORY.match(behind) else None


def _masthead(head: Sequence[TextLine], around: list[Framed]) -> Masthead:
    """Read the lines of a 版头; what is none of its known parts is a mark."""
    said: dict[Role, list[str]] = {}
    for line in head:
        for role, start, end in _parts(line, said):
            said.setdefault(role, []).append(line.words[start:end])
            around.append(Framed(role, piece(line, start, end)))
    return Masthead(
        marks=tuple(said.get(Role.MARK, ())),
        number="".join(said.get(Role.NUMBER, ())),
        signatories=tuple(said.get(Role.SIGNATORY, ())),
        copies="".join(said.get(Role.COPIES, ())),
        secrecy="".join(said.get(Role.SECRECY, ())),
        urgency="".join(said.get(Role.URGENCY, ())),
    )


def _parts(line: TextLine, said: dict[Role, list[str]]) -> Iterator[tuple[Role, int, int]]:
    start, end = stripped(line)
    number, item = _number(line), _item(line)
    if number and Role.NUMBER not in said:
        yield (Role.NUMBER, *number)
        start = number[1]
    elif item and item not in said:
        yield item, start, end
        return
    if signatory := _SIGNATORY.search(line.words, start):
        for name in _NAME.finditer(line.words, signatory.end(), end):
            yield Role.SIGNATORY, name.start(), name.end()
    elif start < end and not number:
        yield Role.MARK, start, end


def _addressees(lines: Sequence[TextItem], around: list[Framed]) -> tuple[str, Sequence[TextItem]]:
    """Read 主送机关: the first line of the text, where it ends with a colon and names offices."""
    lines = _from_first(lines)
    line = lines[0] if lines else None
    if not isinstance(line, TextLine) or line.titled:
        return "", lines
    start, end = stripped(line)
    words = line.words[start:end]
    names = words[:-1]
    if not words.endswith(("：", ":")) or re.search("[。；：]", names) or _LEAD_IN.search(names) or marker(words):
        return "", lines
    if not _OFFICES.search(names):
        return "", lines
    around.append(Framed(Role.ADDRESSEES, piece(line, start, end)))
    return words, lines[1:]
