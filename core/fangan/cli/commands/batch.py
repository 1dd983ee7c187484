"""`fangan batch`: one plan for every row of a table."""

from typing import TYPE_CHECKING, Any

import click

from fangan.cli.command import (
    PATH,
    WholeNumber,
    argument,
    facts_options,
    json_option,
    option,
    plan_argument,
    sections_option,
)
from fangan.cli.command import command as declare
from fangan.cli.lazy import CommandEntry, Defaulted
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fangan.app.batch_telling import BatchOutcome
    from fangan.app.batching import BatchWish
    from fangan.app.cascading import HandedDown
    from fangan.model.problem import Problem

PLANS = "plans"
_OF_DOCUMENTS = {"assignments": "--set", "facts_file": "--facts"} | {
    name: f"--{name.replace('_', '-')}"
    for name in (
        "format", "archive", "workers", "on", "shard", "resume", "only_failed", "draft", "locked", "dry_run"
    )
}  # fmt: skip
"""Options that have no say where plans are made, by the names of their values."""
_SHOWN = 50
"""So many lines of one kind are shown on the terminal."""


@declare(
    "batch",
    help="Build a plan once for every row of a table: the columns are facts, each row a document of its own. Whatever"
    " is wrong is told with its cell, all at once, and holds up no other row. Every file is written whole or not at"
    " all; a journal beside them knows what is done.",
    examples="fangan batch . --data 乡镇.csv -o 'out/{区县}/{标题}.docx'\n"
    "fangan batch . --data 乡镇.xlsx --data 电话.csv --key 乡镇 -o out/{乡镇}.docx\n"
    "fangan batch . --data 村.sqlite -o out/{村}.docx --as zip --resume",
)
@plan_argument
@option(
    "--data",
    "tables",
    metavar=mark("TABLE"),
    multiple=True,
    required=True,
    type=PATH,
    help="A .csv, .xlsx, .xls, .ods or .sqlite, as FILE or FILE#SHEET, or PLAN#FACT; further ones are joined"
    " to the first by --key. FACT=TABLE gives each row all the rows of its key as that table fact.",
)
@option("--key", metavar=mark("COLUMN"), default="", help="The column by which several tables are joined.")
@option(
    "-o",
    "--output",
    metavar=mark("PATTERN"),
    required=True,
    type=PATH,
    help="The name of each file, with columns, {标题} or {行号} in it; or a folder.",
)
@option(
    "--format",
    metavar=mark("NAME"),
    default="",
    help="docx (default), pdf, pdfa, html, md, txt, json; without it the suffix of the names says which.",
)
@option("--archive", is_flag=True, help="PDF/A-2b, as --format pdfa.")
@option("--agency", metavar=mark("COLUMN"), help="The column that names each row's agency (default: 发文机关).")
@option(
    "--as",
    "kind",
    type=click.Choice(["files", "zip", "pack", PLANS]),
    default="files",
    help="Write files (default), archives of 10,000 documents each, one archive,"
    " or for each row a plan that carries out PLAN.",
)
@option(
    "--workers",
    type=WholeNumber(1, 1024),
    metavar=mark("NUMBER"),
    help="How many processes work; by default one for few rows, else one for each processor.",
)
@option(
    "--on",
    metavar=mark("ADDRESS"),
    default="",
    help="Work on a cluster instead: tcp://HOST:PORT of a Dask scheduler (fangan[dask]), or the address of an engine"
    " that a plugin brings. The files are written here.",
)
@option(
    "--shard",
    metavar="K/N",
    help="Only the K-th of N parts of the rows, on any machine; “fangan batch merge” joins them.",
)
@option("--resume", is_flag=True, help="Go on with a run that was stopped; what is there and the same stays.")
@option("--only-failed", is_flag=True, help="Only the rows that were refused last time.")
@option(
    "--fast",
    is_flag=True,
    help="Squeeze Word files with ISA-L (fangan[fast]): quicker, the same content, files a little longer.",
)
@option("--draft", is_flag=True, help="Build in spite of missing facts, which the text then shows.")
@option("--locked", is_flag=True, help="Refuse any wording but that of plan.lock.")
@facts_options
@sections_option
@option("--dry-run", is_flag=True, help="Do everything but write.")
@json_option
def run(**words: Any) -> int:
    """Make every row's document and say what became of them."""
    from fangan.app.batching import run_batch
    from fangan.app.workspace import Workspace
    from fangan.cli.progress import rated

    if words["kind"] == PLANS:
        return _hand_down(words)
    wish = _wish(**words)
    outcome = rated(lambda listener: run_batch(Workspace(words["folders"], listener=listener), wish))
    return _told(outcome, words["as_json"], dry_run=wish.dry_run)


@declare(
    "merge",
    help="Join the parts that --shard made, in the order of the rows: the same files as from one run. They lie as"
    " shard-K-of-N in one folder; what comes out goes there too.",
    examples="fangan batch merge out/",
)
@argument("folder", metavar=mark("DIR"), type=PATH, help="The folder in which the parts lie.")
@json_option
def merge(folder: str, as_json: bool) -> int:
    """Join parts and say what became of the rows."""
    from fangan.app.batch_merging import merge_shards
    from fangan.app.workspace import Workspace
    from fangan.cli.progress import rated

    outcome = rated(lambda listener: merge_shards(Workspace(listener=listener), folder, listed=as_json))
    return _told(outcome, as_json, dry_run=False)


