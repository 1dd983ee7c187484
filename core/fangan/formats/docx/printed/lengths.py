"""Numbers of WordprocessingML as millimetres and points; whatever is no number counts as none."""

from collections.abc import Mapping

TWIP = 25.4 / 1440
"""Millimetres to a twentieth of a point."""
POINT = 25.4 / 72
EMU = 25.4 / 914400
_ON = ("1", "true", "on")
_TWIPS = {"pt": 20, "mm": 1440 / 25.4, "cm": 14400 / 25.4, "in": 1440}
"""Twentieths of a point to a unit."""
_LONGEST = 12
_FURTHEST = 10_000_000


def number(text: str | None, otherwise: float = 0) -> float:
    """Read a number, with a unit of length as twips; `otherwise` for anything else, or one no page has."""
    text = (text or "").strip()
    try:
        found = float(text) if len(text) <= _LONGEST else otherwise
    except ValueError:
        unit = text[-2:]
        return number(text[:-2], otherwise) * _TWIPS[unit] if unit in _TWIPS else otherwise
    return found if abs(found) < _FURTHEST else otherwise


def twips(values: Mapping[str, str], name: str, otherwise: float = 0) -> float:
    """Return an attribute of twips in millimetres; `otherwise` is in millimetres, too."""
    return number(values[name]) * TWIP if name in values else otherwise


def is_on(values: Mapping[str, str] | None, otherwise: bool = False) -> bool:
    """Tell whether a switch is on: one that is there without a value is."""
    return otherwise if values is None else values.get("val", "1") in _ON
