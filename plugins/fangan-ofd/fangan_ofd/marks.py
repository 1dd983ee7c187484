"""What stands on a page: words and rules, each at its place. Lengths are twips from the page's upper left corner."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple, TypeAlias

from fangan.chinese import blanks
from fangan.chinese.punctuation import rare_hanzi
from fangan.formats.docx.write.rare import whole_face
from fangan.formats.sheet import CHARACTER, ems

FANGSONG, KAITI, HEITI, SONGTI, XIAOBIAOSONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
Colour: TypeAlias = tuple[int, int, int] | None
"""Red, green and blue; None is black, and no ground."""
RED: Colour = (255, 0, 0)
_YELLOW: Colour = (255, 239, 122)
_PRINTED = str.maketrans({"\n": None, "\r": None, "\t": " "})
EXACT = 0.8
"""Where the baseline of a line of exact height lies."""
_ASCENT = 0.86
"""How far the square of a hanzi reaches above its baseline, in em."""


class Type(NamedTuple):
    """How words are set: their face, its size in points, twips from one hanzi to the next, colour and ground."""

    face: str
    size: float
    em: float
    colour: Colour = None
    ground: Colour = None


TEXT = Type(FANGSONG, 16, CHARACTER)
"""3号, 28 characters to a line."""


class Words(NamedTuple):
    """Words of one face on a baseline; `steps` lead from each character to the next, `scale` is the width of each.

    What is `turned` runs down the page, its foot to the left.
    """

    text: str
    left: float
    base: float
    type: Type
    steps: tuple[float, ...]
    scale: float = 1.0
    turned: bool = False


class Rule(NamedTuple):
    """A straight line from one point to another, so many twips across."""

    start: tuple[float, float]
    end: tuple[float, float]
    width: float
    colour: Colour = None


Mark: TypeAlias = Words | Rule
Run: TypeAlias = tuple[str, Type]
"""A stretch of a line in one type."""


class _Char(NamedTuple):
    char: str
    type: Type
    step: float


def base_of(top: float, height: float, size: float) -> float:
    """Return the baseline of type of so many points in the middle of a line of this height."""
    return top + (height - 20 * size) / 2 + _ASCENT * 20 * size


def width_of(text: str, type_: Type) -> float:
    """Return how wide words are as they are set."""
    return ems(text.translate(_PRINTED)) * type_.em


def marked(text: str, type_: Type) -> Iterator[Run]:
    """Yield words as runs: what a draft leaves to be filled in stands on a ground of its own."""
    at = 0
    for blank in blanks.MARK.finditer(text):
        yield text[at : blank.start()], type_
        yield blank[0], type_._replace(ground=_YELLOW)
        at = blank.end()
    yield text[at:], type_


def set_line(
    runs: Iterable[Run], left: float, base: float, room: float, *, full: bool = False, scale: float = 1.0
) -> Iterator[Mark]:
    """Set a line into its room: one that is `full` fills it, one that is too wide for it is squeezed, none is cut."""
    line = [
        _Char(char, type_, ems(char) * type_.em * scale) for text, type_ in runs for char in text.translate(_PRINTED)
    ]
    width = sum(one.step for one in line)
    if width > room > 0:
        scale *= room / width
        line = [one._replace(step=one.step * room / width) for one in line]
    elif full:
        line = _spread(line, room - width)
    for (type_, _), group in groupby(enumerate(line), _alike):
        chars = [one for _, one in group]
        text, steps = "".join(one.char for one in chars), tuple(one.step for one in chars)
        right = left + sum(steps)
        if type_.ground:
            middle = base - (_ASCENT - 0.5) * 20 * type_.size
            yield Rule((left, middle), (right, middle), 20 * type_.size, type_.ground)
        if words := text.strip():  # some readers drop blanks at the ends of words
            first = text.index(words)
            place = left + sum(steps[:first])
            yield Words(words, place, base, type_, steps[first : first + len(words) - 1], scale)
        left = right


def _spread(line: list[_Char], white: float) -> list[_Char]:
    """Share white out between characters, but for figures and Latin words, which stay together."""
    open_ = [not (one.char.isascii() and other.char.isascii()) for one, other in pairwise(line)]
    each = white / max(sum(open_), 1)
    return [one._replace(step=one.step + each * wide) for one, wide in zip(line, [*open_, False], strict=True)]


def _alike(one: tuple[int, _Char]) -> tuple[Type, int]:
    """Tell what words have in common: their type; a hanzi above U+FFFF is by itself, for some readers count UTF-16."""
    at, (char, type_, _) = one
    face = whole_face(char, type_.face) if rare_hanzi(char) else type_.face
    return type_._replace(face=face), at if char > "\uffff" else -1
