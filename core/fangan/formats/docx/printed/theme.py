"""The faces a theme names (ECMA-376, 17.3.2.26, 20.1.4.1)."""

from fangan.formats.docx.ooxml.elements import XmlElement

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS = {"asciiTheme": "ascii", "hAnsiTheme": "hAnsi", "eastAsiaTheme": "eastAsia", "cstheme": "cs"}


class Theme:
    """The faces of one file's theme; one without a theme names none."""

    def __init__(self, root: XmlElement | None) -> None:
        self._faces: dict[str, str] = {}
        for kind in ("major", "minor") if root is not None else ():
            fonts = root.find(f".//{_A}{kind}Font") if root is not None else None
            if fonts is None:
                continue
            latin, eastern = (fonts.find(f"{_A}{name}") for name in ("latin", "ea"))
            chinese = (one.get("typeface", "") for one in fonts.iter(f"{_A}font") if one.get("script") == "Hans")
            western = latin.get("typeface", "") if latin is not None else ""
            self._faces[f"{kind}Ascii"] = self._faces[f"{kind}HAnsi"] = western
            named = eastern.get("typeface", "") if eastern is not None else ""
            self._faces[f"{kind}EastAsia"] = named or next(chinese, "")

    def faces(self, given: dict[str, str]) -> dict[str, str]:
        """Put the theme's faces in the place of references to it, which stand above names."""
        found = {key: value for key, value in given.items() if key not in _SLOTS}
        for slot, name in _SLOTS.items():
            if slot in given and (face := self._faces.get(given[slot], "")):
                found[name] = face
        return found
