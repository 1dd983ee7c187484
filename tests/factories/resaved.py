"""Files as another program leaves them: opened by LibreOffice and saved again, by way of other formats, too."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

WAYS = {"docx": (), "odt": ("odt",), "doc": ("doc",), "docx twice": ("docx",)}
"""The ways from a .docx to a .docx by name, and the formats in between."""


def missing() -> str:
    """Return why nothing can be saved again here, '' when it can."""
    return "" if shutil.which("soffice") else "not installed: soffice"


def resave(documents: Mapping[str, bytes], folder: Path) -> dict[tuple[str, str], Path]:
    """Save documents again in every way, and return the files by way and name; one run of LibreOffice a format."""
    first = folder / "built"
    first.mkdir()
    for name, data in documents.items():
        (first / f"{name}.docx").write_bytes(data)
    made = {}
    for way, between in WAYS.items():
        source, suffix = first, "docx"
        for number, target in enumerate((*between, "docx")):
            source, suffix = _converted(source, suffix, target, folder / f"{way}-{number}", folder / "profile"), target
        made |= {(way, name): source / f"{name}.docx" for name in documents}
    return made


def _converted(source: Path, suffix: str, target: str, folder: Path, profile: Path) -> Path:
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to", target,
         "--outdir", str(folder), *map(str, sorted(source.glob(f"*.{suffix}")))],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    return folder
