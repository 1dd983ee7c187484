"""The elements of an official document, found by what they say, by colour, size and place; never by names of styles."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from fangan.formats.docx.printed.records import PrintedFile, PrintedLine, PrintedTable
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.measure.places import Spot, spots

HANZI = regex(r"[㐀-鿿]")
NUMBER = regex(r"[㐀-鿿]{1,12}[〔\[［(（【](?:19|20)\d\d[〕\]］)）】]第?\d+号")
DATE = regex(r"(?:(?:19|20)\d\d|[〇○零一二三四五六七八九]{4})年.{1,3}月.{1,3}日")
ORDER_NUMBER = regex(r"第[〇○零一二三四五六七八九十百\d]+号")
ATTENDED = regex(r"(?:出席|请假|缺席|列席)(?:人员)?(?=[:：])")
LABEL = regex(r"附件[0-9一二三四五六七八九十]{0,3}[:：]?")
LEVELS = (
    re.compile(r"[一二三四五六七八九十百]{1,4}、"),
    re.compile(r"[（(][一二三四五六七八九十百]{1,4}[）)]"),
    re.compile(r"\d{1,2}[.．、](?!\d)"),
    re.compile(r"[（(]\d{1,2}[）)]"),
)
_HEAD = 40
"""Paragraphs from the top among which the head of a document is looked for."""
_LARGE, _LONG, _SHORT = 18, 28, 40
_RUN_IN = 22
"""Characters of a heading that its paragraph runs on behind; what is longer is a sentence with a number."""
_HEAVY_MARK = 20
_WIDE = 165
"""Millimetres beyond which a red rule is a letter's."""
_DIM, _BRIGHT = 90, 160
_ENDS = "。；：，！？"
_BRACKETED = regex(r"[（(][^（）()]*[）)]。?")
_NUMBERED = regex(r"\d{1,2}[.．、]")


class FoundAnnex(NamedTuple):
    """An annex: its label and what stands behind it."""

    label: Spot
    text: tuple[Spot, ...]


class Elements(NamedTuple):
    """What was found of a document; an element it does not have is None or empty."""

    file: PrintedFile
    marks: tuple[Spot, ...]
    items: tuple[Spot, ...]
    number: Spot | None
    order_number: Spot | None
    """The number of an order, 第12号 in the middle below its mark (10.2)."""
    red_rule: Spot | None
    red_lines: tuple[PrintedLine, ...]
    title: tuple[Spot, ...]
    upward: bool
    """Whether the head names who signs (7.2.6)."""
    addressees: Spot | None
    body: tuple[Spot, ...]
    text: tuple[Spot, ...]
    notes: tuple[Spot, ...]
    signers: tuple[Spot, ...]
    date: Spot | None
    remark: Spot | None
    labels: tuple["FoundAnnex", ...]
    copied: Spot | None
    printed: Spot | None
    tables: tuple[PrintedTable, ...]

    @property
    def letter(self) -> bool:
        """Whether the head is a letter's (10.1): red rules wider than 版心, or a mark above it, no centred number."""
        if any(line.width > _WIDE for line in self.red_lines):
            return True
        top = self.marks[0].ink_top if self.marks else None
        centred = self.number is not None and self.number.paragraph.align == "center"
        return top is not None and top < self.file.sections[0].top and not centred

    @property
    def minutes(self) -> bool:
        """Whether the mark is that of minutes (10.3)."""
        return bool(self.marks) and self.marks[-1].words.endswith("纪要")

    @property
    def attendance(self) -> tuple[Spot, ...]:
        """Who was at a meeting, was excused or sat in, below the text of its minutes (10.3)."""
        return tuple(one for one in self.body if ATTENDED.match(one.words)) if self.minutes else ()

    @property
    def official(self) -> bool:
        """Whether there is enough of an official document to call it one."""
        signs = (self.marks, self.number, self.addressees, self.date, self.labels, self.copied, self.printed)
        numbered = any(level_of(one.words) == 1 for one in self.body)
        named = bool(self.title or self.order_number)
        return named and (sum(map(bool, signs)) >= 1 or numbered)


