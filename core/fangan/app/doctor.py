"""Examine this machine: each function looks at one thing and says, in the language handed in, how it is."""

import os
import sys

from fangan.app.diagnosis import Diagnosis, DoctorOutcome, Health
from fangan.app.doctor_fonts import examine_fonts
from fangan.app.workspace import Workspace
from fangan.formats.office import find_office
from fangan.kit.rules.no_ties_within_the_plugin import ties
from fangan.messages.render import render
from fangan.messages.translation import Translate
from fangan.model.problem import FanganError, Place, problem
from fangan.model.section import VariantHead
from fangan.plugins.loader import Loaded
from fangan.plugins.settings import config_file, shared_folders
from fangan.plugins.status import PluginState

PACKAGES = ("click", "pluggy", "PyYAML", "lxml", "python-docx", "platformdirs", "chinesecalendar")


def examine_machine(workspace: Workspace, encoding: str, _: Translate) -> DoctorOutcome:
    """Examine everything; `encoding` is that of the terminal, '' where none is known. Raises nothing."""
    return DoctorOutcome(
        (
            _python(),
            *_packages(_),
            _output(encoding, _),
            *_plugins(workspace, _),
            _supplies(workspace, _),
            _configuration(workspace, _),
            _cache(workspace, _),
            *examine_fonts(workspace.environ, _),
            _libreoffice(workspace, _),
        )
    )


def _python() -> Diagnosis:
    version = ".".join(map(str, sys.version_info[:3]))
    return Diagnosis("python", "Python", Health.OK, f"{version}, {sys.executable}")


def _packages(_: Translate) -> list[Diagnosis]:
    from importlib.metadata import PackageNotFoundError, version

    from fangan import __version__

    found, missing = [f"fangan {__version__}"], []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    findings = [Diagnosis("packages", _("Packages"), Health.OK, _(", ").join(found))]
    if missing:
        remedy = _("Install them: pip install {names}").format(names=" ".join(missing))
        detail = _("missing: {names}").format(names=_(", ").join(missing))
        findings.append(Diagnosis("packages", _("Packages"), Health.FAILED, detail, remedy))
    return findings


def _output(encoding: str, _: Translate) -> Diagnosis:
    """Whether the terminal can print hanzi."""
    try:
        "方案𠮷".encode(encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        remedy = _("Characters it cannot print are shown as ?; set PYTHONUTF8=1 to print them all.")
        return Diagnosis("output", _("Terminal"), Health.NOTE, encoding or "?", remedy)
    return Diagnosis("output", _("Terminal"), Health.OK, encoding)


def _plugins(workspace: Workspace, _: Translate) -> list[Diagnosis]:
    """Load every plugin and say how it is."""
    found = [_plugin(one, _) for one in workspace.plugins()]
    if found:
        return found
    remedy = _("Install one with pip, or name a folder with --sections.")
    return [Diagnosis("plugin", _("Plugins"), Health.NOTE, _("none installed"), remedy)]


def _plugin(one: Loaded, _: Translate) -> Diagnosis:
    """Say whether a plugin can be used, and whether any two of its texts leave a plan without a choice."""
    status, heads = one.status, one.supply.of(VariantHead)
    subject = _("Plugin {id}").format(id=status.id)
    if status.state is PluginState.BLOCKED:
        return Diagnosis("plugin", subject, Health.NOTE, _("blocked by FANGAN_PLUGINS"))
    said = " ".join(render(found, _) for found in status.problems)
    if status.quarantined:
        remedy = _("Repair or remove it: pip uninstall {name}").format(name=status.distribution or status.id)
        return Diagnosis("plugin", subject, Health.FAILED, said, remedy)
    tied = [problem("variants-tie", Place(last.path), key=last.target, other=first.file) for first, last in ties(heads)]
    if tied:
        return Diagnosis("plugin", subject, Health.FAILED, " ".join(render(found, _) for found in tied))
    if said:
        return Diagnosis("plugin", subject, Health.NOTE, said)
    detail = _("{who}, {count} sections and items").format(who=status, count=len(heads))
    return Diagnosis("plugin", subject, Health.OK, detail)


def _supplies(workspace: Workspace, _: Translate) -> Diagnosis:
    """Whether the catalogue as a whole can be gathered, and no agency or outline is claimed twice."""
    subject = _("Catalogue")
    try:
        catalogue = workspace.catalogue()
        for agency in catalogue.agencies:
            catalogue.agency(agency.path)
        outlines = [catalogue.outline(id_) for id_ in catalogue.outlines.ids()]
    except FanganError as error:
        said = " ".join(render(found, _) for found in error.problems)
        return Diagnosis("catalogue", subject, Health.FAILED, said)
    detail = _("{outlines} outlines, {keys} sections, {agencies} agencies").format(
        outlines=len(outlines), keys=len(catalogue.keys()), agencies=len(list(catalogue.agencies))
    )
    return Diagnosis("catalogue", subject, Health.OK, detail)


def _configuration(workspace: Workspace, _: Translate) -> Diagnosis:
    subject, path = _("Configuration"), config_file(workspace.environ)
    try:
        folders = shared_folders((), workspace.environ)
    except FanganError as error:
        said = " ".join(render(found, _) for found in error.problems)
        return Diagnosis("configuration", subject, Health.FAILED, said)
    shown = path if path and os.path.isfile(path) else _("none ({path})").format(path=path or "-")
    if folders:
        shown += _("; shared folders: {folders}").format(folders=_(", ").join(folders))
    return Diagnosis("configuration", subject, Health.OK, shown)


def _cache(workspace: Workspace, _: Translate) -> Diagnosis:
    """Whether the cache can be written; without one every start is slower, nothing else."""
    folder, subject = workspace.cache_folder, _("Cache")
    if not folder:
        return Diagnosis("cache", subject, Health.NOTE, _("off"))
    near = folder
    while near and not os.path.exists(near) and os.path.dirname(near) != near:
        near = os.path.dirname(near)
    if os.access(near, os.W_OK):
        return Diagnosis("cache", subject, Health.OK, folder)
    remedy = _("Every start is slower without it; let FANGAN_CACHE name a folder that can be written.")
    return Diagnosis("cache", subject, Health.NOTE, folder, remedy)


def _libreoffice(workspace: Workspace, _: Translate) -> Diagnosis:
    found = find_office(workspace.environ)
    if found:
        return Diagnosis("libreoffice", "LibreOffice", Health.OK, found)
    remedy = _("Only PDF needs it: install it from libreoffice.org, or print the Word file to PDF.")
    return Diagnosis("libreoffice", "LibreOffice", Health.NOTE, _("not found"), remedy)
