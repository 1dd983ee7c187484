"""The mark that stands in a draft where something is still to be filled in: 【待填：主题】."""

import re

from fangan.late.patterns import regex

BLANK_OPENING = "【待填"
"""How every mark begins."""
MARK = regex(f"{BLANK_OPENING}[^】]*】?")
"""A mark in a text; one that never closes runs to the end."""

HOLLOW = "〓"
"""Stands before rules for every character of what nobody knows yet: a mark in a draft, a placeholder in a wording."""


def hollowed(text: str, what: re.Pattern[str] = MARK) -> str:
    """Return a text as long, with HOLLOW for every character of its marks, or of what else is found in it."""
    return what.sub(lambda found: HOLLOW * len(found[0]), text)


def blank_mark(name: str) -> str:
    """Return the mark that stands for what is called `name`."""
    return f"{BLANK_OPENING}：{name}】"
