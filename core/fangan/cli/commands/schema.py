"""`fangan schema`: JSON Schemas, for editors that complete and check a plan file while it is written."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.app.schema import SchemaOutcome


@declare(
    "schema",
    help="Write the JSON Schema of a plan beside it: the facts it asks for, its sections, items and choices by name."
    " An editor that knows YAML schemas (VS Code with the extension YAML, say) then completes and checks plan.yaml"
    " while it is written. “fangan new” writes it, too; write it again when the outline or a text has changed."
    "\n\nWith --of, print a schema that is the same for everybody: of a kind of file, or of what a command prints with"
    " --json. Without a plan, list these.",
    examples="fangan schema .\nfangan schema . --check\nfangan schema activity-day --agency 桐柏县农业农村局\n"
    "fangan schema --of outline -o outline.schema.json",
)
@argument(
    "plan",
    metavar=mark("PLAN"),
    required=False,
    type=PATH,
    help="The plan file, or the folder that holds plan.yaml; with --agency an outline.",
)
@option("--of", "kind", metavar=mark("NAME"), help="Print the schema of this name; without a plan, all are listed.")
@option(
    "--agency", metavar=mark("AGENCY"), help="Print the schema of a plan that this agency would make of an outline."
)
@option("-o", "--output", metavar=mark("FILE"), type=PATH, help="Write into this file.")
@option("--check", is_flag=True, help="Write nothing; end with 1 when the schema beside the plan is not today's.")
@sections_option
@json_option
def command(
    plan: str | None,
    kind: str | None,
    agency: str | None,
    output: str | None,
    check: bool,
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Write or print a schema, or list those there are."""
    from fangan.app.schema import SchemaWish, describe_kind, describe_outline, describe_plan
    from fangan.app.workspace import Workspace

    wish = SchemaWish(output=output, check=check)
    if kind:
        return _say(describe_kind(kind, wish), as_json)
    if plan is None:
        return _list(as_json)
    if agency:
        return _say(describe_outline(Workspace(folders), plan, agency, wish), as_json)
    from fangan.app.project import open_project

    return _say(describe_plan(open_project(plan, Workspace(folders)), wish), as_json)


def _say(outcome: "SchemaOutcome", as_json: bool) -> int:
    """Print the file that was written, or the schema where there is none."""
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, tell

    if as_json:
        from fangan.app.data.schema import schema_data

        print_json(schema_data(outcome, _))
        return outcome.code
    tell(outcome.problems)
    click.echo(outcome.text if outcome.file is None else str(outcome.file), nl=outcome.file is not None)
    return outcome.code


def _list(as_json: bool) -> int:
    from fangan.app.schema import list_kinds
    from fangan.cli.formatter import columns
    from fangan.cli.talk import print_json
    from fangan.model.problem import ExitCode

    if as_json:
        from fangan.app.data.schema import kinds_data

        print_json(kinds_data(list_kinds()))
    else:
        click.echo(columns([(one.name, one.title, one.words) for one in list_kinds()]))
    return ExitCode.OK
