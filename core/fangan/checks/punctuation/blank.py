"""Blanks between hanzi."""

from collections.abc import Iterator

from fangan.checks.prose import Prose, Worded, by_line, prose
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/blank",
    target=f"{__name__}:find",
    signs=("␣",),
    looks_at=LooksAt.TEXT,
    alone=True,
    grade=Grade.PLAIN,
    demand="No blanks stand between hanzi, or between hanzi and digits",
    what="{count} blanks stand inside Chinese text, the first in “{words}”",
    remedy="Delete them",
    why="Official documents set no white between hanzi and digits; a blank in a line looks like a missing word",
    basis="GB/T 9704—2012，5.2.3：每行排28个字；GB/T 15834—2011，5.1",
)
_BLANK = regex(r"[ \u00a0](?![ \u00a0])")
_BESIDE = "，。；：、！？（）《》“”0123456789"
_DIGITS = "0123456789"
_SLOGAN = regex("(?:主题|口号|标语)(?:是|为)?[：:]?[^，。；]{2,14}$")
_NAMES = 14
"""Characters of a line that may be a heading, a slogan or a name, which blanks may part."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield once a paragraph the blanks that touch a hanzi and no letter, outside quotations."""
    text = prose(subject)
    left_over = {one.found.start() for one in text.worded(_BLANK) if _is_left_over(text, one)}
    return by_line(subject, _BLANK, lambda found: "" if found.start() in left_over else None)


def _is_left_over(text: Prose, one: Worded) -> bool:
    """Whether a blank stands in a sentence, between what needs none."""
    if one.stretch.role is not Role.PARAGRAPH or len(one.stretch.words) <= _NAMES or text.within(one.found.start()):
        return False
    if _SLOGAN.search(one.before[-24:]):
        return False
    before, behind = one.before[-1:], one.behind[:1]
    both_digits = before in _DIGITS and behind in _DIGITS
    return all(one and ("一" <= one <= "鿿" or one in _BESIDE) for one in (before, behind)) and not both_digits
