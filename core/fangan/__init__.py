"""Assemble official Chinese plan documents from sections that agencies publish as plugins.

    plan = fangan.open("samples/county-2026")
    outcome = fangan.build(plan, output="out/", formats=("docx", "pdf"))

docs/python.md tells it all. Every name is imported when it is first asked for.
"""

TYPE_CHECKING = False  # the name type checkers know; importing typing would double the time of a page of help

__version__ = "0.1.0"

if TYPE_CHECKING:
    from fangan.app.building import BuildOutcome as BuildOutcome
    from fangan.app.building import BuiltFile as BuiltFile
    from fangan.app.checking import CheckOutcome as CheckOutcome
    from fangan.app.comparing import DiffOutcome as DiffOutcome
    from fangan.app.composing import ComposeOutcome as ComposeOutcome
    from fangan.app.creating import NewOutcome as NewOutcome
    from fangan.app.merging import MergeOutcome as MergeOutcome
    from fangan.app.rolling import RollOutcome as RollOutcome
    from fangan.app.surveying import FactsOutcome as FactsOutcome
    from fangan.app.verifying import VerifyOutcome as VerifyOutcome
    from fangan.app.workspace import Workspace as Workspace
    from fangan.face import OpenPlan as OpenPlan
    from fangan.face import build as build
    from fangan.face import build_all as build_all
    from fangan.face import check as check
    from fangan.face import diff as diff
    from fangan.face import facts as facts
    from fangan.face import merge_edited as merge_edited
    from fangan.face import new as new
    from fangan.face import open as open  # noqa: A004 (as gzip and codecs have it)
    from fangan.face import read as read
    from fangan.face import roll as roll
    from fangan.face import say as say
    from fangan.face import verify as verify
    from fangan.model.document import Document as Document
    from fangan.model.problem import ExitCode as ExitCode
    from fangan.model.problem import FanganError as FanganError
    from fangan.model.problem import InputRefused as InputRefused
    from fangan.model.problem import OutputFailed as OutputFailed
    from fangan.model.problem import Place as Place
    from fangan.model.problem import PluginFailed as PluginFailed
    from fangan.model.problem import Problem as Problem
    from fangan.model.problem import Severity as Severity
    from fangan.model.problem import UsageRefused as UsageRefused
    from fangan.plugins.hookspecs import hookimpl as hookimpl

_HOMES = {
    "fangan.app.building": ("BuildOutcome", "BuiltFile"),
    "fangan.app.checking": ("CheckOutcome",),
    "fangan.app.comparing": ("DiffOutcome",),
    "fangan.app.composing": ("ComposeOutcome",),
    "fangan.app.creating": ("NewOutcome",),
    "fangan.app.merging": ("MergeOutcome",),
    "fangan.app.rolling": ("RollOutcome",),
    "fangan.app.surveying": ("FactsOutcome",),
    "fangan.app.verifying": ("VerifyOutcome",),
    "fangan.app.workspace": ("Workspace",),
    "fangan.face": (
        "OpenPlan", "build", "build_all", "check", "diff", "facts", "merge_edited", "new", "open", "read", "roll",
        "say", "verify",
    ),
    "fangan.model.document": ("Document",),
    "fangan.model.problem": (
        "ExitCode", "FanganError", "InputRefused", "OutputFailed", "Place", "PluginFailed", "Problem", "Severity",
        "UsageRefused",
    ),
    "fangan.plugins.hookspecs": ("hookimpl",),
}  # fmt: skip
"""Where each name lives: `fangan --help` must pay for none of them."""

__all__ = ["__version__", *(name for names in _HOMES.values() for name in names)]  # noqa: PLE0604 (all are text)


def __getattr__(name: str) -> object:
    """Import a name from its home, and keep it."""
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            found: object = getattr(import_module(home), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module 'fangan' has no attribute {name!r}")


def __dir__() -> list[str]:
    """List what there is to be used."""
    return sorted(__all__)
