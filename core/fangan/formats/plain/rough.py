"""Read lines as the document they make: what is recognised gets its place in it, what is not is a paragraph."""

import re
from collections import deque
from collections.abc import Iterable, Sequence

from fangan.chinese.lexicon.marks import of, scan
from fangan.chinese.lexicon.times import Year
from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.chinese.traditional import simplified
from fangan.formats.plain.blocks import StandingBlock, read_blocks
from fangan.formats.plain.closing import TextEnd, read_closing, take_imprint
from fangan.formats.plain.levels import opened_levels
from fangan.formats.plain.opening import Framed, TextHead, read_opening, split_title
from fangan.formats.plain.records import Rough, Stand, TextItem, TextLine
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import AROUND
from fangan.model.document import PLAN, Annex, Document, Manifest, Text
from fangan.model.plan import Form, Margin
from fangan.model.reading import Role, stretches_around

_LABEL = regex(r"[ 　\t]*附[ 　]?件[ 　]?([0-9一二三四五六七八九十]{0,3})([：:]?)[ 　\t]*")
_RULE = regex(r"[ 　—―─━═_＿=*＊-]{3,}")
_FORMS = {"通知": Form.NOTICE, "函": Form.LETTER, "纪要": Form.MINUTES}


class _File(NamedTuple):
    """What is read: its name, whether the keys of lines are their numbers, whether numbers may lack their mark."""

    name: str
    numbered: bool
    loose: bool


class _Read(NamedTuple):
    """A text that was read, under its key."""

    key: str
    text: Text
    title: Sequence[Stand]
    blocks: Sequence[StandingBlock]


def read_rough(given: Iterable[TextItem], file: str = "", *, numbered: bool = False, loose: bool = False) -> Rough:
    """Return the document that lines and tables make; `file` is its name, for the origins of its blocks.

    `numbered` says that the keys of lines are their numbers; `loose`, that headings may count otherwise than with
    一、（一）1.（1）: a number lacks its mark where others count on, stands there twice, has 第一章 or 1.1, or only the
    style tells.
    Blank lines, and those that only draw a rule, are no words; every other character is in the document once, in its
    words, in a number, or as a fixed word of the standard.
    """
    whole = _File(file, numbered, loose)
    lines = [one for one in given if not isinstance(one, TextLine) or not _RULE.fullmatch(one.words.strip())]
    imprint, printed = take_imprint(lines)
    main, parts = _annexes(lines)
    opening = read_opening(main)
    closing = read_closing(opening.rest)
    before, issued = _issued(closing, whole)
    own = _read("", opening.title, opening.title_pieces, before, whole)
    annexes = [_annex(at, label, part, whole) for at, (label, part) in enumerate(parts, 1)]
    document = Document(
        form=next(
            (form for end, form in _FORMS.items() if simplified("".join(opening.title)).endswith(end)), Form.PLAIN
        ),
        margin=Margin.GBT33476,
        text=own.text,
        masthead=opening.masthead,
        addressees=opening.addressees,
        issued=issued.text if issued else None,
        annexes=tuple(annex for annex, _ in annexes),
        signature=closing.signature,
        note=closing.note,
        imprint=imprint,
        manifest=Manifest(engine="", outline="", agency="", year=_year(opening, closing) or 0),
    )
    texts = [own, *([issued] if issued else ()), *(read for _, read in annexes)]
    pieces = _pieces(document, texts, [*opening.around, *closing.around, *printed])
    return Rough(document, pieces, closing.day, _year(opening, closing))


def _read(key: str, title: tuple[str, ...], pieces: Sequence[Stand], lines: Sequence[TextItem], file: _File) -> _Read:
    said = [one for one in lines if not isinstance(one, TextLine) or one.words.strip()]
    opened = opened_levels(said) if file.loose else {}
    blocks = list(read_blocks(said, file.name, numbered=file.numbered, opened=opened, doubled=file.loose))
    return _Read(key, Text(title=title, blocks=tuple(one.block for one in blocks)), pieces, blocks)


def _annexes(lines: Sequence[TextItem]) -> tuple[Sequence[TextItem], list[tuple[re.Match[str], Sequence[TextItem]]]]:
    """Divide lines where 附件 stands by itself, and heads a text (7.3.7)."""
    heads: list[tuple[int, re.Match[str]]] = []
    for at, one in enumerate(lines):
        found = _LABEL.fullmatch(one.words) if isinstance(one, TextLine) else None
        if found and not (found[2] and _lists(lines, at + 1)):
            heads.append((at, found))
    if not heads:
        return lines, []
    ends = [*(at for at, _ in heads[1:]), len(lines)]
    return lines[: heads[0][0]], [(found, lines[at + 1 : end]) for (at, found), end in zip(heads, ends, strict=True)]


def _lists(lines: Sequence[TextItem], at: int) -> bool:
    """Whether what follows 附件： is its list of names: `1.` at once."""
    while at < len(lines) and isinstance(one := lines[at], TextLine):
        if one.words.strip():
            return re.match(r"[ 　\t]*1[.．、]", one.words) is not None
        at += 1
    return False


def _annex(at: int, label: re.Match[str], lines: Sequence[TextItem], file: _File) -> tuple[Annex, _Read]:
    title, pieces, rest = split_title(lines)
    read = _read(f"annex-{at}", title, pieces, rest, file)
    return Annex(key=read.key, number=_number(label[1]), text=read.text), read


def _number(words: str) -> int | None:
    """Read the number of a label; None where there is none."""
    try:
        return int(words) if words.isdecimal() else from_hanzi(words) if words else None
    except Refusal:
        return None


def _issued(closing: TextEnd, file: _File) -> tuple[Sequence[TextItem], _Read | None]:
    """Return the lines of the document's own text, and what it issues: a text with a title behind its day."""
    title, pieces, rest = split_title(closing.behind)
    if not title or not any(not isinstance(one, TextLine) or one.words.strip() for one in rest):
        return [*closing.before, *closing.behind], None
    return closing.before, _read(PLAN, title, pieces, rest, file)


def _year(opening: TextHead, closing: TextEnd) -> int | None:
    if closing.day:
        return closing.day.year
    found = next(of(Year, scan("".join(opening.title))), None)
    return found.value.year if found else None


def _pieces(
    document: Document, texts: Iterable[_Read], around: Iterable[Framed]
) -> dict[tuple[str, int], Sequence[Stand]]:
    """Map the addresses of all stretches to where their words stand."""
    found: dict[tuple[str, int], Sequence[Stand]] = {}
    for read in texts:
        found[read.key, 0] = read.title
        found |= {(read.key, at): placed.pieces for at, placed in enumerate(read.blocks, 1)}
    waiting: dict[Role, deque[Stand]] = {}
    for role, one in around:
        waiting.setdefault(role, deque()).append(one)
    for stretch in stretches_around(document):
        if waiting.get(stretch.role):
            found[AROUND, stretch.address.block] = (waiting[stretch.role].popleft(),)
    return found
