"""`fangan check`: what stands in a document that should not, with its place, the reason and what to do."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, argument, facts_options, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fangan.app.checking import CheckOutcome, CheckWish
    from fangan.checks.told import Told
    from fangan.model.address import Address
    from fangan.model.document import Document


@declare(
    "check",
    help="Check the wording of plans, of Word files and texts of anybody, and of section files: official terms outside"
    " their period, years and dates that cannot be, what does not fit together, marks and numbers, who may ask what of"
    " whom. What is still to be filled in is left open. “fangan rule” lists what is looked for.\n\nEnds with 1 when"
    " there are findings. A final build stops for those of the grade 规定.",
    examples="fangan check .\nfangan check 来文.docx 讨论稿.txt\nfangan check . --select dates --annotate 意见.docx\n"
    "fangan check 各县/* --severity 严重 --sarif check.sarif",
)
@argument(
    "paths",
    metavar=mark("PATH"),
    nargs=-1,
    required=True,
    type=PATH,
    help="Plan files or their folders, .docx, .txt, section files or folders of them.",
)
@option(
    "--select",
    "selected",
    metavar=mark("RULE,…"),
    multiple=True,
    help="Only these rules, or families (dates, dates/*).",
)
@option("--ignore", "ignored", metavar=mark("RULE,…"), multiple=True, help="All but these rules or families.")
@option("--family", "families", metavar=mark("FAMILY"), multiple=True, hidden=True, help="The same as --select.")
@option(
    "--severity",
    "least",
    metavar=mark("GRADE"),
    default="一般",
    help="Tell nothing lighter than 规定, 严重, or 一般.",
)
@option("--hints", is_flag=True, help="Also look for what cannot be sure; “fangan rule” marks such rules as hints.")
@option(
    "--annotate",
    "annotated",
    metavar=mark("FILE"),
    type=PATH,
    help="Also write the plan or the Word file as a .docx, each finding a comment at its words.",
)
@option("--fix", "fixing", is_flag=True, help="Mend what can be mended without changing what is meant, then check.")
@option("--unsafe-fixes", "unsafe", is_flag=True, help="Mend also what may change the meaning; read it afterwards.")
@option("--diff", "dry_run", is_flag=True, help="Show what would be mended, and write nothing.")
@option(
    "--rendered",
    is_flag=True,
    help="Also lay out the pages of Word files with LibreOffice, and look at where words stand.",
)
@option("--sarif", metavar=mark("FILE"), type=PATH, help="Also write the findings as SARIF 2.1.0; - is the screen.")
@facts_options
@sections_option
@json_option
def command(
    paths: tuple[str, ...],
    selected: tuple[str, ...],
    ignored: tuple[str, ...],
    families: tuple[str, ...],
    least: str,
    hints: bool,
    annotated: str | None,
    fixing: bool,
    unsafe: bool,
    dry_run: bool,
    rendered: bool,
    sarif: str | None,
    facts_file: str | None,
    assignments: tuple[str, ...],
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Check one thing after another and print what the rules find."""
    from fangan.app.checking import CheckWish
    from fangan.app.given import gather_facts
    from fangan.checks.choosing import choice_of

    choice = choice_of((*selected, *families), ignored, least, hints=hints)
    wish = CheckWish(given=gather_facts(facts_file, assignments), choice=choice, rendered=rendered)
    shown = not as_json and sarif != "-"
    if fixing or unsafe or dry_run:
        every = _mended(paths, folders, wish, unsafe=unsafe, dry_run=dry_run, shown=shown)
    else:
        every = _checked(paths, folders, wish)
    outcomes = list(_said(_annotated(every, annotated, folders, len(paths)), len(paths) > 1, shown=shown))
    _write(outcomes, sarif, as_json=as_json)
    if shown:
        from fangan.cli.talk import aside

        aside(_summary(outcomes))
    return max(outcome.code for outcome in outcomes)


def _checked(paths: "Sequence[str]", folders: "Sequence[str]", wish: "CheckWish") -> "Iterable[CheckOutcome]":
    from fangan.app.checking import check_paths
    from fangan.app.workspace import Workspace
    from fangan.cli.progress import watched

    return watched(lambda listener: check_paths(Workspace(folders, listener=listener), paths, wish), len(paths))


