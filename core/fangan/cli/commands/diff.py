"""`fangan diff`: what differs between two plans, two years, two built documents."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.compare import Comparison
    from fangan.model.document import Document


@declare(
    "diff",
    help="Show what differs between two plans: two years, two drafts, a plan and the document that was built from it,"
    " in any mix. By section, and in a paragraph by clause; new numbers alone are no difference, and what has moved is"
    " said to have moved.\n\nWith -o also as a Word document with tracked changes: accepting them all gives exactly the"
    " second, rejecting them all exactly the first. Exit code 0 when nothing differs, 1 when something does.",
    examples="fangan diff plans/2025 plans/2026\nfangan diff plan.yaml 方案.docx --json\n"
    "fangan diff 2025.docx 2026.docx -o 修订.docx",
)
@argument("before", metavar="A", type=click.Path(), help="A plan file, its folder, or a .docx built from one.")
@argument("after", metavar="B", type=click.Path(), help="The one to compare it with.")
@option("-o", "--output", metavar=mark("FILE"), type=click.Path(), help="Write a .docx with tracked changes.")
@option("--draft", is_flag=True, help="Compare in spite of missing facts, which the text then shows.")
@sections_option
@json_option
def command(before: str, after: str, output: str | None, draft: bool, folders: tuple[str, ...], as_json: bool) -> int:
    """Read both, compare, print or write."""
    from fangan.cli.differences import as_data, as_text
    from fangan.cli.talk import print_json
    from fangan.compare import compare_documents
    from fangan.model.problem import ExitCode

    if output is not None:
        _refuse_output(output, (before, after))
    documents = _read_both((before, after), folders, draft=draft)
    comparison = compare_documents(*documents)
    if output is not None:
        _write(comparison, Path(output), folders)
    if as_json:
        print_json(**as_data(comparison, (before, after), output))
    elif output is not None:
        click.echo(output)
    else:
        click.echo(as_text(comparison, coloured=_coloured()))
    return ExitCode.FINDINGS if comparison.differences else ExitCode.OK


def _read_both(paths: tuple[str, str], folders: tuple[str, ...], *, draft: bool) -> "list[Document]":
    """Read both; what is wrong with either is told in one pass."""
    from fangan.model.problem import FanganError

    documents: list[Document] = []
    failed: list[FanganError] = []
    for path in paths:
        try:
            documents.append(_read(path, folders, draft=draft))
        except FanganError as error:
            failed.append(error)
    if failed:
        worst = max(failed, key=lambda error: error.exit_code)
        raise type(worst)([found for error in failed for found in error.problems])
    return documents


def _read(path: str, folders: tuple[str, ...], *, draft: bool) -> "Document":
    """Compose a plan, or read a built document."""
    from fangan.model.problem import InputRefused, Place, problem

    suffix = Path(path).suffix.lower()
    if suffix == ".docx" and not Path(path).is_dir():
        from fangan.formats.docx.read.opening import read_docx

        return read_docx(Path(path))
    if suffix not in ("", ".yaml", ".yml") and Path(path).is_file():
        raise InputRefused([problem("compare-input", Place(path))])
    from fangan.app.project import open_project
    from fangan.assembly.composer import Composer

    project = open_project(path, folders)
    return Composer(project.catalogue, project.plan).compose(draft=draft).document


def _refuse_output(output: str, inputs: tuple[str, str]) -> None:
    from fangan.model.problem import Place, UsageRefused, problem

    suffix = Path(output).suffix
    if suffix.lower() != ".docx":
        raise UsageRefused([problem("compare-output", Place(output), suffix=suffix or output)])
    if any(Path(one).absolute() == Path(output).absolute() for one in inputs):
        raise UsageRefused([problem("compare-output-is-input", Place(output))])


def _write(comparison: "Comparison", path: Path, folders: tuple[str, ...]) -> None:
    from fangan.formats.docx.revise.revisions import write_revisions
    from fangan.formats.files import write_whole
    from fangan.plugins.gather import build_catalogue

    names = build_catalogue(folders=folders).agency_names()
    write_whole(path, write_revisions(comparison, names))


def _coloured() -> bool:
    """Whether stdout shows colours: a terminal, and no NO_COLOR."""
    import sys

    return sys.stdout.isatty() and click.get_current_context().color is not False
