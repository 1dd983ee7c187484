"""`fangan verify`: is a built document still what a build gives?"""

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark


@declare(
    "verify",
    help="Build a document again from what it says of itself, and tell whether it is the same to the last byte. What"
    " differs is shown: wording that was published anew, or text that was edited since.",
    examples="fangan verify 方案.docx\nfangan verify 方案.docx --plan .",
)
@argument("file", metavar=mark("FILE"), type=click.Path(), help="A .docx or .json that fangan built.")
@option("--plan", "folder", metavar=mark("DIR"), type=click.Path(), help="The plan's folder, for its own wording.")
@sections_option
@json_option
def command(file: str, folder: str | None, folders: tuple[str, ...], as_json: bool) -> int:
    """Verify a file and print the verdict."""
    from pathlib import Path

    from fangan.cli.language import _
    from fangan.cli.talk import as_rows, print_json, tell
    from fangan.model.problem import ExitCode
    from fangan.provenance.verify import verify

    path = Path(file)
    verified = verify(path, Path(folder) if folder else None, folders)
    changes = [] if verified.same else _changes(path, verified.document)
    if as_json:
        print_json(file=file, same=verified.same, problems=as_rows(verified.problems), changes=changes)
    else:
        tell(verified.problems)
        click.echo(_("The same to the last byte.") if verified.same else _("Not the same as a build gives today."))
        for line in changes:
            click.echo("  " + line)
    return ExitCode.OK if verified.same else ExitCode.FINDINGS


def _changes(path: "object", document: "object") -> list[str]:
    """Return the paragraphs of the file that a build does not give, and those it gives instead."""
    from pathlib import Path

    from fangan.formats.docx.read.opening import read_docx
    from fangan.model.document import Document
    from fangan.provenance.origin import blocks

    file = Path(str(path))
    if file.suffix.lower() == ".json" or not isinstance(document, Document):
        return []
    there, here = [one.words for one in blocks(read_docx(file))], [one.words for one in blocks(document)]
    gone = [f"- {words}" for words in there if words not in set(here)]
    return [*gone, *(f"+ {words}" for words in here if words not in set(there))]
