"""What `fangan doctor` looks at: each function examines one thing and returns findings."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fangan.cli.language import _
from fangan.messages.translation import mark


class State(StrEnum):
    """How a thing is: `note` is worth knowing but stops no plan."""

    OK = "ok"
    NOTE = "note"
    FAILED = "failed"


WORDS: Mapping[State, str] = {State.OK: mark("ok"), State.NOTE: mark("note"), State.FAILED: mark("wrong")}
PACKAGES = ("click", "pluggy", "PyYAML", "lxml", "python-docx", "platformdirs", "chinesecalendar")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: a stable id for programs, what was looked at, how it is, and what to do."""

    id: str
    subject: str
    state: State
    detail: str
    remedy: str = ""


def examine(folders: Sequence[str] = ()) -> list[Finding]:
    """Examine everything; raises nothing."""
    from fangan.cli.fonts import examine_fonts

    return [
        _python(),
        *_packages(),
        _output(),
        *_plugins(),
        _supplies(folders),
        _configuration(),
        _cache(),
        *examine_fonts(),
        _libreoffice(),
    ]


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("python", "Python", State.OK, f"{version}, {sys.executable}")


def _packages() -> list[Finding]:
    from importlib.metadata import PackageNotFoundError, version

    from fangan import __version__

    found, missing = [f"fangan {__version__}"], []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    findings = [Finding("packages", _("Packages"), State.OK, _(", ").join(found))]
    if missing:
        remedy = _("Install them: pip install {names}").format(names=" ".join(missing))
        detail = _("missing: {names}").format(names=_(", ").join(missing))
        findings.append(Finding("packages", _("Packages"), State.FAILED, detail, remedy))
    return findings


def _output() -> Finding:
    """Whether the terminal can print hanzi."""
    encoding = getattr(sys.stdout, "encoding", None) or "?"
    try:
        "方案𠮷".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        remedy = _("Characters it cannot print are shown as ?; set PYTHONUTF8=1 to print them all.")
        return Finding("output", _("Terminal"), State.NOTE, encoding, remedy)
    return Finding("output", _("Terminal"), State.OK, encoding)


def _plugins() -> list[Finding]:
    """Load every plugin and say how it is."""
    from fangan.messages.render import render
    from fangan.plugins.cache import cache_folder
    from fangan.plugins.discovery import installed
    from fangan.plugins.loader import load_plugins
    from fangan.plugins.status import PluginState

    findings = []
    for one in load_plugins(installed(), cache_folder()):
        status = one.status
        subject = _("Plugin {id}").format(id=status.id)
        if status.quarantined:
            said = " ".join(render(found, _) for found in status.problems)
            remedy = _("Repair or remove it: pip uninstall {name}").format(name=status.distribution or status.id)
            findings.append(Finding("plugin", subject, State.FAILED, said, remedy))
        elif status.state is PluginState.BLOCKED:
            findings.append(Finding("plugin", subject, State.NOTE, _("blocked by FANGAN_PLUGINS")))
        else:
            heads = sum(
                len(one.supply.heads.of_key(key))
                for key in one.supply.heads.keys()  # noqa: SIM118
            )
            detail = _("{who}, {count} sections and items").format(who=status, count=heads)
            findings.append(Finding("plugin", subject, State.OK, detail))
    if not findings:
        remedy = _("Install one with pip, or name a folder with --sections.")
        findings.append(Finding("plugin", _("Plugins"), State.NOTE, _("none installed"), remedy))
    return findings


def _supplies(folders: Sequence[str]) -> Finding:
    """Whether the catalogue as a whole can be gathered, and no agency or outline is claimed twice."""
    from fangan.messages.render import render
    from fangan.model.problem import FanganError
    from fangan.plugins.gather import build_catalogue

    subject = _("Catalogue")
    try:
        catalogue = build_catalogue(folders=folders)
        for agency in catalogue.agencies:
            catalogue.agency(agency.path)
        outlines = [catalogue.outline(id_) for id_ in catalogue.outlines.ids()]
    except FanganError as error:
        said = " ".join(render(found, _) for found in error.problems)
        return Finding("catalogue", subject, State.FAILED, said)
    detail = _("{outlines} outlines, {keys} sections, {agencies} agencies").format(
        outlines=len(outlines), keys=len(catalogue.keys()), agencies=len(list(catalogue.agencies))
    )
    return Finding("catalogue", subject, State.OK, detail)


def _configuration() -> Finding:
    from fangan.messages.render import render
    from fangan.model.problem import FanganError
    from fangan.plugins.settings import config_file, shared_folders

    subject, path = _("Configuration"), config_file(os.environ)
    try:
        folders = shared_folders((), os.environ)
    except FanganError as error:
        said = " ".join(render(found, _) for found in error.problems)
        return Finding("configuration", subject, State.FAILED, said)
    shown = path if path and os.path.isfile(path) else _("none ({path})").format(path=path or "-")
    if folders:
        shown += _("; shared folders: {folders}").format(folders=_(", ").join(folders))
    return Finding("configuration", subject, State.OK, shown)


def _cache() -> Finding:
    """Whether the cache can be written; without one every start is slower, nothing else."""
    from fangan.plugins.cache import cache_folder

    folder, subject = cache_folder(), _("Cache")
    if not folder:
        return Finding("cache", subject, State.NOTE, _("off"))
    near = folder
    while near and not os.path.exists(near) and os.path.dirname(near) != near:
        near = os.path.dirname(near)
    if os.access(near, os.W_OK):
        return Finding("cache", subject, State.OK, folder)
    remedy = _("Every start is slower without it; let FANGAN_CACHE name a folder that can be written.")
    return Finding("cache", subject, State.NOTE, folder, remedy)


def _libreoffice() -> Finding:
    from fangan.formats.office import find_office

    found = find_office()
    if found:
        return Finding("libreoffice", "LibreOffice", State.OK, found)
    remedy = _("Only PDF needs it: install it from libreoffice.org, or print the Word file to PDF.")
    return Finding("libreoffice", "LibreOffice", State.NOTE, _("not found"), remedy)
