"""`fangan check`: what stands in a plan that should not, with its place, the reason and what to do."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.checks.rule import Finding
    from fangan.model.address import Address
    from fangan.model.document import Document


@declare(
    "check",
    help="Check the wording of a plan: official terms and institutions outside their period, years and ordinals of"
    " another year, dates that cannot be kept. What is still to be filled in is left open.\n\nEnds with 1 when there"
    " are findings. A final build stops for those of the grade 规定.",
    examples="fangan check .\nfangan check . --family terms\nfangan check . --json",
)
@argument("plan", metavar=mark("PLAN"), type=click.Path(), help="The plan file, or the folder that holds plan.yaml.")
@option(
    "--family",
    "families",
    metavar=mark("FAMILY"),
    multiple=True,
    help="Only the rules of this family: terms, years, dates, consistency or plugins; may be repeated.",
)
@option("--facts", "facts_file", metavar=mark("FILE"), type=click.Path(), help="Also read facts from this YAML file.")
@option("--set", "assignments", metavar=mark("NAME=VALUE"), multiple=True, help="Give one fact; may be repeated.")
@sections_option
@json_option
def command(
    plan: str,
    families: tuple[str, ...],
    facts_file: str | None,
    assignments: tuple[str, ...],
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Compose the plan as a draft, run the rules, print what they find."""
    from fangan.app.project import gather_facts, open_project
    from fangan.assembly.composer import Composer
    from fangan.checks.run import run_checks
    from fangan.cli.talk import as_rows, print_json, say, tell
    from fangan.model.problem import ExitCode

    project = open_project(plan, folders)
    composer = Composer(project.catalogue, project.plan)
    facts = gather_facts(project.plan, facts_file, assignments)
    composition = composer.compose(facts, draft=True)
    findings = run_checks(composer, composition, families, facts)
    problems = (*project.set_aside, *project.notes, *composition.problems)
    if as_json:
        print_json(
            plan=str(project.file),
            date=project.plan.date.isoformat(),
            findings=[_data(finding) for finding in findings],
            problems=as_rows(problems),
        )
    else:
        tell(problems)
        if findings:
            click.echo("\n".join(_text(finding, composition.document) for finding in findings))
        say(_summary(findings))
    return ExitCode.FINDINGS if findings else ExitCode.OK


def _sentences(finding: "Finding") -> "tuple[str, str]":
    """Return the reason and the remedy."""
    from fangan.cli.language import _
    from fangan.messages.render import as_data

    data = as_data(finding.problem(), _)
    return str(data["what"]), str(data["remedy"])


def _text(finding: "Finding", document: "Document") -> str:
    """Return a finding as a line with its grade, rule and place, and the quotation, reason and remedy below."""
    from fangan.cli.formatter import wrap
    from fangan.model.provider import OWN

    line = "  ".join(filter(None, [finding.grade.value, finding.rule.id, _place(finding, document)]))
    if finding.source:
        source = str(finding.source)
        line += "  " + (f"{finding.provider}:{source}" if finding.provider not in ("", OWN) else source)
    reason, remedy = _sentences(finding)
    return "\n".join([line, *(wrap(text, 78, "    ", "    ") for text in (reason, remedy) if text)])


def _place(finding: "Finding", document: "Document") -> str:
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


def _summary(findings: "list[Finding]") -> str:
    from collections import Counter

    from fangan.checks.rule import Grade
    from fangan.cli.language import _

    if not findings:
        return _("Nothing found.")
    counted = Counter(finding.grade for finding in findings)
    each = "、".join(f"{grade.value} {counted[grade]}" for grade in Grade if counted[grade])
    return _("{count} findings: {each}").format(count=len(findings), each=each)


def _data(finding: "Finding") -> dict[str, object]:
    from fangan.model.address import AROUND, Address

    (reason, remedy), address = _sentences(finding), finding.address or Address()
    return {
        "rule": finding.rule.id,
        "family": finding.rule.family,
        "grade": finding.grade.value,
        "text": "facts" if finding.fact else address.text,
        "anchor": finding.fact or str(address.target),
        "paragraph": 0 if address.text == AROUND else address.block,
        "quote": finding.quote,
        "provider": finding.provider or None,
        "file": finding.source.file if finding.source else None,
        "line": finding.source.line or None if finding.source else None,
        "reason": reason,
        "remedy": remedy,
        "values": dict(finding.values),
    }
