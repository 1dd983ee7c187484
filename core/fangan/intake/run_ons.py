"""Ends of texts that were run together: 附件1：名称 above an annex as one line, who signs and the day as another."""

from collections.abc import Iterator, Sequence
from itertools import islice

from fangan.chinese.office_kinds import office_kind
from fangan.formats.plain.closing import day_of
from fangan.formats.plain.records import TextItem, TextLine
from fangan.late.patterns import regex

_LABELLED = regex(
    r"([ 　\t]*附[ 　]?件[ 　]?[0-9一二三四五六七八九十]{0,3}[ 　\t]*[：: 　\t])[ 　\t]*"
    r"([^。；：;:]{2,40}?)[。；;]?[ 　\t]*"
)
_LABEL = regex("附[ 　]?件[ 　]?[0-9一二三四五六七八九十]{0,3}[：:]?")
_LISTED = regex(r"(?:附[ 　]?件[0-9一二三四五六七八九十]{0,3}[：:][ 　\t]*)?[0-9]{1,2}[.．、][ 　\t]*(\S.*)")
_COUNT = "[ 　]?[0-9０-９一二三四五六七八九十]{1,3}"
_SIGNED = regex(
    r"[ 　\t]*([^\s。，；：、！？,;:!?]{3,40}?)[ 　\t]*"
    rf"([0-9０-９〇○零一二三四五六七八九]{{4}}年{_COUNT}月{_COUNT}日)[ 　\t]*"
)
_BEHIND = regex(r"[ 　\t]*(?:附|[（(]|抄送|主题词|联系人)")
"""What may follow the day of a text."""
_STOPS = "。；; 　\t"
_LONGEST = 80
"""Characters of such a line."""
_FURTHEST = 20
"""Blank lines that may follow one."""


def parted_ends(lines: Sequence[TextItem]) -> Iterator[TextItem]:
    """Yield the lines of a file, those parted that hold the label of an annex and its name, or who signs and the day.

    A label with a name opens an annex where a list has named it, or where it stands behind the day and holds text.
    """
    names: set[str] = set()
    dated = False
    for at, line in enumerate(lines):
        if not isinstance(line, TextLine) or not ("附" in line.words or "日" in line.words or names):
            yield line
            continue
        if not 0 < len(line.words.strip()) <= _LONGEST:
            yield line
            continue
        behind = _behind(lines, at)
        signed = _SIGNED.fullmatch(line.words) if "日" in line.words else None
        labelled = _LABELLED.fullmatch(line.words) if "附" in line.words else None
        listed = _LISTED.match(line.words.strip())
        if signed and office_kind(signed[1]) and _may_end(behind):
            dated = True
            yield from _cut(line, signed.start(2))
        elif labelled and not listed and (_in(labelled[2], names) or (dated and _is_text(behind))):
            yield from _cut(line, labelled.end(1))
        else:
            dated = dated or day_of(line) is not None
            names |= {one.strip(_STOPS) for one in (labelled and labelled[2], listed and listed[1]) if one}
            yield line


def _behind(lines: Sequence[TextItem], at: int) -> TextItem | None:
    """Return what follows a line and says something."""
    rest = islice(lines, at + 1, at + 1 + _FURTHEST)
    return next((one for one in rest if not isinstance(one, TextLine) or one.words.strip()), None)


def _in(name: str, names: set[str]) -> bool:
    return name.strip(_STOPS) in names


def _may_end(behind: TextItem | None) -> bool:
    return behind is None or (isinstance(behind, TextLine) and _BEHIND.match(behind.words) is not None)


def _is_text(behind: TextItem | None) -> bool:
    """Whether what follows a label with a name is the text of an annex, not another one of a list, nor who signs."""
    if not isinstance(behind, TextLine):
        return behind is not None
    words = behind.words.strip()
    listed = _LABEL.fullmatch(words) or _LABELLED.fullmatch(words) or _LISTED.match(words)
    return len(words) > _LONGEST or not (listed or office_kind(words))


def _cut(line: TextLine, at: int) -> Iterator[TextLine]:
    yield line._replace(words=line.words[:at])
    yield line._replace(words=line.words[at:], start=line.start + at)
