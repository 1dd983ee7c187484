"""Our own rules: one a file, found by their folders, imported when they are asked.

The rule `family/rule-name` is `RULE` in `checks/<family>/rule_name.py`, and what looks for it is `find` beside it. The
rules of the page are data, all in `checks/format/measured.py`.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from fangan.model.rule import Rule

FAMILIES = (
    "authority", "coherence", "structure", "terms", "years", "dates", "wording", "place",
    "punctuation", "numerals", "titles", "format", "hygiene", "burden",
    "exceptions", "frame", "plugins",
)  # fmt: skip
"""The families in the order in which they run; each is the package of this room with that name."""
FAMILY_NAMES: Mapping[str, str] = {
    "行文": "authority", "前后一致": "coherence", "结构": "structure", "提法": "terms", "年份": "years",
    "日期": "dates", "用语": "wording", "地名": "place", "标点": "punctuation", "数字": "numerals",
    "标题": "titles", "版式": "format", "痕迹": "hygiene", "减负": "burden", "例外": "exceptions",
    "检查": "frame", "插件": "plugins", "插件包": "package",
}  # fmt: skip
"""What people call the families; the kit's is among them."""
OF_FILES = ("format", "hygiene")
"""Those that look at files alone: what is only composed is not asked."""


def rules(*families: str) -> list[Rule]:
    """List the rules of some families, of all where none is named, by family and name."""
    return [rule for family in families or FAMILIES for rule in rules_in(f"{__package__}.{family}")]


def rule_named(id_: str) -> Rule:
    """Import one of our rules by its id."""
    found: Rule = import_module(f"{__package__}.{id_.replace('/', '.').replace('-', '_')}").RULE
    return found


def rules_in(package: str) -> list[Rule]:
    """List the rules whose files lie in a package, by their names."""
    return list(_rules_in(package))


@cache
def _rules_in(package: str) -> tuple[Rule, ...]:
    """Look for the files once: no rule comes or goes while we run."""
    from pkgutil import iter_modules  # a build knows which rules it asks

    path = import_module(package).__path__
    names = sorted(module.name for module in iter_modules(path))
    return tuple(rule for name in names for rule in _rules_of(import_module(f"{package}.{name}")))


def _rules_of(module: ModuleType) -> Iterable[Rule]:
    """Return the rule of a file; where rules are data, one file has them all."""
    found: Iterable[Rule] = module.RULES if hasattr(module, "RULES") else (module.RULE,)
    return found


def finder(rule: Rule) -> Callable[[Any], Iterable[Any]]:
    """Import what looks for breaches of a rule; it yields findings, a bare one problems."""
    module, _, attribute = rule.target.partition(":")
    found: Callable[[Any], Iterable[Any]] = getattr(sys.modules.get(module) or import_module(module), attribute)
    return found
