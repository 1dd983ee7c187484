"""An old .doc as a .docx, made in a process of its own: by office-oxide, by LibreOffice where that knows more.

office-oxide is quick and loses no word, but writes every counted number as 1. 2. 3., whatever stood there. So what
counts numbers is asked of LibreOffice, where there is one. Neither is trusted with a file of anybody: the process has
limits of time and memory, works in a folder of its own, and is judged by the file it leaves.
"""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from fangan.formats.compound import holds_text, is_locked
from fangan.formats.docx.whole import read_docx_whole
from fangan.formats.kinds import ForeignKind, refuse_kind
from fangan.formats.legacy_inside import ANSWER, GIVEN, LARGEST_ANSWER
from fangan.formats.office import find_office, office
from fangan.formats.plain.decoding import ordinary_share
from fangan.formats.whole import WholeFile, item_lines
from fangan.late.tuples import NamedTuple
from fangan.model.problem import FanganError, InputRefused, OutputFailed, Place, Problem, Severity, problem

_SECONDS = 10.0
"""How long the process may take by the clock; of its own it has two (`legacy_inside`), a plan takes a hundredth."""
_CONVERSION = 60.0
"""Seconds LibreOffice may take, most of which it needs to start."""
_MEMORY = 3 * 1024**3
"""Bytes LibreOffice may have; it asks for one GiB before it opens anything."""
_FEW, _TEXT = 20, 0.9
"""Characters of which nothing can be said, and the share of ordinary ones below which words are those of a wreck."""
_READER = "office_oxide"
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
"""No macro runs, and nothing is fetched that the file only names."""


class OldFile(NamedTuple):
    """An old file read whole, and what is told of how."""

    whole: WholeFile
    problems: tuple[Problem, ...]


def read_doc_whole(data: bytes, name: str, environ: Mapping[str, str]) -> OldFile:
    """Read a .doc; `name` is what it is called in messages, `environ` where LibreOffice is looked for.

    Raises InputRefused `doc-reader-missing` without either program, `foreign-locked` for one with a password,
    `doc-broken` for what neither reads.
    """
    quick, converts = find_spec(_READER) is not None, find_office(environ) is not None
    if not quick and not converts:
        raise InputRefused([problem("doc-reader-missing", Place(name))])
    if is_locked(data):
        refuse_kind(ForeignKind.LOCKED, name)
    if not holds_text(data):  # no program is started for a wreck
        raise InputRefused([problem("doc-broken", Place(name))])
    whole = _whole(_quickly(data), name) if quick else None
    if whole is not None and not whole.account.counted:
        return OldFile(whole, ())
    better = _whole(_converted(data, environ), name) if converts else None
    if better is not None:
        return OldFile(better, ())
    if whole is None:
        raise InputRefused([problem("doc-broken", Place(name))])
    return OldFile(whole, (problem("doc-numbers", Place(name), Severity.WARNING),))


def _whole(made: bytes, name: str) -> WholeFile | None:
    """Read what was made of a file, None where that is nothing."""
    try:
        whole = read_docx_whole(made, name) if made else None
    except FanganError:
        return None
    words = "".join("".join(one.words for one in item_lines(whole.items)).split()) if whole else ""
    return None if len(words) > _FEW and ordinary_share(words) < _TEXT else whole


def _quickly(data: bytes) -> bytes:
    """Return the .docx that office-oxide makes, b'' where it makes none."""
    with tempfile.TemporaryDirectory(prefix="fangan-", ignore_cleanup_errors=True) as folder:
        Path(folder, GIVEN).write_bytes(data)
        command = [sys.executable, "-P", "-m", "fangan.formats.legacy_inside", folder]
        try:
            subprocess.run(  # noqa: S603 - our own Python, our own module, a folder we made
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return b""
        return _answer(Path(folder, ANSWER))


def _answer(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            made = file.read(LARGEST_ANSWER + 1)
    except OSError:
        return b""
    return made if len(made) <= LARGEST_ANSWER else b""


def _converted(data: bytes, environ: Mapping[str, str]) -> bytes:
    """Return the .docx that LibreOffice makes, b'' where it makes none."""
    try:
        with office(environ, _CONVERSION, _MEMORY) as program:
            settings = program.folder / "profile" / "user"
            settings.mkdir(parents=True)
            (settings / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
            made = program.convert({GIVEN: data}, "docx")
    except OutputFailed:
        return b""
    return next(iter(made.values()), b"")
