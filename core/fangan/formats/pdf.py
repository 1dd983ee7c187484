"""PDF through LibreOffice, from the very bytes the .docx has; and the fonts that were not there to show it right."""

import shutil
import subprocess
from contextlib import suppress

from fangan.formats.office import convert_to_pdf
from fangan.model.document import Document
from fangan.model.problem import Problem, Severity, problem

FONTS = (
    ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S"),
    ("仿宋_GB2312", "仿宋", "FangSong"),
    ("楷体_GB2312", "楷体", "KaiTi"),
    ("黑体", "SimHei"),
    ("宋体", "SimSun"),
)
"""The faces our .docx asks for, each followed by the names under which it is the same face."""


def write(document: Document) -> bytes:
    """Return the document as PDF; OutputFailed as `fangan.formats.office.convert_to_pdf` says."""
    from fangan.formats.docx import write as write_docx

    return convert_to_pdf(write_docx(document))


def substituted_fonts() -> list[tuple[str, str]]:
    """Return the faces this computer does not have, each with the one fontconfig puts in its place.

    Empty where there is no fontconfig to ask (Windows, macOS).
    """
    program = shutil.which("fc-match")
    if program is None:
        return []
    missing = []
    with suppress(OSError, subprocess.TimeoutExpired):
        for names in FONTS:
            found = [_match(program, name) for name in names]
            if not any(name in families for name, families in zip(names, found, strict=True)):
                missing.append((names[0], found[0][0]))
    return missing


def font_problems() -> list[Problem]:
    """Return a warning for every substituted font."""
    return [
        problem("font-substituted", None, Severity.WARNING, font=font, substitute=substitute)
        for font, substitute in substituted_fonts()
    ]


def _match(program: str, name: str) -> list[str]:
    """Return the names of the family fontconfig answers with for a Chinese text in face `name`."""
    run = subprocess.run(  # noqa: S603 - fc-match with a face of ours
        [program, "-f", "%{family}", f"{name}:lang=zh-cn"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=20,
        check=False,
    )
    return run.stdout.split(",")
