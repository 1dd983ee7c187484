"""What rules that look at a whole document see of one stretch of it: names of functions for `Rule.sees`.

Documents of a batch differ in few stretches. A rule that found nothing in the one before, and sees the same of every
stretch of the next, finds nothing in that, either, and is not asked. What a function returns may tell more than the
rule sees, never less; that of no account is None.
"""

from collections.abc import Hashable

from fangan.checks.branches import Branch
from fangan.checks.chains import points_of
from fangan.checks.charged import charged_in
from fangan.checks.leave import names_leave
from fangan.checks.numbered import line_in
from fangan.chinese.punctuation import first_sentence_end
from fangan.model.address import AROUND
from fangan.model.document import Paragraph, Table
from fangan.model.reading import BLOCKS, Role, Stretch

TITLES, KINDS, AROUND_TEXTS, TABLES, NUMBERS, HEADINGS, POINTS, BRANCHES, CHARGED, LEAVE = (
    f"{__name__}:{name}"
    for name in (
        "titles",
        "kinds",
        "words_around",
        "tables",
        "numbers",
        "line_heads",
        "points",
        "branch_heads",
        "charges",
        "leave",
    )
)
_KIND = 2
"""Characters of the longest word for a kind of document."""
_SHORT = 20
"""Characters of a line that may be a heading by itself."""
_LONG = 28
"""Characters of the first sentence of a line that is plain text."""


def titles(one: Stretch) -> Hashable:
    """Return a title."""
    return one.words if one.role is Role.TITLE else None


def kinds(one: Stretch) -> Hashable:
    """Return what a title ends in: the kind of its document."""
    return one.words[-_KIND:] if one.role is Role.TITLE else None


def words_around(one: Stretch) -> Hashable:
    """Return what stands around the texts: who issues, signs, receives or prints the document, its number and days."""
    return one.words if one.address.text == AROUND else None


def tables(one: Stretch) -> Hashable:
    """Return the words of a table, cell by cell."""
    table = one.block
    return (table.caption, table.header, table.rows) if isinstance(table, Table) else None


def numbers(one: Stretch) -> Hashable:
    """Return the number of a line, its level and its mark, as `checks.numbered` has them; whether there is a line."""
    if one.role not in BLOCKS:
        return None
    there = bool(one.words.strip())
    if one.role is Role.TABLE:
        return there
    line = line_in(one, 0)
    return line.level, line.number, line.mark, line.start, there


def line_heads(one: Stretch) -> Hashable:
    """Return of a numbered line its heading, what stands behind that if it is short, else whether it is plain text."""
    line = line_in(one, 0) if one.role is Role.PARAGRAPH else None
    if line is None or not line.level:
        return numbers(one)
    words, heading = line.words, line.heading
    behind: Hashable = words
    if len(words.rstrip("。")) > _SHORT:
        sentence = words[: first_sentence_end(words)]
        plain = len(sentence) >= _LONG and "，" in sentence and "：" not in sentence[:_LONG]
        behind = plain, words.rstrip("。：") == heading
    return line.level, line.number, line.mark, line.start, heading, behind


def points(one: Stretch) -> Hashable:
    """Return the points of a chain (一是 … 二是) in a paragraph."""
    return tuple([(mark, number) for _, _, mark, number in points_of(one)]) if one.role is Role.PARAGRAPH else None


def branch_heads(one: Stretch) -> Hashable:
    """Return the level of a paragraph and its heading, its first sentence where it has none."""
    if not isinstance(one.block, Paragraph) or not one.block.level:
        return None
    return one.block.level, Branch(one, one.block.level, (), -1).heading


def charges(one: Stretch) -> Hashable:
    """Return who is charged with something."""
    return tuple([(each.office, each.leads, each.asked, each.task) for each in charged_in(one)])


def leave(one: Stretch) -> Hashable:
    """Return whether a leave is named (经县政府同意)."""
    return names_leave(one.words)
