"""Records as people read them: scopes, types, templates, raw values; the language is handed in."""

from collections.abc import Mapping

from fangan.messages.translation import Translate, mark
from fangan.model.fact import Raw
from fangan.model.section import Scope
from fangan.model.template import Placeholder, Reference, Template

SCOPE_WORDS: Mapping[str, str] = {
    "agency": mark("agency"),
    "outline": mark("outline"),
    "sector": mark("sector"),
    "kind": mark("kind"),
    "region": mark("region"),
    "theme": mark("theme"),
    "level": mark("level"),
}

TYPE_WORDS: Mapping[str, str] = {
    "text": mark("text"),
    "integer": mark("whole number"),
    "decimal": mark("number"),
    "money": mark("sum of money"),
    "date": mark("date"),
    "month": mark("month"),
    "period": mark("period"),
    "deadline": mark("deadline"),
    "agency": mark("agency"),
    "event": mark("event"),
    "contact": mark("contact"),
    "list": mark("list"),
    "table": mark("table"),
}
CARRY_WORDS: Mapping[str, str] = {
    "standing": mark("stays from year to year"),
    "annual": mark("to be given every year"),
    "derived": mark("computed"),
    "once": mark("for this plan only"),
}


def scope_in_words(scope: Scope, _: Translate) -> str:
    """Say for whom a variant is: `sector: education; level: county`, or everybody."""
    parts = [
        _("{what} {values}").format(what=_(word), values=_(", ").join(getattr(scope, key)))
        for key, word in SCOPE_WORDS.items()
        if getattr(scope, key)
    ]
    return _("; ").join(parts) or _("everybody")


def template_text(template: Template) -> str:
    """Return a template as it was written."""
    return "".join(_segment(segment) for segment in template)


def _segment(segment: str | Placeholder | Reference) -> str:
    if isinstance(segment, str):
        return segment
    name = segment.name if isinstance(segment, Placeholder) else f"@{segment.target}"
    return f"{{{{{name}|{segment.format}}}}}" if segment.format else f"{{{{{name}}}}}"


def raw_text(raw: Raw | None) -> str:
    """Return a raw fact on one line: lists by 、, rows by ；, columns as name=value."""
    if raw is None:
        return ""
    if isinstance(raw, str):
        return " ".join(raw.split("\n"))
    if isinstance(raw, Mapping):
        return "，".join(f"{name}={raw_text(value)}" for name, value in raw.items())
    rows = any(not isinstance(entry, str) for entry in raw)
    return ("；" if rows else "、").join(raw_text(entry) for entry in raw)
