"""What a whole file of anybody says: what stands in its text, what stands apart from it, and the account of both.

A character is whatever prints and is not white. White are blanks of every width, tabs and line ends, since programs
that save a file again change them. Instructions of fields, names of bookmarks and properties are none: they print
nothing.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from fangan.formats.plain.records import TextItem, TextLine
from fangan.late.tuples import NamedTuple


class ApartKind(StrEnum):
    """Why something does not stand in the text."""

    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page-number"  # a header or footer that says nothing else
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"
    DELETED = "deleted"  # tracked, and by whom
    MOVED_AWAY = "moved-away"  # the same words stand where they were moved to
    HIDDEN = "hidden"
    RUBY = "ruby"  # the pronunciation above; the words themselves stand in the text
    EMPTY_NUMBER = "empty-number"  # counted at a paragraph that says nothing, no characters of the file
    SYMBOL = "symbol"  # a sign of a special font that no character stands for
    COVERED = "covered"  # in a cell that a merged one covers
    DRAWING = "drawing"  # words in a drawing or in word art
    CHART = "chart"
    OLD_FORM = "old-form"  # said again for older programs
    BUILDING_BLOCK = "building-block"
    TABLE_MARK = "table-mark"  # the strokes of a table in a plain text
    ELSEWHERE = "elsewhere"
    PICTURE = "picture"  # no characters; the words are what it is described with
    EMBEDDED = "embedded"  # a file within the file, no characters
    ACTIVE = "active"  # programs and what is fetched from elsewhere, no characters


class Apart(NamedTuple):
    """Something said elsewhere than in the text, a paragraph, note or comment each.

    `characters` are how many the account has here, 0 for what has none. `near` is the key of the line it hangs on,
    -1 where it hangs on none, `part` the part of the file it stands in, `by` who said or deleted it.
    """

    kind: ApartKind
    words: str
    characters: int
    near: int = -1
    part: str = ""
    by: str = ""


class Account(NamedTuple):
    """The characters of a file: `parts` as they were counted by themselves, and where the reading has them.

    `text` are those in items; `counted` those in items that the file does not hold, the numbers that programs count.
    """

    parts: Mapping[str, int]
    text: int
    counted: int
    apart: Mapping[ApartKind, int]
    main: str = ""
    """The part that items stand in."""

    @property
    def held(self) -> int:
        """How many the file holds."""
        return sum(self.parts.values())

    @property
    def told(self) -> int:
        """How many of the file's own the reading has."""
        return self.text - self.counted + sum(self.apart.values())

    @property
    def unaccounted(self) -> int:
        """How many the reading lacks; below 0 how many it has twice."""
        return self.held - self.told


def uneven_parts(account: Account, apart: Iterable[Apart]) -> list[str]:
    """List the parts of a file of which the reading lacks characters, or has some twice."""
    left = dict(account.parts)
    left[account.main] = left.get(account.main, 0) - account.text + account.counted
    for one in apart:
        left[one.part] = left.get(one.part, 0) - one.characters
    return [part for part, count in left.items() if count and part]


class WholeFile(NamedTuple):
    """A whole file: what stands in its text in reading order, what stands apart, and the account.

    The key of a line is what counts the lines of its format: the number of a line from 1, the place of a paragraph.
    """

    items: tuple[TextItem, ...]
    apart: tuple[Apart, ...]
    account: Account


def characters(words: str) -> int:
    """Count the characters of words."""
    return len("".join(words.split()))


def in_items(items: tuple[TextItem, ...]) -> int:
    """Count the characters of lines and tables."""
    return characters("".join([line.words for line in item_lines(items)]))


def item_lines(items: tuple[TextItem, ...]) -> list[TextLine]:
    """Return all lines, those in the cells of tables too, in reading order."""
    found: list[TextLine] = []
    for one in items:
        found += [one] if isinstance(one, TextLine) else [line for row in one.rows for cell in row for line in cell]
    return found


def of_apart(apart: tuple[Apart, ...]) -> dict[ApartKind, int]:
    """Count the characters that stand apart, by kind."""
    found: dict[ApartKind, int] = {}
    for one in apart:
        found[one.kind] = found.get(one.kind, 0) + one.characters
    return found