def _hand_down(words: "Mapping[str, Any]") -> int:
    """Make the plans that carry out a plan, and say what each was given."""
    from fangan.app.batch_columns import AGENCY
    from fangan.app.cascading import CascadeWish, hand_down
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, tell_counted
    from fangan.model.problem import UsageRefused, problem

    if idle := [option for name, option in _OF_DOCUMENTS.items() if words[name]]:
        raise UsageRefused([problem("batch-plans-option", None, options="、".join(idle))])
    same = {name: words[name] for name in ("plan", "tables", "output", "key")}
    wish = CascadeWish(**same, agency=words["agency"] or AGENCY)
    handed = hand_down(Workspace(words["folders"]), wish, _)
    made = list(handed.made)
    if words["as_json"]:
        from fangan.app.data.batch import cascade_data

        print_json(cascade_data(handed.notes, made, _))
    else:
        tell_counted(_counted(handed.notes, made))
        for one in made:
            if one.plan:
                click.echo(one.plan)
        written = sum(bool(one.plan) for one in made)
        aside(_("{total} rows: {made} plans made").format(total=len(made), made=written))
    return max((one.code for one in made), default=0)


def _counted(notes: "Sequence[Problem]", made: "Sequence[HandedDown]") -> "list[tuple[Problem, int]]":
    """Return what is to be told, each once with the number of rows it was said of."""
    counted = {(one.code, one.place, one.message): (one, 0) for one in notes}
    for found in (one for each in made for one in each.problems):
        first, count = counted.get((found.code, found.place, found.message), (found, 0))
        counted[found.code, found.place, found.message] = (first, count + 1)
    return list(counted.values())


def _wish(
    *,
    plan: str,
    tables: tuple[str, ...],
    output: str,
    key: str,
    agency: str | None,
    kind: str,
    shard: str | None,
    assignments: tuple[str, ...],
    facts_file: str | None,
    as_json: bool,
    format: str,  # noqa: A002 (the option's name)
    archive: bool,
    folders: tuple[str, ...],  # noqa: ARG001 (the workspace's)
    **same: Any,
) -> "BatchWish":
    from fangan.app.batch_columns import AGENCY
    from fangan.app.batching import BatchWish
    from fangan.app.given import gather_facts
    from fangan.batch.outputs import OutputKind
    from fangan.model.problem import UsageRefused, problem

    part = shard.partition("/") if shard else None
    if part and not (part[0].isdecimal() and part[2].isdecimal()):
        raise UsageRefused([problem("batch-shard", None, shard=shard)])
    return BatchWish(
        plan=plan,
        tables=tables,
        output=output,
        key=key,
        agency=agency or AGENCY,
        format="pdfa" if archive else format,
        kind=OutputKind(kind),
        shard=(int(part[0]), int(part[2])) if part else None,
        given=gather_facts(facts_file, assignments),
        listed=as_json,
        **same,
    )


def _told(outcome: "BatchOutcome", as_json: bool, *, dry_run: bool) -> int:
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, tell, tell_counted

    if as_json:
        from fangan.app.data.batch import batch_data

        print_json(batch_data(outcome, _, dry_run=dry_run))
        return outcome.code
    tell_counted(outcome.told)
    counted = {(one.code, one.place) for one, _rows in outcome.told}
    of_rows = [one for row in outcome.rows for one in row.problems if (one.code, one.place) not in counted]
    shown = _of_each_kind(of_rows)
    tell(shown)
    unsaid = len(of_rows) - len(shown)
    if unsaid:
        more = _("{count} more lines of this kind; {journal} has them all.")
        aside(more.format(count=unsaid, journal=outcome.journal))
    click.echo(str(outcome.root))
    aside(_summary(outcome))
    if dry_run:
        aside(_("Dry run: nothing was written."))
    return outcome.code


def _of_each_kind(problems: "Sequence[Problem]") -> "list[Problem]":
    """Return the first problems of each code."""
    from collections import Counter

    seen: Counter[str] = Counter()
    shown = []
    for one in problems:
        seen[one.code] += 1
        if seen[one.code] <= _SHOWN:
            shown.append(one)
    return shown


def _summary(outcome: "BatchOutcome") -> str:
    from fangan.cli.language import _

    done = outcome.made + outcome.refused
    rate = done / outcome.seconds if outcome.seconds else 0.0
    words = _("{total} rows: {made} made, {kept} there already, {refused} refused; {seconds} s, {rate} rows a second")
    return words.format(
        total=outcome.total,
        made=outcome.made,
        kept=outcome.kept,
        refused=outcome.refused,
        seconds=f"{outcome.seconds:.1f}",
        rate=f"{rate:.0f}",
    )


command = Defaulted(
    "batch",
    default=run,
    entries={"merge": CommandEntry("fangan.cli.commands.batch:merge", mark("Join the parts that --shard made"))},
)
