"""`fangan check`: what stands in a plan that should not, with its place, the reason and what to do."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, facts_options, json_option, option, plan_argument, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fangan.checks.told import Told
    from fangan.model.address import Address
    from fangan.model.document import Document


@declare(
    "check",
    help="Check the wording of a plan: official terms and institutions outside their period, years and ordinals of"
    " another year, dates that cannot be kept. What is still to be filled in is left open.\n\nEnds with 1 when there"
    " are findings. A final build stops for those of the grade 规定.",
    examples="fangan check .\nfangan check . --family terms --annotate 意见.docx\nfangan check . --json",
)
@plan_argument
@option(
    "--family",
    "families",
    metavar=mark("FAMILY"),
    multiple=True,
    help="Only the rules of this family, such as terms or dates; may be repeated.",
)
@option(
    "--annotate",
    "annotated",
    metavar=mark("FILE"),
    type=PATH,
    help="Also write the plan as a .docx, each finding a comment at its words.",
)
@facts_options
@sections_option
@json_option
def command(
    plan: str,
    families: tuple[str, ...],
    annotated: str | None,
    facts_file: str | None,
    assignments: tuple[str, ...],
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Compose the plan as a draft, run the rules, print what they find."""
    from fangan.app.checking import CheckWish, check_plan
    from fangan.app.given import gather_facts
    from fangan.app.project import open_project
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, tell

    wish = CheckWish(given=gather_facts(facts_file, assignments), families=families)
    workspace = Workspace(folders)
    outcome = check_plan(open_project(plan, workspace), wish)
    if annotated is not None:
        from fangan.app.annotating import annotate

        annotate(workspace, outcome, annotated, _)
        aside(_("The comments stand in {file}.").format(file=annotated))
    if as_json:
        from fangan.app.data.check import check_data

        print_json(check_data(outcome, _))
    else:
        tell(outcome.problems)
        if outcome.findings:
            click.echo("\n".join(_text(finding, outcome.document) for finding in outcome.findings))
        aside(_summary(outcome.findings))
    return outcome.code


def _text(finding: "Told", document: "Document") -> str:
    """Return a finding as a line with its grade, rule and place, and the quotation, reason and remedy below."""
    from fangan.cli.formatter import wrap
    from fangan.cli.language import _
    from fangan.messages.render import as_data
    from fangan.model.provider import OWN

    line = "  ".join(filter(None, [finding.grade.value, finding.rule.id, _place(finding, document)]))
    if finding.source:
        source = str(finding.source)
        line += "  " + (f"{finding.provider}:{source}" if finding.provider not in ("", OWN) else source)
    said = as_data(finding.problem(), _)
    return "\n".join([line, *(wrap(text, 78, "    ", "    ") for text in (said["what"], said["remedy"]) if text)])


def _place(finding: "Told", document: "Document") -> str:
    """Say in words where a finding is: annex, section with its heading, paragraph."""
    from fangan.cli.language import _
    from fangan.model.address import AROUND

    address = finding.address
    if finding.fact:
        return _("fact {name}").format(name=finding.fact)
    if address is None:
        return ""
    if address.text == AROUND:
        return _("issue")
    words = [annex.label for annex in document.annexes if annex.key == address.text]
    if address.target.section:
        words.append(_heading(address, document))
    elif address.block == 0:
        words.append(_("title"))
    if address.block:
        words.append(_("paragraph {number}").format(number=address.block))
    return " ".join(words)


def _heading(address: "Address", document: "Document") -> str:
    """Return the number and heading of the section or item, with its id."""
    from fangan.model.document import Paragraph
    from fangan.model.reading import stretches

    target = str(address.target)
    for one in stretches(document):
        block = one.block
        if one.address.text == address.text and isinstance(block, Paragraph) and block.id == target and block.heading:
            return f"{block.number}{block.heading.rstrip('。')}（{target}）"
    return target


def _summary(findings: "Sequence[Told]") -> str:
    from collections import Counter

    from fangan.cli.language import _
    from fangan.model.rule import Grade

    if not findings:
        return _("Nothing found.")
    counted = Counter(finding.grade for finding in findings)
    each = "、".join(f"{grade.value} {counted[grade]}" for grade in Grade if counted[grade])
    return _("{count} findings: {each}").format(count=len(findings), each=each)
