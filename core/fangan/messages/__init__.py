"""Every sentence fangan says of a problem, keyed by the problem's stable code.

Each room's messages stand in a module of their own; `message` finds one. The English text is the gettext msgid;
values enter through named fields, never by position.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong, and what to do about it."""

    what: str
    remedy: str = ""
