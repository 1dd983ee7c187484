"""`fangan verify`: is a built document still what a build gives?"""

from typing import TYPE_CHECKING

from fangan.cli.command import PATH, argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fangan.app.verifying import VerifyOutcome


@declare(
    "verify",
    help="Build a document again from what it says of itself, and tell whether it is the same: to the last byte, or"
    " packed otherwise. What differs is shown: wording that was published anew, edited text, and parts of the file.",
    examples="fangan verify 方案.docx\nfangan verify 方案.docx --plan .",
)
@argument("file", metavar=mark("FILE"), type=PATH, help="A .docx or .json that fangan built.")
@option("--plan", "folder", metavar=mark("DIR"), type=PATH, help="The plan's folder, for its own wording.")
@sections_option
@json_option
def command(file: str, folder: str | None, folders: tuple[str, ...], as_json: bool) -> int:
    """Verify a file and print the verdict."""
    from fangan.app.verifying import VerifyWish, verify_file
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, print_lines, tell

    outcome = verify_file(Workspace(folders), VerifyWish(file=file, plan=folder))
    if as_json:
        from fangan.app.data.verify import verify_data

        print_json(verify_data(outcome, _))
    else:
        tell(outcome.problems)
        for line in _lines(outcome):
            print_lines(line)
    return outcome.code


def _lines(outcome: "VerifyOutcome") -> "Iterator[str]":
    from fangan.cli.language import _
    from fangan.provenance.verify import Answer

    answers = {
        Answer.BYTES: _("The same to the last byte."),
        Answer.CONTENT: _("The same content, only packed otherwise by another version of zlib."),
        Answer.DIFFERENT: _("Not the same as a build gives today."),
    }
    yield answers[outcome.answer]
    if outcome.same:
        return
    if outcome.edited is not None:
        yield _("Its text was edited after it was built.") if outcome.edited else _("Its text is as it was built.")
    yield _("Parts of the file that differ: {parts}").format(parts="、".join(outcome.parts))
    yield from ("  " + line for line in outcome.changes)
