"""An agency that nobody describes: what its path tells of it, looked over and put right before a plan begins."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fangan.app.creating import NewWish, look_at_office
from fangan.app.enlisting import Enlisted, OfficeWish
from fangan.app.workspace import Workspace
from fangan.messages.render import as_data
from fangan.messages.translation import Translate
from fangan.model.agency import AgencyKind, Level
from fangan.model.problem import Severity
from fangan_page.sent import on_one_line

_TEXTS = ("name", "short", "code", "sector")
_AT = {"agency-abbreviated": "name", "roles-open": "roles"}
"""Which field a message belongs to; all others are of the path."""


def office_data(workspace: Workspace, outline: str, agency: str, folder: Path, translate: Translate) -> dict[str, Any]:
    """Return the fields of an office with what is to be said of each; `known` alone where somebody describes it."""
    found = look_at_office(workspace, NewWish(outline=outline, agency=agency or None, folder=str(folder)))
    if found is None or found.completes:
        return {"known": True}
    roles = [(role, office, "") for role, office in found.agency.roles.items()]
    roles += [(role, "", example) for role, example in found.unfilled.items()]
    return {
        "known": False,
        "fields": {key: str(getattr(found.agency, key) or "") for key in (*_TEXTS, "level", "kind")},
        "levels": [str(one) for one in Level],
        "kinds": [str(one) for one in AgencyKind],
        "roles": [dict(zip(("name", "given", "example"), one, strict=True)) for one in roles],
        "problems": list(_told(found, translate)),
    }


def office_wish(said: Mapping[str, Any]) -> OfficeWish:
    """Return what was said of an office; raises ValueError, TypeError for what the page never sends.

    Raises InputRefused for a forbidden character.
    """
    texts, roles = {key: said.get(key, "") for key in (*_TEXTS, "level", "kind")}, said.get("roles", {})
    if not isinstance(roles, dict):
        raise TypeError
    words, roles = _stripped(texts), _stripped(roles)
    return OfficeWish(
        **{key: words[key] for key in _TEXTS},
        level=Level(words["level"]) if words["level"] else None,
        kind=AgencyKind(words["kind"]) if words["kind"] else None,
        roles={role: office for role, office in roles.items() if office},
    )


def _told(found: Enlisted, translate: Translate) -> list[dict[str, Any]]:
    told = (one for one in found.problems("") if one.severity is not Severity.NOTE)
    return [{**as_data(one, translate), "field": _AT.get(one.code, "agency")} for one in told]


def _stripped(texts: Mapping[str, Any]) -> dict[str, str]:
    if not all(isinstance(one, str) for one in texts.values()):
        raise TypeError
    return {on_one_line(key): on_one_line(value).strip() for key, value in texts.items()}
