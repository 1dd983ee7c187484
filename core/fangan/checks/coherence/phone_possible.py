"""A telephone number that cannot be one."""

import re
from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/phone-possible",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("电话｜手机｜热线｜传真｜联系方式→##",),
    grade=Grade.SERIOUS,
    demand="A telephone number can be dialled",
    what="“{number}” is no telephone number",
    remedy="Check it: a mobile number has eleven digits, a local one seven or eight, with its area code before it",
    why="Who has a question reaches nobody",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
)

_CALLED = regex(
    "(?:电话|手机|热线|传真|联系方式)(?:号码?)?(?:为|是)?[：:]?\\s*([0-9][0-9（()）—－\\- ]{2,24}[0-9])(?![0-9])"
)
_SERVICE = "400"
_AREA = 3
_MOBILE = 11
_LOCAL = (7, 8)
"""Digits of an area code at least, and of a number behind one."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the numbers behind 电话, 手机 and 传真 that have too few or too many digits, or no such form."""
    for stretch in subject.stretches:
        if "电话" in stretch.words or "手机" in stretch.words or "热线" in stretch.words or "传真" in stretch.words:
            for found in _CALLED.finditer(stretch.words):
                if not _possible(found[1]):
                    yield Finding(address=stretch.at(*found.span(1)), values={"number": found[1]})


def _possible(number: str) -> bool:
    """Whether it is a number with or without area code and extension, a mobile or a short one; zeros stand for one."""
    parts = [one for one in re.split(r"[（()）—－\- ]+", number) if one]
    digits = "".join(parts)
    if not digits[4:].strip("0"):
        return True
    if parts[0].startswith("0"):
        local = parts[1] if len(parts) > 1 else parts[0][_AREA:]
        return len(local) in _LOCAL or (len(parts) == 1 and len(local) == max(_LOCAL) + 1)
    if parts[0] == _SERVICE:
        return len(digits) == len("4008001234")
    mobile = len(digits) == _MOBILE and digits[0] == "1" and digits[1] >= "3"
    if len(parts) == 1 and (mobile or len(digits) in _LOCAL):
        return True
    from fangan.chinese.contacts import is_phone  # more than most numbers need

    return is_phone("-".join(parts)) or is_phone(digits)
