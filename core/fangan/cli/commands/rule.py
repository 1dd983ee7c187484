"""`fangan rule`: the rules of `check`, and all that is said of one."""

from typing import TYPE_CHECKING

from fangan.cli.command import argument, json_option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fangan.app.data.rule import RuleData


@declare(
    "rule",
    help="List the rules that check looks for, by family; of one, say what it demands and why, what it rests on, a bad"
    " and a good example, and what to do.",
    examples="fangan rule\nfangan rule dates\nfangan rule punctuation/colliding\nfangan rule --json",
)
@argument("names", metavar=mark("RULE"), nargs=-1, help="Ids of rules, or families.")
@sections_option
@json_option
def command(names: tuple[str, ...], folders: tuple[str, ...], as_json: bool) -> int:
    """Print the list, or everything about those that are named."""
    from fangan.app.data.rule import rules_data
    from fangan.app.rules import list_rules
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, print_lines

    told = rules_data(list_rules(Workspace(folders).catalogue(), names), _)
    if as_json:
        print_json(told)
    elif any("/" in name for name in names):
        print_lines("\n\n".join("\n".join(_whole(one)) for one in told["rules"]))
    else:
        print_lines("\n".join(_list(told["rules"])))
    return 0


def _list(rules: "Sequence[RuleData]") -> "Iterator[str]":
    """Yield a line a rule under the name of its family."""
    from fangan.checks.registry import FAMILY_NAMES

    names, family = {id_: name for name, id_ in FAMILY_NAMES.items()}, ""
    for rule in rules:
        if rule["family"] != family:
            yield from ("",) if family else ()
            family = rule["family"]
            yield f"{family}（{names[family]}）" if family in names else family
        yield f"  {_marked(rule)}  {rule['id']}  {rule['demand']}"


def _marked(rule: "RuleData") -> str:
    from fangan.cli.language import _

    return _("hint") if rule["hint"] else rule["grade"]


def _whole(rule: "RuleData") -> "Iterator[str]":
    """Yield all that is said of a rule."""
    from fangan.cli.formatter import wrap
    from fangan.cli.language import _

    yield "  ".join([rule["id"], rule["grade"], *[_("hint")] * rule["hint"]])
    said = (
        (_("Demand"), rule["demand"]),
        (_("Why"), rule["why"]),
        (_("Basis"), rule["basis"]),
        (_("Found"), rule["what"]),
        (_("What to do"), rule["remedy"]),
        (_("Bad"), rule["bad"]),
        (_("Good"), rule["good"]),
    )
    for name, text in said:
        if text:
            yield wrap(_("{name}: {text}").format(name=name, text=text), 78, "  ", "    ")
    if rule["mends"]:
        yield wrap(_("What it finds can be mended by “fangan check --fix”."), 78, "  ", "    ")
    if rule["hint"]:
        yield wrap(_("A hint: looked for only with --hints, or selected by its id."), 78, "  ", "    ")