def _mended(
    paths: "Sequence[str]", folders: "Sequence[str]", wish: "CheckWish", *, unsafe: bool, dry_run: bool, shown: bool
) -> "Iterable[CheckOutcome]":
    from fangan.app.mending import MendWish, mend_paths
    from fangan.app.workspace import Workspace
    from fangan.cli.mended import told_of

    mending = MendWish(unsafe=unsafe, dry_run=dry_run)
    return told_of(mend_paths(lambda: Workspace(folders), paths, wish, mending), dry_run=dry_run, shown=shown)


def _write(outcomes: "Sequence[CheckOutcome]", sarif: str | None, *, as_json: bool) -> None:
    """Give programs what they asked for: a file of SARIF, or one document on the screen."""
    from fangan.cli.language import _

    if sarif is not None:
        from fangan.app.sarif_file import sarif_text, write_sarif

        if sarif == "-":
            click.echo(sarif_text(outcomes, _))
        else:
            write_sarif(outcomes, sarif, _)
    if as_json:
        from fangan.app.data.check import check_data
        from fangan.cli.talk import print_json

        print_json(check_data(outcomes, _))


def _annotated(
    outcomes: "Iterable[CheckOutcome]", output: str | None, folders: "Sequence[str]", paths: int
) -> "Iterator[CheckOutcome]":
    """Hand outcomes on; write the comments of one alone."""
    from fangan.cli.language import _
    from fangan.cli.talk import aside

    for outcome in outcomes:
        if output is not None:
            from fangan.app.annotating import annotate
            from fangan.app.workspace import Workspace
            from fangan.model.problem import UsageRefused, problem

            if paths > 1:
                raise UsageRefused([problem("annotate-several", None)])
            annotate(Workspace(folders), outcome, output, _)
            aside(_("The comments stand in {file}.").format(file=output))
        yield outcome


def _said(outcomes: "Iterable[CheckOutcome]", several: bool, *, shown: bool) -> "Iterator[CheckOutcome]":
    """Hand outcomes on, each when its findings are printed."""
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_lines, tell

    for outcome in outcomes:
        if not shown:
            yield outcome
            continue
        tell(outcome.problems)
        if outcome.findings:
            file = str(outcome.file) if several else ""
            print_lines("\n".join(_text(finding, outcome.document, file) for finding in outcome.findings))
        if outcome.refused:
            aside(_("{file}: not checked").format(file=outcome.file))
        yield outcome


def _text(finding: "Told", document: "Document | None", file: str) -> str:
    """Return a finding as a line with its grade, rule and place, and the quotation, reason and remedy below.

    `file` is named where the finding has no line of its own.
    """
    from fangan.cli.formatter import wrap
    from fangan.cli.language import _
    from fangan.messages.render import as_data
    from fangan.model.provider import OWN

    line = "  ".join(filter(None, [finding.grade.value, finding.rule.id, _place(finding, document)]))
    if finding.source:
        source = str(finding.source)
        line += "  " + (f"{finding.provider}:{source}" if finding.provider not in ("", OWN) else source)
    elif file:
        line += f"  {file}"
    said = as_data(finding.problem(), _)
    return "\n".join([line, *(wrap(text, 78, "    ", "    ") for text in (said["what"], said["remedy"]) if text)])


def _place(finding: "Told", document: "Document | None") -> str:
    """Say in words where a finding is: annex, section with its heading, paragraph."""
    from fangan.cli.language import _
    from fangan.model.address import AROUND

    address = finding.address
    if finding.fact:
        return _("fact {name}").format(name=finding.fact)
    if address is None or document is None:
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


def _summary(outcomes: "Sequence[CheckOutcome]") -> str:
    """Return the closing line: how much was found by grade, and how much is not told."""
    from collections import Counter

    from fangan.cli.language import _
    from fangan.model.rule import Grade

    findings = [finding for outcome in outcomes for finding in outcome.findings]
    counted = Counter(finding.grade for finding in findings)
    each = "、".join(f"{grade.value} {counted[grade]}" for grade in Grade if counted[grade])
    said = _("{count} findings: {each}").format(count=len(findings), each=each) if findings else _("Nothing found.")
    stand, lighter = (
        sum(found) for found in zip(*((len(one.let_stand), one.lighter) for one in outcomes), strict=True)
    )
    if stand:
        said += _(" ({count} let stand by exceptions)").format(count=stand)
    if lighter:
        said += _(" ({count} lighter ones not shown)").format(count=lighter)
    return said
