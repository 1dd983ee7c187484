"""`fangan merge`: a plan and the files that others edited become one document."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, argument, json_option, option, plan_argument, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fangan.app.merging import MergeOutcome


@declare(
    "merge",
    help="Merge a plan, as it is today, with built files that others edited, tracked or not: three ways, item by item,"
    " held against what each file was before. What does not meet goes into one document, with a comment that says"
    " whose it is; of what two changed otherwise the earlier stands, with both texts in a comment.\n\n"
    "What a file was before is the plan itself, or what its manifest gives, or the file without its tracked changes;"
    " where all of that fails, name it with --base. Exit code 1 when there are conflicts.",
    examples="fangan merge plans/2026 王科长改.docx -o 合并稿.docx\n"
    "fangan merge plans/2026 教育局.docx 财政局.docx 卫健委.docx -o 会签稿.docx\n"
    "fangan merge plans/2026 改过的.docx --base 发出的.docx --dry-run",
)
@plan_argument
@argument("files", metavar=mark("FILE…"), nargs=-1, required=True, type=PATH, help="Built files that others edited.")
@option("--output", "-o", "output", metavar=mark("FILE"), type=PATH, help="The .docx to write.")
@option("--base", "base", metavar=mark("FILE"), type=PATH, help="The file as it was sent round, before it was edited.")
@option("--dry-run", is_flag=True, help="Write nothing, only show what would come of it.")
@sections_option
@json_option
def command(
    plan: str,
    files: tuple[str, ...],
    output: str | None,
    base: str | None,
    dry_run: bool,
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Merge files and print whose changes went in and where two meet."""
    from fangan.app.merging import MergeWish, merge_files
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, tell

    wish = MergeWish(plan=plan, files=files, output=output, base=base, dry_run=dry_run)
    outcome = merge_files(Workspace(folders), wish, _)
    if as_json:
        from fangan.app.data.merge import merge_data

        print_json(merge_data(outcome, _))
    else:
        for line in _lines(outcome):
            click.echo(line)
        tell(outcome.problems)
    return outcome.code


def _lines(outcome: "MergeOutcome") -> "Iterator[str]":
    from fangan.app.merging import conflict_lines
    from fangan.cli.language import _
    from fangan.merge.records import MergeKind

    kinds = {
        MergeKind.CHANGED: _("changed"),
        MergeKind.INSERTED: _("put in"),
        MergeKind.DELETED: _("left out"),
        MergeKind.MOVED: _("moved"),
    }
    for one in outcome.merged.taken:
        where = "　".join(filter(None, (one.by, kinds[one.kind], str(one.address.target))))
        yield f"{where}　{_change(one.old, one.new)}"
    for conflict in outcome.merged.conflicts:
        yield "\n    ".join(conflict_lines(conflict, _))
    values = {"taken": len(outcome.merged.taken), "conflicts": len(outcome.merged.conflicts)}
    if not (outcome.merged.taken or outcome.merged.conflicts):
        yield _("Nobody changed anything that the plan does not say already.")
    else:
        yield _("{taken} changes taken over, {conflicts} conflicts").format(**values)
    if outcome.output is not None:
        yield _("Written: {path}").format(path=outcome.output)
        further = (
            _("Settle the conflicts in Word, then “fangan harvest {path} --plan {plan}” brings all into the plan.")
            if outcome.merged.conflicts
            else _("See whether it is right; “fangan harvest {path} --plan {plan}” brings all into the plan.")
        )
        yield further.format(path=outcome.output, plan=outcome.plan)


def _change(old: str, new: str) -> str:
    from fangan.merge.words import differing

    both = differing(old, new) if old and new and old != new else (old, new if new != old else "")
    return " → ".join(map(_short, filter(None, both)))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 44 else f"{words[:20]}…{words[-20:]}"