def level_of(words: str) -> int:
    """Return the level of a paragraph's number (7.3.3), 0 where it has none."""
    return next((at for at, level in enumerate(LEVELS, 1) if level.match(words)), 0)


def is_heading(words: str) -> bool:
    """Tell whether a numbered paragraph is a heading or begins with one, and is no sentence that is only numbered."""
    head, stop, rest = words.partition("。")
    if len(head) > (_RUN_IN if stop else _SHORT) or "：" in head or "；" in head:
        return False
    return not stop or bool(rest and not _BRACKETED.fullmatch(rest))


def is_red(spot: Spot) -> bool:
    """Tell whether the text of a paragraph is red."""
    colors = [run.color for run in spot.paragraph.runs if run.text.strip()]
    return bool(colors) and all(map(is_red_color, colors))


def is_red_color(color: str) -> bool:
    """Tell whether RRGGBB is a red."""
    if not re.fullmatch("[0-9A-F]{6}", color):
        return False
    red, green, blue = (int(color[at : at + 2], 16) for at in (0, 2, 4))
    return red > _BRIGHT and green < _DIM and blue < _DIM


def find_elements(file: PrintedFile) -> Elements:
    """Find the elements of a document."""
    every = spots(file)
    said = [one for one in every if one.words]
    flow = [one for one in said if not one.inside]
    first = next((at for at, one in enumerate(flow) if LABEL.fullmatch(one.words)), len(flow))
    main, annexes = flow[:first], tuple(_annexes(flow[first:]))
    title = _title(main)
    order = None if title else _order_number(main)
    opens = title[0] if title else order
    top = said.index(opens) if opens else min(_HEAD, len(said))
    head = [one for one in said[:top] if len(one.words) < _SHORT]
    number = next((one for one in [*head, *said[:_HEAD]] if NUMBER.search(one.words) and len(one.words) < _SHORT), None)
    behind = main[main.index(title[-1] if title else opens) + 1 :] if opens else main
    addressees = _addressees(behind)
    date = next((one for one in reversed(behind) if DATE.fullmatch(one.words) or _open_date(one.words)), None)
    notes = _notes(behind)
    signers = _signers(behind, date, notes)
    remark = _remark(behind, date)
    printed = next((one for one in said if re.search(r"日印发$", one.words) and len(one.words) < _SHORT), None)
    copied = next((one for one in said if re.match(r"抄送[:：]", one.words)), None)
    known = {id(one) for one in (addressees, date, remark, printed, copied, number, *notes, *signers, *title) if one}
    body = tuple(one for one in behind if id(one) not in known and not is_red(one) and not _is_title(one))
    inner = tuple(one for annex in annexes for one in annex.text if not _is_title(one) and id(one) not in known)
    return Elements(
        file=file,
        marks=tuple(one for one in head if is_red(one) and one.size >= _HEAVY_MARK),
        items=tuple(one for one in head if re.fullmatch(r"\d{6}|(?:绝密|机密|秘密).*|特急|加急|特提|平急", one.words)),
        number=number,
        order_number=order,
        red_rule=_red_rule(every, title),
        red_lines=tuple(_red_lines(every)),
        title=title,
        upward=any("签发人" in one.words for one in head),
        addressees=addressees,
        body=body,
        text=(*body, *inner),
        notes=notes,
        signers=signers,
        date=date,
        remark=remark,
        labels=annexes,
        copied=copied,
        printed=printed,
        tables=tuple(one for one in file.flow if isinstance(one, PrintedTable)),
    )


