"""The rules there are, and all that is said of them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files

from fangan.checks.foreign import rule_of_plugin
from fangan.checks.registry import FAMILIES, FAMILY_NAMES, rules
from fangan.kit.examining import kit_rules
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.problem import UsageRefused, problem
from fangan.model.rule import Rule
from fangan.plugins.catalogue import Catalogue


class RuleOutcome(NamedTuple):
    """A rule with a bad and a good example, '' where it has none, and whether any of what it finds can be mended."""

    rule: Rule
    bad: str = ""
    good: str = ""
    mends: bool = False


def every_rule(catalogue: Catalogue | None = None) -> Iterator[Rule]:
    """Yield our rules by family and name, those of the plugins of a catalogue, and the kit's."""
    yield from rules(*(family for family in FAMILIES if family != "plugins"))
    yield from rules("plugins")
    for supply in catalogue.supplies if catalogue else ():
        yield from (rule_of_plugin(rule) for rule in supply.of(Rule))
    yield from kit_rules()


def list_rules(catalogue: Catalogue | None, named: Sequence[str] = ()) -> list[RuleOutcome]:
    """Return the rules of some ids or families, all where none is named.

    Raises UsageRefused `rule-unknown` with the nearest there is.
    """
    known = list(every_rule(catalogue))
    named = [FAMILY_NAMES.get(one, one) for one in named]
    families = {*FAMILY_NAMES.values()}
    wrong = [one for one in named if one not in families and not any(one == rule.id for rule in known)]
    if wrong:
        names = [*families, *FAMILY_NAMES, *(rule.id for rule in known)]
        raise UsageRefused([problem("rule-unknown", None, rule=one, suggestion=suggest(one, names)) for one in wrong])
    chosen = (rule for rule in known if not named or rule.id in named or rule.family in named)
    return [_with_examples(rule) for rule in chosen]


def _with_examples(rule: Rule) -> RuleOutcome:
    told = _examples(rule.family).get(rule.name) if rule.family in FAMILIES else None
    if not told:
        return RuleOutcome(rule)
    return RuleOutcome(rule, str(told["bad"]), str(told["good"]), bool(told["mends"]))


def _examples(family: str) -> Mapping[str, Mapping[str, str | bool]]:
    """Return the examples of a family by the names of its rules; docs/make_rules.py writes them out of the cases."""
    path = files(f"fangan.checks.{family}") / "examples.json"
    found: Mapping[str, Mapping[str, str | bool]] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return found
