"""A full-width colon, point or comma inside a number."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/full-width-in-number",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "．",
        "，000",
        "：0",
        "：1",
        "：2",
        "：3",
        "：4",
        "：5",
    ),
    grade=Grade.PLAIN,
    demand="Numbers hold no full-width marks",
    what="“{words}” has a full-width mark inside a number",
    remedy="Write {right}",
    why="A number with such a mark is two numbers to whoever searches, sorts or adds them up",
    basis="GB/T 15835—2011，4.1、5.1：阿拉伯数字的书写形式",
)
_NUMBER = regex("[0-9]{1,3}(?:：[0-5][0-9](?![0-9：])|．[0-9]+|(?:，000)+(?![0-9]))")
_HALF = str.maketrans("：．，", ":.,")
_JOINED = (*"0123456789：",)
_HOURS = 24


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield times, decimals and thousands that are written with full-width marks."""
    for one in worded(subject, _NUMBER):
        words = one.found[0]
        hour = words.partition("：")[0]
        if not one.before.endswith(_JOINED) and (hour == words or int(hour) <= _HOURS):
            yield one.told(words.translate(_HALF))
