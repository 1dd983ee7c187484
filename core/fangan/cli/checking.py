"""Run the checks of plugins over a finished document."""

from collections.abc import Iterable
from importlib import import_module

from fangan.model.document import Document
from fangan.model.extension import Check
from fangan.model.problem import PluginFailed, Problem, problem
from fangan.plugins.foreign import foreign, reason


def check(document: Document, checks: Iterable[Check]) -> list[Problem]:
    """Return what the checks find; a check that cannot run is its plugin's failure and raises PluginFailed."""
    return [found for one in checks for found in _run(document, one)]


def _run(document: Document, one: Check) -> list[Problem]:
    module, _, attribute = one.target.partition(":")
    try:
        with foreign():
            found = list(getattr(import_module(module), attribute)(document))
            strange = next((item for item in found if not isinstance(item, Problem)), None)
            if strange is not None:
                raise TypeError(f"{type(strange).__name__} is no Problem")
    except Exception as error:
        values = {"check": one.id, "target": one.target, "reason": reason(error)}
        raise PluginFailed([problem("check-broken", None, **values)]) from error
    return found
