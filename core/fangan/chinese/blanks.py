"""The mark that stands in a draft where something is still to be filled in: 【待填：主题】."""

import re

BLANK_OPENING = "【待填"
"""How every mark begins."""
MARK = re.compile(f"{BLANK_OPENING}[^】]*】?")
"""A mark in a text; one that never closes runs to the end."""


def blank_mark(name: str) -> str:
    """Return the mark that stands for what is called `name`."""
    return f"{BLANK_OPENING}：{name}】"
