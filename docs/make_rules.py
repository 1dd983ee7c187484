"""Make docs/rules.md out of the rules and their cases.

    python docs/make_rules.py [--check]

With `--check` nothing is written; ends with 1 when the page is not what the rules say today.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from fangan.checks.registry import FAMILIES, rules
from fangan.kit import examining
from fangan.messages.translation import CHINESE, english, translator
from fangan.model.rule import Rule

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "rules.md"
CASES = {"package": ROOT / "tests" / "kit" / "cases"}
"""Where the cases of a family lie, if not with those of the checks."""
TEXT = """\
# Rules

<!-- made by docs/make_rules.py; do not edit -->

What `fangan check` holds a plan against, and last what `fangan plugins check` holds a plugin against. Every rule is one
file of `fangan.checks` or `fangan.kit.rules`, and everything on this page stands in that file or among its cases. The
grade is what a breach weighs unless the text says otherwise: 规定 stops a final build, 严重 is told there, 一般 is
counted there and told by `fangan check`. *text* means that a rule looks at printed words alone and can be asked of any
document; *document* that it needs one of ours; *plan* that it needs the plan's facts, too; *wording* that it looks at
one section file, *package* at all that a plugin supplies.
[Writing a rule](plugin-authors.md#6-plugins-with-code) of your own takes the same records.

{families}
"""
_chinese = translator({"FANGAN_LANG": CHINESE})


def render() -> str:
    """Return the text of the page."""
    families = [_family(family, f"fangan.checks.{family}", rules(family)) for family in FAMILIES]
    return TEXT.format(families="\n\n".join([*families, _family("package", "fangan.kit.rules", examining.kit_rules())]))


def _family(name: str, package: str, members: Iterable[Rule]) -> str:
    said = (import_module(package).__doc__ or "").strip()
    return "\n\n".join([f"## {name}", said, *map(_rule, members)])


def _rule(rule: Rule) -> str:
    lines = [
        f"### `{rule.id}`",
        f"{rule.grade} · *{rule.looks_at}*{' · can be mended' if _mends(rule) else ''}",
        f"**{rule.demand}.** {_chinese(rule.demand)}。",
        f"{rule.why}. {_chinese(rule.why)}。",
        f"> {_said(rule, english, '. ')}\\\n> {_said(rule, _chinese, '。')}" if rule.what else "",
        f"依据：{rule.basis}",
        "\n".join(_examples(rule)),
    ]
    return "\n\n".join(filter(None, lines))


def _said(rule: Rule, translate: Callable[[str], str], stop: str) -> str:
    """Return what is wrong and what to do, each with its stop unless it ends in one."""
    said = [translate(text).replace("{{", "{").replace("}}", "}") for text in (rule.what, rule.remedy)]
    return "".join(text + ("" if text.endswith("…") else stop) for text in said).strip()


def _mends(rule: Rule) -> bool:
    return any(isinstance(case, dict) and "fixed" in case for case in _cases(rule).get("fail", ()))


def _cases(rule: Rule) -> dict[str, list[Any]]:
    folder = CASES.get(rule.family, ROOT / "tests" / "checks" / "cases" / rule.family)
    path = folder / f"{rule.name}.yaml"
    found: dict[str, list[Any]] = yaml.safe_load(path.read_text("utf-8")) if path.exists() else {}
    return found


def _examples(rule: Rule) -> Iterator[str]:
    """Yield the first bad and the first good case; of a rule about files the codes of what it finds."""
    cases = _cases(rule)
    if rule.family in CASES:
        yield "Found: " + ", ".join(dict.fromkeys(f"`{case['code']}`" for case in cases["fail"]))
        return
    for outcome, mark in (("fail", "✗"), ("pass", "✓")):
        for case in cases.get(outcome, ())[:1]:
            yield f"* {mark} {_example(case if isinstance(case, dict) else {'text': case})}"


def _example(case: Mapping[str, Any]) -> str:
    text = case["text"].replace("\n", " ")
    given = "，".join(_given(case.get("plan", {})))
    mended = f" → {case['fixed']}".replace("\n", " ") if "fixed" in case else ""
    return f"{text}{mended}{f'（{given}）' if given else ''}"


def _given(plan: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a plan file says beside the usual, as its innermost keys."""
    for key, value in plan.items():
        if isinstance(value, dict):
            yield from _given(value)
        else:
            yield f"{key}：{value}"


def main(arguments: list[str]) -> int:
    """Write the page, or with --check hold it against the rules."""
    text = render()
    if "--check" not in arguments:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text("utf-8") == text:
        return 0
    sys.stderr.write("docs/rules.md is not what the rules say: python docs/make_rules.py\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
