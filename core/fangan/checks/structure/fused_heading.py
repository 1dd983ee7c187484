"""A heading that stands on the line of another text."""

from collections.abc import Hashable, Iterator
from functools import lru_cache

from fangan.checks import sights
from fangan.checks.numbered import NumberedLine, line_in, lines
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import heading_number
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/fused-heading",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="A heading begins a line of its own",
    what="The heading “{heading}” stands in the middle of a paragraph",
    remedy="Begin a new line before it",
    why="Nobody finds a part whose heading is hidden in another; line ends are lost where text is pasted",
    basis="GB/T 9704—2012，7.3.3：结构层次序数",
    sees=(sights.NUMBERS, f"{__name__}:seen"),
)

_HEADING = regex(r"(?:[^\W\d_A-Za-z]|[“”、]){2,12}")
_SETTLED = (
    "指导思想", "总体要求", "工作目标", "目标任务", "主要目标", "基本原则", "工作原则", "活动主题", "活动时间",
    "活动内容", "活动安排",
    "工作措施", "主要措施", "实施步骤", "组织领导", "组织保障", "保障措施", "工作要求", "有关要求", "工作程序",
    "实施范围",
)  # fmt: skip
"""Headings that every plan has; all have as many characters."""
_GOES_ON = regex(
    "[1-9１-９][、.．]|[一二三四五六七八九十]、|[（(][一二三四五六七八九十][）)]|以[^上下往前后内外]|坚持|贯彻"
    "|深入|全面|紧紧|根据|按照|为了"
)
"""How a text goes on behind one without a stop."""
_DEEPEST = 2
"""Further down people do write several on a line."""

_MARK = regex("[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the next number of a level inside a paragraph, and settled headings whose text follows at once."""
    last: dict[int, int] = {}
    text = ""
    for line in subject.once(lines):
        if line.text != text:
            last, text = {}, line.text
        if line.level:
            last = {level: number for level, number in last.items() if level < line.level}
            last[line.level] = line.number
            settled, end = line.stretch.words.startswith(_SETTLED, line.start), line.start + len(_SETTLED[0])
            if settled and _GOES_ON.match(line.stretch.words, end):
                yield _finding(line, line.start, end)
        for level in last if not line.is_table else ():
            if level <= _DEEPEST:
                yield from _next(line, level, last)


def _next(line: NumberedLine, level: int, last: dict[int, int]) -> Iterator[Finding]:
    words = line.stretch.words
    mark = _mark(level, last[level] + 1)
    at = words.find(mark, line.start + 1)
    heading = _HEADING.match(words, at + len(mark)) if at > 0 and words[at - 1] in "。；！？" else None
    if heading:
        last[level] += 1
        yield _finding(line, at, heading.end())


_mark = lru_cache(maxsize=256)(heading_number)


def _finding(line: NumberedLine, start: int, end: int) -> Finding:
    address = line.stretch.at(start, end)
    return Finding(address=address, values={"heading": line.stretch.words[start:end]})


def seen(one: Stretch) -> Hashable:
    """Return the numbers in a line, each with what stands beside it, and a settled heading with what follows it."""
    line = line_in(one, 0)
    words, begins = one.words, one.words[line.start : line.start + 2 * len(_SETTLED[0])]
    numbers = [words[max(each.start() - 1, 0) : each.end() + 2] for each in _MARK.finditer(words)]
    return tuple(numbers), begins if line.level and begins.startswith(_SETTLED) else None
