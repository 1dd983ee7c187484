"""Whether the fonts of official documents (GB/T 9704—2012, 5.2.1 and 7.3) are installed, and what stands in for one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

from fangan.app.diagnosis import Diagnosis, Health
from fangan.formats.fonts import FACES, Face
from fangan.messages.translation import Translate

_WINDOWS_FILES: Mapping[str, str] = {
    "simfang.ttf": "仿宋",
    "simkai.ttf": "楷体",
    "simhei.ttf": "黑体",
    "simsun.ttc": "宋体",
    "fzxbsjw.ttf": "方正小标宋简体",
}


def examine_fonts(environ: Mapping[str, str], _: Translate) -> list[Diagnosis]:
    """Look for every face; a missing one is worth knowing, since the document names it and a reader may have it."""
    families = installed_families(environ)
    if families is None:
        said = _("cannot be listed on this machine")
        return [
            Diagnosis("fonts", _("Fonts"), Health.NOTE, said, _("Install fontconfig (fc-list) to have them listed."))
        ]
    return [_examine(face, families, _) for face in FACES]


def _examine(face: Face, families: frozenset[str], _: Translate) -> Diagnosis:
    subject = _("Font {name}").format(name=face.name)
    if families & {name.lower() for name in (face.name, *face.others)}:
        return Diagnosis("font", subject, Health.OK, _("installed"))
    for other in face.stand_ins:
        if other.lower() in families:
            return Diagnosis("font", subject, Health.NOTE, _("{other} stands in for it").format(other=other))
    remedy = _("Pages and PDF made here use another face; install it, or print where it is installed.")
    return Diagnosis("font", subject, Health.NOTE, _("not installed"), remedy)


def installed_families(environ: Mapping[str, str]) -> frozenset[str] | None:
    """Return the names of the installed font families in lower case, None when they cannot be listed."""
    if sys.platform == "win32":
        return _windows_families(environ)
    program = shutil.which("fc-list", path=environ.get("PATH"))
    if program is None:
        return None
    try:
        listed = subprocess.run(  # noqa: S603 (a fixed command found on the user's own path)
            [program, ":", "family"], capture_output=True, check=True, timeout=30, encoding="utf-8", errors="replace"
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    return frozenset(name.strip().lower() for line in listed.splitlines() for name in line.split(",") if name.strip())


def _windows_families(environ: Mapping[str, str]) -> frozenset[str] | None:
    folders = [
        os.path.join(environ.get("WINDIR", r"C:\Windows"), "Fonts"),
        os.path.join(environ.get("LOCALAPPDATA", ""), "Microsoft", "Windows", "Fonts"),
    ]
    files: set[str] = set()
    for folder in folders:
        try:
            files.update(name.lower() for name in os.listdir(folder))
        except OSError:
            continue
    return frozenset(name for file, name in _WINDOWS_FILES.items() if file in files) if files else None
