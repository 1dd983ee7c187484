"""Several plans in one file told apart, what belongs to none set aside, and lines parted that were run together."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.chinese.title_words import KIND_WORDS
from fangan.formats.plain.blocks import marker
from fangan.formats.plain.closing import day_of
from fangan.formats.plain.records import TextItem, TextLine
from fangan.intake.kinds import known_heading
from fangan.intake.run_ons import parted_ends
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_TAIL = regex(
    r"\s*[【\[（(]?(?:相关(?:范文|文章|推荐|阅读|内容|热词|资料)|推荐(?:阅读|文章|范文)|猜[您你]喜欢|热门(?:推荐|文章)|延伸阅读|"
    r"拓展阅读|扩展阅读|精选阅读|点击(?:下载|查看)|下载(?:本文|文档|全文)|将本文的|看(?:过|了).{2,30}的(?:人|网友)?还(?:看|喜欢)|"
    r"本文(?:来自|来源|由|地址|链接|网址)|以上(?:就是|是).{0,10}小编|版权声明|免责声明|责任编辑[：:]|上一篇[：:]|下一篇[：:])"
)
"""What a line begins with that a site has put below a text."""
_LEAD = regex(r"(?:[【\[](?:导语|导读|前言|摘要)[】\]]|导[语读][：:]|.*(?:小编|供.{0,6}参考))")
"""What a site puts above a text."""
_COLLECTION = regex(r".{2,40}(?:[（(]?[两二三四五六七八九十0-9]{1,3}篇[）)]?|汇总|大全|集锦|精选\d*篇?)")
_NUMBERED = regex(
    r"(?:[【\[（(]?(?:第?[一二三四五六七八九十]{1,3}篇|篇[一二三四五六七八九十0-9]{1,3}|范文[一二三四五六七八九十0-9]{1,3})[】\]）)]?)(?:[：:].*)?"
)
_LABEL = regex(_NUMBERED.pattern.removesuffix("(?:[：:].*)?") + "[：:]?")
_CONTENTS = regex("目[ 　]*[录次]")
_ENTRY = regex(r".*[^\d\s.][ 　]*(?:\t|[.．…·]{2,}|—{3,}|-{3,})[ 　\t.…·]*\d{1,4}")
_NUMBERS = tuple("0123456789一二三四五六七八九十篇)）")
"""What the title of one of several ends with."""
_LONGEST = 60
_ANNEX = regex(r"[ 　\t]*附[ 　]?件[ 　]?[0-9一二三四五六七八九十]{0,3}[：:]?[ 　\t]*")
_TITLE = regex("[^。；，：！？]{4,}(?:方案|计划|预案|要点|总结)[0-9]{0,2}")
"""The whole title of a plan, which issues nothing."""
_FUSED = regex("([一二三四五六七八九十]{1,3})、")


class Parted(NamedTuple):
    """The plans of a file, each as its items, and the items of no plan, in the order in which they stand."""

    plans: tuple[tuple[TextItem, ...], ...]
    apart: tuple[TextItem, ...]


def part(items: Sequence[TextItem]) -> Parted:
    """Tell apart the plans of a file; every item is in one of them, or apart, as a table of contents is."""
    whole_file = list(parted_ends([piece for one in items for piece in _unfused(one)]))
    contents = _contents(whole_file)
    lines = [one for at, one in enumerate(whole_file) if at not in contents]
    starts = [at for at in range(len(lines)) if _starts(lines, at)]
    starts = _with_those_below_days(lines, starts)
    bounds = [*starts, len(lines)] if len(starts) > 1 else [_behind_lead(lines), len(lines)]
    plans: list[tuple[TextItem, ...]] = []
    apart: list[TextItem] = [*(whole_file[at] for at in sorted(contents)), *lines[: bounds[0]]]
    for begin, end in pairwise(bounds):
        cut = next((at for at in range(begin, end) if _is_tail(lines[at])), end)
        labelled = len(starts) > 1 and _is_label(lines[begin])
        whole = lines[begin + labelled : cut]
        apart += lines[begin : begin + labelled]
        if sum(map(_says, whole)) > (len(starts) > 1):  # one line alone among several is what they are called
            plans.append(tuple(whole))
        else:
            apart += whole
        apart += lines[cut:end]
    return Parted(tuple(plans), tuple(one for one in apart if _says(one)))


def _contents(lines: Sequence[TextItem]) -> set[int]:
    """Return the places of a table of contents: 目录, and below it lines that end with the number of a page."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if not isinstance(line, TextLine) or not _CONTENTS.fullmatch(line.words.strip()):
            continue
        end = at + 1
        while end < len(lines) and (not _says(lines[end]) or _is_entry(lines[end])):
            end += 1
        entries = [one for one in range(at + 1, end) if _says(lines[one])]
        found.update([at, *entries] if entries else ())
    return found


def _behind_lead(lines: Sequence[TextItem]) -> int:
    """Return where a text begins: at its title, where a site has put a sentence of its own above that."""
    first, second, *_ = (*(at for at, one in enumerate(lines) if _says(one)), 0, 0)
    lead = lines[first] if lines else None
    leads = isinstance(lead, TextLine) and _LEAD.match(lead.words.strip()) is not None
    return second if leads and second and _is_title(lines[second]) else 0


def _is_entry(one: TextItem) -> bool:
    return isinstance(one, TextLine) and _ENTRY.fullmatch(one.words.strip()) is not None


