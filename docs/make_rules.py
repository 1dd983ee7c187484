"""Make docs/rules.md, a page for each family, and the examples that `fangan rule` shows, out of rules and cases.

    python docs/make_rules.py [--check]

With `--check` nothing is written; ends with 1 when a file is not what the rules say today.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from fangan.checks.registry import FAMILIES, rules
from fangan.kit import examining
from fangan.messages.translation import CHINESE, english, translator
from fangan.model.rule import Rule

ROOT = Path(__file__).parents[1]
INDEX, PAGES = ROOT / "docs" / "rules.md", ROOT / "docs" / "rules"
CHECKS = ROOT / "core" / "fangan" / "checks"
CASES = {"package": ROOT / "tests" / "kit" / "cases"}
"""Where the cases of a family lie, if not with those of the checks."""
PARTS = (
    "body", "rels", "top", "core", "app", "custom", "settings", "styles", "numbering", "comments", "people", "header",
    "footer",
)  # fmt: skip
"""What the cases of rules about files put into the parts of one."""
MADE = "<!-- made by docs/make_rules.py; do not edit -->"
TEXT = """\
# Rules

{made}

What `fangan check` holds a document against, and last what `fangan plugins check` holds a plugin against. Every rule is
one file of `fangan.checks` or `fangan.kit.rules`, and everything on these pages stands in that file or among its cases;
`fangan rule ID` shows the same of one. The grade is what a breach weighs unless the text says otherwise: 规定 stops a
final build, 严重 is told there, 一般 is counted there and told by `fangan check`. A *hint* (提示) is not sure enough
for that: it is looked for only when it is asked for. *text* means that a rule looks at printed words alone and can be
asked of any document; *document* that it looks at headings, tables and annexes, too; *plan* that it needs the plan's
facts; *file* that it looks at a Word file, how it is set and what it carries; *wording* that it looks at one section
file, *package* at all that a plugin supplies.
[Writing a rule](plugin-authors.md#6-plugins-with-code) of your own takes the same records.

{families}
"""
_chinese = translator({"FANGAN_LANG": CHINESE})


def files() -> dict[Path, str]:
    """Return the text of every file that is made here."""
    kit = ("package", "fangan.kit.rules", examining.kit_rules())
    every = [*((family, f"fangan.checks.{family}", rules(family)) for family in FAMILIES), kit]
    made = {INDEX: TEXT.format(made=MADE, families="\n\n".join(_index(*one) for one in every if one[2]))}
    made |= {PAGES / f"{name}.md": _family(name, package, members) for name, package, members in every if members}
    for family in FAMILIES:
        told = {rule.name: example for rule in rules(family) if (example := _for_rule_command(rule))}
        if told:
            made[CHECKS / family / "examples.json"] = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    return made


def _index(name: str, package: str, members: Sequence[Rule]) -> str:
    said = (import_module(package).__doc__ or "").strip()
    rows = [
        f"| `{rule.id}` | {rule.grade}{'，提示' if rule.hint else ''} | {_chinese(rule.demand)} |" for rule in members
    ]
    return "\n".join([f"## [{name}](rules/{name}.md)", "", said, "", "| 规则 | 轻重 | 要求 |", "|---|---|---|", *rows])


def _family(name: str, package: str, members: Sequence[Rule]) -> str:
    said = (import_module(package).__doc__ or "").strip()
    written = [rule for rule in members if ".measured:" not in rule.target]
    others = [] if len(written) == len(members) else ["What is measured of the page stands [there](../page-rules.md)."]
    return "\n\n".join([f"# {name}", MADE, said, *others, *map(_rule, written)]) + "\n"


def _rule(rule: Rule) -> str:
    weight = " · ".join([rule.grade, f"*{rule.looks_at}*", *["*hint*"] * rule.hint, *["can be mended"] * _mends(rule)])
    said = (f"**{rule.demand}.** {_chinese(rule.demand)}。", f"{rule.why}. {_chinese(rule.why)}。")
    lines = [
        f"## `{rule.id}`",
        "\\\n".join((weight, *said)),
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


def _for_rule_command(rule: Rule) -> dict[str, str | bool]:
    """Return the first bad and the first good case of a rule, and whether any is mended; nothing without cases."""
    cases = _cases(rule)
    if not cases:
        return {}
    shown = {outcome: cases[outcome][0] for outcome in ("fail", "pass") if cases.get(outcome)}
    told = {one: _example(case if isinstance(case, dict) else {"text": case}) for one, case in shown.items()}
    return {"bad": told.get("fail", ""), "good": told.get("pass", ""), "mends": _mends(rule)}


def _example(case: Mapping[str, Any]) -> str:
    parts = {part: value for part, value in case.items() if part in PARTS}
    if parts:
        return "，".join(f"{part}：`{value}`" for part, value in parts.items()).replace("\n", " ")
    text = case["text"].replace("\n", " ")
    given = "，".join([*_given(case.get("plan", {})), *_around(case.get("around", {}))])
    mended = f" → {case['fixed']}".replace("\n", " ") if "fixed" in case else ""
    return f"{text}{mended}{f'（{given}）' if given else ''}"


def _given(plan: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a plan file says beside the usual, as its innermost keys."""
    for key, value in plan.items():
        if isinstance(value, dict):
            yield from _given(value)
        else:
            yield f"{key}：{_listed(value)}"


def _around(said: Mapping[str, Any]) -> Iterator[str]:
    """Yield what stands around the text, as it is called in Chinese."""
    words = {"title": "标题", "to": "主送", "signed": "署名", "copy": "抄送"}
    return (f"{words[key]}：{_listed(value)}" for key, value in said.items())


def _listed(value: object) -> str:
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)


def main(arguments: list[str]) -> int:
    """Write the files, or with --check hold them against the rules."""
    made = files()
    left_over = [path for path in sorted(PAGES.glob("*.md")) if path not in made]
    if "--check" not in arguments:
        PAGES.mkdir(exist_ok=True)
        for path, text in made.items():
            path.write_text(text, encoding="utf-8")
        for path in left_over:
            path.unlink()
        return 0
    wrong = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text] + left_over
    for path in wrong:
        sys.stderr.write(f"{path.relative_to(ROOT)} is not what the rules say: python docs/make_rules.py\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