def _title(main: Sequence[Spot]) -> tuple[Spot, ...]:
    """Return the lines of the title: the largest black centred text before the body."""
    found: list[Spot] = []
    for one in main[:_HEAD]:
        if (len(one.words) > 2 * _LONG and one.size < _LARGE) or (not found and _is_order_number(one)):
            break
        if _is_title(one) and not is_red(one) and not NUMBER.match(one.words) and HANZI.search(one.words):
            found.append(one)
    if not found:
        return ()
    largest = max(one.size for one in found)
    begin = next(at for at, one in enumerate(main) if one in found and one.size == largest)
    end = begin
    while end < len(main) and main[end].size == largest and main[end].paragraph.align == main[begin].paragraph.align:
        end += 1
    return tuple(main[begin:end])


def _order_number(main: Sequence[Spot]) -> Spot | None:
    """Return the number of an order: behind a red mark that ends with 令."""
    pairs = pairwise(main[:_HEAD])
    return next(
        (one for mark, one in pairs if _is_order_number(one) and mark.words.endswith("令") and is_red(mark)), None
    )


def _is_order_number(one: Spot) -> bool:
    return one.paragraph.align == "center" and ORDER_NUMBER.fullmatch(one.words) is not None


def _is_title(one: Spot) -> bool:
    return len(one.words) < 3 * _LONG and (one.paragraph.align == "center" or one.size >= _LARGE)


def _addressees(behind: Sequence[Spot]) -> Spot | None:
    first = behind[0] if behind else None
    ends = first is not None and first.words.endswith(("：", ":"))
    return first if ends and first and not level_of(first.words) and not first.words.startswith("附件") else None


def _notes(behind: Sequence[Spot]) -> tuple[Spot, ...]:
    """Return the lines of the 附件说明 (7.3.4)."""
    begin = next((at for at, one in enumerate(behind) if re.match(r"附件[:：].", one.words)), None)
    if begin is None:
        return ()
    end = begin + 1
    while end < len(behind) and _NUMBERED.match(behind[end].words) and len(behind[end].words) < 3 * _LONG:
        end += 1
    return tuple(behind[begin:end])


def _signers(behind: Sequence[Spot], date: Spot | None, notes: Sequence[Spot]) -> tuple[Spot, ...]:
    found: list[Spot] = []
    at = next((at for at, one in enumerate(behind) if one is date), 0)
    for one in reversed(behind[:at]):
        words = one.words
        if one in notes or len(words) > _SHORT or words.endswith(tuple(_ENDS)) or level_of(words) or one.size > _LARGE:
            break
        found.insert(0, one)
    return tuple(found)


def _remark(behind: Sequence[Spot], date: Spot | None) -> Spot | None:
    at = next((at for at, one in enumerate(behind) if one is date), len(behind))
    following = behind[at + 1] if at + 1 < len(behind) else None
    return following if following and re.fullmatch(r"[（(].+[）)]", following.words) else None


def _open_date(words: str) -> bool:
    """Tell whether this is a date still to be filled in."""
    return bool(re.fullmatch(r".{0,12}年.{0,8}月.{0,8}日", words)) and len(words) < _LONG


def _annexes(flow: Sequence[Spot]) -> Iterator[FoundAnnex]:
    starts = [at for at, one in enumerate(flow) if LABEL.fullmatch(one.words)]
    for at, begin in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else len(flow)
        yield FoundAnnex(flow[begin], tuple(flow[begin + 1 : end]))


def _red_rule(every: Sequence[Spot], title: Sequence[Spot]) -> Spot | None:
    """Return the paragraph whose border is the red rule (7.2.7)."""
    top = next((at for at, one in enumerate(every) if title and one is title[0]), min(_HEAD, len(every)))
    bordered = (one for one in every[:top] if one.paragraph.border and is_red_color(one.paragraph.border.color))
    return next(bordered, None)


def _red_lines(every: Iterable[Spot]) -> Iterator[PrintedLine]:
    for one in every:
        for line in one.paragraph.lines:
            if is_red_color(line.color):
                hangs = line.top is None and line.offset is not None and one.top is not None
                yield line._replace(top=(one.top or 0) + (line.offset or 0)) if hangs else line
