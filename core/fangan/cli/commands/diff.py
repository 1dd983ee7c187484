"""`fangan diff`: what differs between two plans, two years, two built documents."""

import click

from fangan.cli.command import PATH, argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark


@declare(
    "diff",
    help="Show what differs between two plans: two years, two drafts, a plan and the document that was built from it,"
    " in any mix. By section, and in a paragraph by clause; new numbers alone are no difference, and what has moved is"
    " said to have moved.\n\nWith -o also as a Word document with tracked changes: accepting them all gives exactly the"
    " second, rejecting them all exactly the first. Exit code 0 when nothing differs, 1 when something does,"
    " or when something in a file was not compared: a text box, a header, a footnote.",
    examples="fangan diff plans/2025 plans/2026\nfangan diff plan.yaml 方案.docx --json\n"
    "fangan diff 2025.docx 2026.docx -o 修订.docx",
)
@argument("before", metavar="A", type=PATH, help="A plan file, its folder, or a .docx or .json built from one.")
@argument("after", metavar="B", type=PATH, help="The one to compare it with.")
@option("-o", "--output", metavar=mark("FILE"), type=PATH, help="Write a .docx with tracked changes.")
@option("--draft", is_flag=True, help="Compare in spite of missing facts, which the text then shows.")
@sections_option
@json_option
def command(before: str, after: str, output: str | None, draft: bool, folders: tuple[str, ...], as_json: bool) -> int:
    """Read both, compare, print or write."""
    from fangan.app.comparing import DiffWish, compare
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, tell

    wish = DiffWish(before=before, after=after, output=output, draft=draft)
    outcome = compare(Workspace(folders), wish)
    if as_json:
        from fangan.app.data.diff import diff_data

        print_json(diff_data(outcome, _))
        return outcome.code
    if output is not None:
        click.echo(output)
    else:
        from fangan.cli.differences import differences_text

        whole = not outcome.problems
        click.echo(differences_text(outcome.comparison, coloured=_coloured(), whole=whole))
    tell(outcome.problems)
    return outcome.code


def _coloured() -> bool:
    """Whether stdout shows colours: a terminal, and no NO_COLOR."""
    import sys

    return sys.stdout.isatty() and click.get_current_context().color is not False
