"""What follows the text: 署名, 成文日期, 附注 and 版记 (GB/T 9704—2012, 7.3.5, 7.3.6 and 7.4)."""

import datetime as dt
from collections.abc import Sequence

from fangan.chinese.dates import format_long
from fangan.chinese.lexicon.marks import of, scan
from fangan.chinese.lexicon.times import Day
from fangan.formats.fixed import COPIED_TO, PRINTED, printed_by
from fangan.formats.plain.blocks import NOTE, marker
from fangan.formats.plain.opening import Framed
from fangan.formats.plain.records import TextItem, TextLine, piece, stripped
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import Imprint, Signature
from fangan.model.plan import Printed
from fangan.model.reading import Role

_LONGEST_DAY, _LONGEST_NAME, _SIGNERS, _TAIL = 30, 40, 10, 8
"""Characters of a line that is a day and of one that signs; lines that may sign, and that may be a 版记."""
_NO_NAME = regex(r"[。，；：！？,;:!?|]|^(?:特此|附件|附：|表|此)")
_REMARK = regex(r"[（(].*[）)]")
_LONGEST_REMARK = 120

_NUMBERS = regex("[0-9０-９〇○零一二三四五六七八九十]")
"""What every day has; looked for alone, other lines cost next to nothing."""
_ASKED = regex("(?:时间|日期|期限|時間)[：:]?$")


class TextEnd(NamedTuple):
    """The end of a text: who signs and when, a remark, the lines before it and those behind it."""

    signature: Signature | None
    note: str
    day: dt.date | None
    around: tuple[Framed, ...]
    before: Sequence[TextItem]
    behind: Sequence[TextItem]


def day_of(given: TextItem) -> dt.date | None:
    """Return the day that a line is and nothing else, in whatever form it is written."""
    words = given.words if isinstance(given, TextLine) else ""
    if (len(words) > _LONGEST_DAY and len(words.strip()) > _LONGEST_DAY) or not _NUMBERS.search(words):
        return None
    words = words.strip()
    token = next(of(Day, scan(words)), None)
    whole = token is not None and (token.start, token.end) == (0, len(words)) and token.value.year is not None
    return token.value.date() if token and whole else None


def read_closing(lines: Sequence[TextItem]) -> TextEnd:
    """Find the day a text is dated with, and who signs above it."""
    said = [at for at, one in enumerate(lines) if not isinstance(one, TextLine) or one.words.strip()]
    for count, at in enumerate(said):
        line = lines[at]
        day = day_of(line)
        if day is None or not isinstance(line, TextLine):
            continue
        signers = _signers([lines[one] for one in said[max(count - _SIGNERS, 0) : count]])
        last = count + 1 == len(said) and not (count and _asks_for_day(lines[said[count - 1]]))
        if signers or last:
            return _closed(lines, at, line, day, signers)
    return TextEnd(None, "", None, (), lines, ())


def _asks_for_day(above: TextItem) -> bool:
    """Whether a line is a heading under which a day is what it says: 二、活动时间."""
    words = above.words.strip() if isinstance(above, TextLine) else ""
    return marker(words) is not None and _ASKED.search(words) is not None


def _closed(lines: Sequence[TextItem], at: int, line: TextLine, day: dt.date, signers: Sequence[TextLine]) -> TextEnd:
    around = [Framed(Role.SIGNATURE, piece(one, *stripped(one))) for one in signers]
    names = tuple(one.words.strip() for one in signers)
    before = [one for one in lines[:at] if not any(one is other for other in signers)]
    as_printed = line.words.strip() == format_long(day)
    if as_printed:
        around.append(Framed(Role.DATE, piece(line, *stripped(line))))
    else:
        before.append(line)  # the words of a day written otherwise are for the rules to see
    signature = Signature(names=names, date=day if as_printed else None, sealed=True) if names or as_printed else None
    behind = list(lines[at + 1 :])
    note = _take_note(behind, around)
    return TextEnd(signature, note, day, tuple(around), before, behind)


def _signers(above: Sequence[TextItem]) -> list[TextLine]:
    """Return the lines right above a day that sign."""
    found: list[TextLine] = []
    for one in reversed(above):
        words = one.words.strip() if isinstance(one, TextLine) else ""
        if not isinstance(one, TextLine) or len(words) > _LONGEST_NAME or _NO_NAME.search(words) or marker(words):
            break
        found.insert(0, one)
    return found if len(found) < len(above) else []  # what has no text above it is a title


def _take_note(behind: list[TextItem], around: list[Framed]) -> str:
    """Take the 附注 from the head of the lines behind a day: one line in brackets."""
    at = next((at for at, one in enumerate(behind) if not isinstance(one, TextLine) or one.words.strip()), len(behind))
    line = behind[at] if at < len(behind) else None
    if not isinstance(line, TextLine) or not _REMARK.fullmatch(line.words.strip()):
        return ""
    start, end = stripped(line)
    if end - start > _LONGEST_REMARK:
        return ""
    del behind[: at + 1]
    around.append(Framed(Role.NOTE, piece(line, start + 1, end - 1)))
    return line.words[start + 1 : end - 1]


def take_imprint(lines: list[TextItem]) -> tuple[Imprint | None, list[Framed]]:
    """Take 抄送 and 印发 out of the last lines of a text; what would be printed otherwise stays a line."""
    around: list[Framed] = []
    copy: tuple[str, ...] = ()
    printed: Printed | None = None
    tail = [one for one in lines if isinstance(one, TextLine) and one.words.strip()][-_TAIL:]
    for line in tail:
        start, end = stripped(line)
        words = line.words[start:end]
        if words.startswith(COPIED_TO) and not copy and not NOTE.match(words):
            copy = tuple(words.removeprefix(COPIED_TO).removesuffix("。").split("，"))
            at = start + len(COPIED_TO)
            for name in copy:
                around.append(Framed(Role.COPY, piece(line, at, at + len(name))))
                at += len(name) + 1
        elif printed is None and (found := _printed(words)):
            printed = found
            day = line.words.rindex(format_long(found.date))
            around.append(Framed(Role.PRINTED, piece(line, start, start + len(found.by))))
            around.append(Framed(Role.PRINTED_ON, piece(line, day, day + len(format_long(found.date)))))
        else:
            continue
        lines[:] = [one for one in lines if one is not line]
    return (Imprint(copy=copy, printed=printed) if copy or printed else None), around


def _printed(words: str) -> Printed | None:
    """Read 印发机关 and 印发日期 (7.4.3); None for what is written otherwise."""
    by, _, rest = words.replace("\t", "　").replace(" ", "　").rpartition("　")
    day = day_of(TextLine(rest.removesuffix(PRINTED), 0)) if rest.endswith(PRINTED) else None
    found = Printed(by=by.strip(), date=day) if day and by.strip() else None
    return found if found and printed_by(Imprint(printed=found))[1] == rest else None
