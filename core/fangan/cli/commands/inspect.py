"""`fangan inspect`: what a built document was made from."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from fangan.cli.command import PATH, argument, json_option, option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.app.inspecting import InspectOutcome
    from fangan.provenance.origin import LocatedBlock


@declare(
    "inspect",
    help="Show what a built document was made from: outline, agency, facts, and whose wording. With --of, where one"
    " paragraph comes from. With --page, measure the pages of any .docx by GB/T 9704—2012.\n\nWith --page it ends"
    " with 1 when a rule of the strength 规定 or 一般 is not met.",
    examples="fangan inspect 方案.docx\nfangan inspect 方案.docx --of 三（二）\n"
    "fangan inspect 方案.docx --of 广泛宣传\n"
    "fangan inspect --page 通知.docx",
)
@argument("file", metavar=mark("FILE"), type=PATH, help="A .docx or .json that fangan built; with --page any .docx.")
@option("--of", "wanted", metavar=mark("NUMBER|WORDS"), help="A paragraph by its number, or by some words of it.")
@option(
    "--page", is_flag=True, help="Measure the pages, a line a rule: its clause, what it requires, what was measured."
)
@json_option
def command(file: str, wanted: str | None, page: bool, as_json: bool) -> int:
    """Read the manifest, find paragraphs, or measure pages, and print them."""
    from fangan.app.inspecting import inspect_file
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, print_lines, tell

    if page:
        return _page(file, as_json)
    if wanted is not None:
        return _paragraphs(file, wanted, as_json)
    outcome = inspect_file(Workspace(), file)
    if as_json:
        from fangan.app.data.inspect import inspect_data

        print_json(inspect_data(outcome, _))
    else:
        tell(outcome.problems)
        if text := _text(outcome):
            print_lines(text)
    return outcome.code


def _text(outcome: "InspectOutcome") -> str:
    from fangan.assembly.headings import called
    from fangan.cli.formatter import columns
    from fangan.cli.language import _

    manifest, names = outcome.manifest, outcome.names
    head = [
        (_("Engine"), manifest.engine and f"fangan {manifest.engine}"),
        (_("Outline"), called(manifest.outline, outcome.outline_name)),
        (_("Agency"), manifest.agency),
        (_("Year"), str(manifest.year or "")),
    ]
    if manifest.whole:
        only = _("not in the file, only their digest {digest}").format(digest=manifest.whole)
        head.append((_("Facts and plan"), only))
    facts = [(name, _shown(value)) for name, value in manifest.facts.items()]
    wording = [
        (called(one.target, names.get(one.target, "")), f"{one.provider} {one.version}".rstrip(), one.digest)
        for one in manifest.sources
    ]
    parts = [columns([row for row in head if row[1]], "")]
    for title, rows in ((_("Facts"), facts), (_("Wording"), wording)):
        if rows:
            parts += [title, columns(rows, "  ")]
    return "\n".join(part for part in parts if part)


def _shown(value: object) -> str:
    """Show a raw fact on one line."""
    if isinstance(value, Mapping):
        return "，".join(f"{key}：{_shown(inner)}" for key, inner in value.items())
    return "；".join(map(_shown, value)) if isinstance(value, tuple) else str(value)


def _page(file: str, as_json: bool) -> int:
    from fangan.app.measuring import measure_page
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, print_lines, tell

    outcome = measure_page(file)
    if as_json:
        from fangan.app.data.page import page_data

        print_json(page_data(outcome, _))
    else:
        from fangan.cli.page_table import page_summary, page_table

        tell(outcome.problems)
        print_lines(page_table(outcome))
        aside(page_summary(outcome))
    return outcome.code


def _paragraphs(file: str, wanted: str, as_json: bool) -> int:
    from fangan.app.inspecting import find_paragraphs
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, print_lines, tell

    outcome = find_paragraphs(Workspace(), file, wanted)
    if as_json:
        from fangan.app.data.inspect import paragraphs_data

        print_json(paragraphs_data(outcome, _))
    else:
        tell(outcome.problems)
        print_lines("\n\n".join(_described(one, outcome.names) for one in outcome.paragraphs))
    return outcome.code


def _described(one: "LocatedBlock", names: Mapping[str, str]) -> str:
    from fangan.assembly.headings import called
    from fangan.cli.language import _

    who = f"{one.origin.provider} {one.origin.version}".rstrip()
    line = _("{target}, wording of {provider} ({variant})")
    target = called(one.target, names.get(one.target, ""))
    said = line.format(target=target, provider=who, variant=one.origin.variant or one.target) if who else target
    place = f"  {one.origin.file}:{one.origin.line}" if one.origin.line else ""
    return f"{one.annex}{one.words}\n  {said}{place}"
