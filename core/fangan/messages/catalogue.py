"""Find the message of a problem's code; a room's messages are imported only when one is looked for."""

from collections.abc import Mapping
from importlib import import_module

from fangan.messages import Message

ROOMS = (
    "cli",
    "app",
    "provenance",
    "formats",
    "years",
    "checks",
    "assembly",
    "plugins",
    "sources",
    "chinese",
    "kit",
    "library",
    "batch",
)
FOREIGN = Message("{what}", "{remedy}")
"""For the codes of plugins: their problems bring their own sentences as values."""


def room_messages(room: str) -> Mapping[str, Message]:
    """Return the messages of one room by code."""
    found: Mapping[str, Message] = import_module(f"fangan.{room}.messages").MESSAGES
    return found


def message(code: str) -> Message:
    """Return the message of a code; a code that no room and no rule of ours knows is a plugin's."""
    if "/" in code:
        return _of_rule(code)
    for room in ROOMS:
        found = room_messages(room).get(code)
        if found is not None:
            return found
    return FOREIGN


def _of_rule(code: str) -> Message:
    """Return the sentences of one of our rules, which stand in its file: `terms/a-rule` in `checks.terms.a_rule`.

    Those of the page are data of one file.
    """
    name = f"fangan.checks.{code.replace('/', '.').replace('-', '_')}"
    try:
        rule: Message = import_module(name).RULE.message
    except ModuleNotFoundError as error:
        if error.name is None or not name.startswith(error.name):
            raise
        return _measured(code) if code.startswith("format/") else FOREIGN
    return rule


def _measured(code: str) -> Message:
    rules = import_module("fangan.checks.format.measured").RULES
    return next((rule.message for rule in rules if rule.id == code), FOREIGN)
