"""File names that every system takes, and when two of them are one."""

from collections.abc import Mapping
from pathlib import Path

_FULL_WIDTH: Mapping[int, int | None] = {
    **str.maketrans('\\/:*?"<>|', "＼／：＊？＂＜＞｜"),
    **dict.fromkeys([*range(32), 127]),
}
_LONGEST = 200
"""Bytes of a name without its suffix; file systems hold 255 with it."""
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³")
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS}
"""Names that mean a device on Windows, whatever stands behind their first dot."""
_COMPOSABLE = (
    ("\u0300", "\u1fff"),
    ("\u2100", "\u23ff"),
    ("\u3099", "\u309a"),
    ("\uf900", "\ufaff"),
    ("\U00010000", "\U0010ffff"),
)
"""First and last of the characters that may be written in two ways; official titles hardly ever hold any of them."""


def _composed(text: str) -> str:
    """Return a text composed as people type it (NFC)."""
    if not any(first <= letter <= last for letter in text for first, last in _COMPOSABLE):
        return text
    import unicodedata  # as large as all that a build imports

    return unicodedata.normalize("NFC", text)


def file_name(title: str) -> str:
    """Turn a title into a file name that every system takes, as near to the title as can be.

    It is composed as people type it (NFC): some systems take two ways of composing one name for one, others for two.
    """
    name = _composed(title).translate(_FULL_WIDTH).strip(" .")
    name = name.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").rstrip(" .")
    device = name.partition(".")[0].rstrip(" ").lower() in _DEVICES
    return f"_{name}" if device or not name else name


def same_file(path: Path) -> str:
    """Return the form under which two paths are one file on a system that is strict about it."""
    return same_name(str(path.absolute()))


def same_name(name: str) -> str:
    """Return the form under which two names are one on a system that is strict about it."""
    return _composed(name).casefold()
