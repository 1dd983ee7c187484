"""`fangan sections`: the sections and items there are, who supplies them, for whom, and how long they hold."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.app.listing import ListedVariant
    from fangan.model.section import Part, VariantHead, Wording


@declare(
    "sections",
    help="List the sections and items there are: who supplies each, for whom it is written and how long it holds. With"
    " a key, also what each variant says and which facts it asks for.",
    examples="fangan sections\nfangan sections activities\nfangan sections --agency 桐柏县农业农村局",
)
@argument("key", metavar=mark("KEY"), required=False, help="One section or item: activities, activities#donation.")
@option("--outline", metavar=mark("OUTLINE"), help="Only what this outline can use.")
@option("--agency", metavar=mark("AGENCY"), help="Only what is written for this agency.")
@option("--plan", metavar=mark("PLAN"), type=PATH, help="Also what stands in the folder of this plan.")
@sections_option
@json_option
def command(
    key: str | None,
    outline: str | None,
    agency: str | None,
    plan: str | None,
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Gather the variants and print them."""
    from fangan.app.listing import SectionsWish, list_sections
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, tell

    wish = SectionsWish(key=key, outline=outline, agency=agency, plan=plan)
    outcome = list_sections(Workspace(folders), wish)
    if as_json:
        from fangan.app.data.sections import sections_data

        print_json(sections_data(outcome, _))
        return outcome.code
    if key:
        click.echo("\n\n".join(_details(one.head, one.name, one.wording) for one in outcome.variants if one.wording))
    else:
        click.echo(_table(outcome.variants), nl=bool(outcome.variants))
    tell(outcome.problems)
    return outcome.code


def _table(variants: "tuple[ListedVariant, ...]") -> str:
    from fangan.app.phrases import scope_in_words
    from fangan.assembly.headings import called
    from fangan.cli.formatter import columns
    from fangan.cli.language import _

    titles = (_("Section"), _("Provider"), _("For"), _("Valid"), _("File"))
    rows = [
        (
            called(one.head.target, one.name),
            str(one.head.provider),
            scope_in_words(one.head.scope, _),
            _validity(one.head),
            one.head.file,
        )
        for one in variants
    ]
    return columns([titles, *rows]) if rows else ""


def _validity(head: "VariantHead") -> str:
    from fangan.cli.language import _
    from fangan.messages.render import period_words

    return _("always") if head.valid.start is head.valid.end is None else period_words(head.valid, _)


def _details(head: "VariantHead", name: str, wording: "Wording") -> str:
    """Return everything a drafter wants to know of one variant."""
    from fangan.app.phrases import scope_in_words, template_text
    from fangan.assembly.headings import called
    from fangan.cli.formatter import columns, wrap
    from fangan.cli.language import _

    rows = [
        (_("File"), head.path),
        (_("For"), scope_in_words(head.scope, _)),
        (_("Valid"), _validity(head)),
        (_("Digest"), wording.digest),
    ]
    if wording.title:
        rows.insert(0, (_("Title"), template_text(wording.title)))
    if wording.guidance:
        rows.append((_("Guidance"), " ".join(wording.guidance.split())))
    lines = [f"{called(head.target, name)}  {head.provider}", columns(rows, "  ")]
    if wording.facts:
        lines.append("  " + _("Facts it asks for"))
        lines.append(columns([(name, spec.ask) for name, spec in wording.facts.items()], "    "))
    lines.append("  " + _("Wording"))
    lines.extend(wrap(line, 78, "    ", "    ") for line in _outline_of(wording.parts))
    return "\n".join(lines)


def _outline_of(parts: "tuple[Part, ...]", depth: int = 0) -> list[str]:
    """Return one line for every block: its id and how it begins."""
    from fangan.app.phrases import template_text
    from fangan.cli.language import _

    found = []
    for part in parts:
        text = template_text((*part.heading, *part.text)) or _("(table)")
        mark = f"#{part.id} " if part.id else ""
        found.append("　" * depth + mark + (text if len(text) <= 60 else text[:59] + "…"))
        found.extend(_outline_of(part.children, depth + 1))
    return found
