"""The faces our documents ask for, what may stand in for them, and what stands in on this computer.

GB/T 9704—2012 fixes categories (小标宋, 仿宋, 楷体, 黑体, 宋体), not faces. A face of the same category is the nearest
thing to the right one; without a hint fontconfig would print a whole document in a single face.
"""

import shutil
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from fangan.late.records import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """A face by its name in our documents, its other names, and faces of its category, best first.

    `office` are those of its category that come with Word and WPS.
    """

    name: str
    others: tuple[str, ...]
    office: tuple[str, ...]
    stand_ins: tuple[str, ...]


_SONG = ("FandolSong", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN")
FACES = (
    Face("方正小标宋简体", ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S"), ("华文中宋", "STZhongsong", "宋体"), _SONG),
    Face("仿宋_GB2312", ("仿宋", "FangSong"), ("华文仿宋", "STFangsong"), ("FandolFang", *_SONG[1:])),
    Face("楷体_GB2312", ("楷体", "KaiTi"), ("华文楷体", "STKaiti"), ("FandolKai", "AR PL UKai CN")),
    Face(
        "黑体", ("SimHei",), ("华文黑体", "STHeiti"),
        ("FandolHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei"),
    ),
    Face("宋体", ("SimSun",), ("华文宋体", "STSong"), _SONG),
)  # fmt: skip


def stand_ins(name: str) -> tuple[str, ...]:
    """Return what a face goes by elsewhere and those of its category that come with an office program, best first.

    `name` is that of a face of ours or one of its other names; LookupError for any other.
    """
    face = next((one for one in FACES if name in (one.name, *one.others)), None)
    if face is None:
        raise LookupError(name)
    return tuple([other for other in (*face.others, *face.office) if other != name])


_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include ignore_missing="yes">{system}</include>
{aliases}
</fontconfig>
"""
_ALIAS = '<alias binding="same"><family>{name}</family><accept>{accepted}</accept></alias>'
_SYSTEM = "/etc/fonts/fonts.conf"


def environment(folder: Path, environ: Mapping[str, str]) -> Mapping[str, str]:
    """Write a fontconfig configuration into `folder` and return the environment in which it holds, `environ` otherwise.

    It adds the stand-ins to the configuration that `environ` names, or the system's own, for one process and its
    children.
    """
    path = folder / "fonts.conf"
    aliases = [_alias(name, face) for face in FACES for name in (face.name, *face.others)]
    system = environ.get("FONTCONFIG_FILE") or _SYSTEM
    path.write_text(_CONFIGURATION.format(system=escape(system), aliases="\n".join(aliases)), encoding="utf-8")
    return {**environ, "FONTCONFIG_FILE": str(path)}


def _alias(name: str, face: Face) -> str:
    """Return what may stand in for a face, asked for by one of its names: rare hanzi are set in a second."""
    others = (other for other in (*face.others, *face.office, *face.stand_ins) if other != name)
    accepted = "".join([f"<family>{escape(other)}</family>" for other in others])
    return _ALIAS.format(name=name, accepted=accepted)


def substituted_fonts(environ: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the faces this computer does not have, each with the one that is printed in its place.

    Empty where there is no fontconfig to ask (Windows, macOS).
    """
    program = shutil.which("fc-match", path=environ.get("PATH"))
    missing: list[tuple[str, str]] = []
    if program is None:
        return missing
    with TemporaryDirectory(prefix="fangan-") as folder, suppress(OSError, subprocess.TimeoutExpired):
        given = environment(Path(folder), environ)
        for face in FACES:
            families = _match(program, face.name, given)
            if families.isdisjoint((face.name, *face.others)):
                missing.append((face.name, next(iter(sorted(families, key=len)))))
    return missing


def _match(program: str, name: str, environment: Mapping[str, str]) -> frozenset[str]:
    """Return every name of the family in which a Chinese text in face `name` is printed."""
    run = subprocess.run(  # noqa: S603 - fc-match with a face of ours
        [program, "-f", "%{family}", f"{name}:lang=zh-cn"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=20,
        check=False,
        env=environment,
    )
    return frozenset(run.stdout.split(","))
