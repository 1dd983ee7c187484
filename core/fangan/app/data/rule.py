"""`fangan rule --json`."""

from collections.abc import Iterable
from typing import Annotated, TypedDict

from fangan.app.rules import RuleOutcome
from fangan.messages.translation import Translate
from fangan.model.rule import Grade, LooksAt, Rule


class RuleData(TypedDict):
    """All that is said of a rule; `{name}` in `what` and `remedy` stands for what is found."""

    id: str
    family: str
    grade: Annotated[str, Grade]
    hint: bool
    looks_at: Annotated[str, LooksAt]
    demand: str
    why: str
    basis: str
    what: str
    remedy: str
    bad: str
    good: str
    mends: bool


class RulesData(TypedDict):
    """Rules by family and name."""

    rules: list[RuleData]


def rules_data(rules: Iterable[RuleOutcome], _: Translate) -> RulesData:
    """Return rules as JSON data."""
    return {"rules": [_rule_data(one, _) for one in rules]}


def _rule_data(told: RuleOutcome, _: Translate) -> RuleData:
    rule = told.rule
    return {
        "id": rule.id,
        "family": rule.family,
        "grade": rule.grade.value,
        "hint": rule.hint,
        "looks_at": rule.looks_at.value,
        "demand": sentence_of(rule, "demand", _),
        "why": sentence_of(rule, "why", _),
        "basis": rule.basis,
        "what": sentence_of(rule, "what", _),
        "remedy": sentence_of(rule, "remedy", _),
        "bad": told.bad,
        "good": told.good,
        "mends": told.mends,
    }


def sentence_of(rule: Rule, key: str, _: Translate) -> str:
    """Return `demand`, `why`, `what` or `remedy` in the language of the run; a plugin's brings its Chinese along."""
    said: str = getattr(rule, key)
    translated = _(said) if said else ""
    told = rule.chinese.get(key, translated) if translated == said else translated
    return told.replace("{{", "{").replace("}}", "}")