def _with_those_below_days(lines: Sequence[TextItem], starts: Sequence[int]) -> list[int]:
    """Add the plans that begin right below the day of the one before.

    A text that begins with anything else than the title of a plan may issue what follows its day.
    """
    first = next((at for at, one in enumerate(lines) if _says(one)), None)
    if first is None or not _is_title(lines[first]):
        return list(starts)
    below = [at for at in range(first + 1, len(lines)) if _is_title(lines[at]) and _closes(lines, at)]
    return sorted({*(starts or [first]), *below})


def _is_title(one: TextItem) -> bool:
    words = one.words.strip() if isinstance(one, TextLine) else ""
    if len(words) > _LONGEST:
        return False
    return (_TITLE.fullmatch(words) or _numbered_title().fullmatch(words)) is not None and not marker(words)


def _is_label(one: TextItem) -> bool:
    """Whether a line only counts the plans of a file: 篇一."""
    return isinstance(one, TextLine) and _LABEL.fullmatch(one.words.strip()) is not None


def _says(one: TextItem) -> bool:
    if isinstance(one, TextLine):
        return bool(one.words.strip())
    return any(line.words.strip() for row in one.rows for cell in row for line in cell)


def _is_tail(one: TextItem) -> bool:
    return isinstance(one, TextLine) and _TAIL.match(one.words) is not None


def _starts(lines: Sequence[TextItem], at: int) -> bool:
    """Whether a plan of several begins with a line: a title with a number, or 篇一 and the like."""
    line = lines[at]
    if not isinstance(line, TextLine):
        return False
    words = line.words.strip()
    if not 0 < len(words) <= _LONGEST:
        return False
    alone = _NUMBERED.fullmatch(words) is not None
    titled = not alone and words.endswith(_NUMBERS) and _numbered_title().fullmatch(words) is not None
    if not (alone or titled) or marker(words) or _after_label(lines, at):
        return False
    return alone or not _closes(lines, at)


def _above(lines: Sequence[TextItem], at: int) -> TextItem | None:
    """Return what stands above a line and says something."""
    return next((lines[before] for before in range(at - 1, -1, -1) if _says(lines[before])), None)


def _after_label(lines: Sequence[TextItem], at: int) -> bool:
    """Whether the line above that says something is the label of an annex."""
    above = _above(lines, at)
    return isinstance(above, TextLine) and _ANNEX.fullmatch(above.words) is not None


def _closes(lines: Sequence[TextItem], at: int) -> bool:
    """Whether the line above is the day of a text that issues what follows."""
    above = _above(lines, at)
    return above is not None and day_of(above) is not None


@cache
def _numbered_title() -> re.Pattern[str]:
    kinds = "|".join(sorted(KIND_WORDS, key=len, reverse=True))
    return re.compile(
        rf"[^。；，：]*(?:{kinds}|范文)(?:[0-9]{{1,2}}|[（(]?(?:篇|第)?[一二三四五六七八九十]{{1,3}}篇?[）)]?)"
    )


def _unfused(one: TextItem) -> Iterator[TextItem]:
    """Part a line where a title runs into its text, and a heading into the one before it."""
    if not isinstance(one, TextLine):
        yield one
        return
    label = _LABEL.match(one.words) if "：" in one.words or ":" in one.words else None
    if label and label[0].endswith(("：", ":")) and _is_title(one._replace(words=one.words[label.end() :])):
        end = label.end()
        yield one._replace(words=label[0])
        one = one._replace(words=one.words[end:], start=one.start + end)
    for line in _from_title(one):
        yield from _at_headings(line)


@cache
def _running_title() -> re.Pattern[str]:
    kinds = "|".join(sorted(KIND_WORDS, key=len, reverse=True))
    return re.compile(rf"[ 　]*([^。；，：、]{{2,40}}?(?:{kinds}))(\1)?([0-9]{{0,2}})(?=一、)")


def _from_title(line: TextLine) -> Iterator[TextLine]:
    """Part a title from the 一、 behind it, and one that is there twice."""
    found = _running_title().match(line.words) if "一、" in line.words else None
    if not found:
        yield line
        return
    cuts = [found.start(2)] if found[2] else []
    yield from _cut(line, [*cuts, found.end()])


def _at_headings(line: TextLine) -> Iterator[TextLine]:
    """Part a line at the numbers of headings of known kinds that go on counting inside it."""
    if "、" not in line.words:
        yield line
        return
    cuts: list[int] = []
    last, begins = 0, len(line.words) - len(line.words.lstrip())
    for found in _FUSED.finditer(line.words):
        try:
            number = from_hanzi(found[1])
        except Refusal:
            continue
        if found.start() <= begins:
            last = number
        elif number > 1 and number == (last or number - 1) + 1 and known_heading(line.words, found.end()):
            cuts.append(found.start())
            last = number
    yield from _cut(line, cuts) if cuts else (line,)


def _cut(line: TextLine, cuts: Sequence[int]) -> Iterator[TextLine]:
    bounds = [0, *cuts, len(line.words)]
    for begin, end in pairwise(bounds):
        if line.words[begin:end].strip():
            yield line._replace(words=line.words[begin:end], start=line.start + begin)


def is_collection(line: TextItem) -> bool:
    """Whether a line is the title of a collection of texts, as 方案三篇."""
    return isinstance(line, TextLine) and _COLLECTION.fullmatch(line.words.strip()) is not None
