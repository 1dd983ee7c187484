"""`fangan sections`: the sections and items there are, who supplies them, for whom, and how long they hold."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.model.section import Part, VariantHead, Wording
    from fangan.plugins.catalogue import Catalogue


@declare(
    "sections",
    help="List the sections and items there are: who supplies each, for whom it is written and how long it holds. With"
    " a key, also what each variant says and which facts it asks for.",
    examples="fangan sections\nfangan sections activities\nfangan sections --agency 桐柏县农业农村局",
)
@argument("key", metavar=mark("KEY"), required=False, help="One section or item: activities, activities#donation.")
@option("--outline", metavar=mark("OUTLINE"), help="Only what this outline can use.")
@option("--agency", metavar=mark("AGENCY"), help="Only what is written for this agency.")
@option("--plan", metavar=mark("PLAN"), type=click.Path(), help="Also what stands in the folder of this plan.")
@sections_option
@json_option
def command(
    key: str | None,
    outline: str | None,
    agency: str | None,
    plan: str | None,
    folders: tuple[str, ...],
    as_json: bool,
) -> None:
    """Gather the variants and print them."""
    from pathlib import Path

    from fangan.app.project import softened
    from fangan.cli.talk import as_rows, print_json, tell
    from fangan.plugins.gather import build_catalogue
    from fangan.sources.plan_file import find_plan

    own = find_plan(Path(plan)).parent if plan else None
    catalogue = build_catalogue(own=own, folders=folders)
    heads = _filtered(catalogue, _heads(catalogue, key), outline, agency)
    if as_json:
        detailed = key is not None
        print_json(
            sections=[_data(head, catalogue.wording(head) if detailed else None) for head in heads],
            problems=as_rows(softened(catalogue.problems)),
        )
        return
    if key:
        click.echo("\n\n".join(_details(head, catalogue.wording(head)) for head in heads))
    else:
        click.echo(_table(heads), nl=bool(heads))
    tell(softened(catalogue.problems))


def _heads(catalogue: "Catalogue", key: str | None) -> "list[VariantHead]":
    """Return the variants of a key, whole sections before their items; raises UsageRefused for an unknown one."""
    keys = catalogue.keys()
    if key is None:
        return [head for one in keys for head in _of_key(catalogue, one)]
    section = key.partition("#")[0]
    found = _of_key(catalogue, section)
    if "#" in key:
        found = [head for head in found if head.target == key]
    if found:
        return found
    from fangan.messages.suggest import suggest
    from fangan.model.problem import UsageRefused, problem

    raise UsageRefused([problem("key-unknown", None, key=key, suggestion=suggest(key, keys))])


def _of_key(catalogue: "Catalogue", key: str) -> "list[VariantHead]":
    heads = [*catalogue.section_heads(key), *catalogue.item_heads(key)]
    return sorted(heads, key=lambda head: (head.item, head.provider.id, head.file))


def _filtered(
    catalogue: "Catalogue", heads: "list[VariantHead]", outline: str | None, agency: str | None
) -> "list[VariantHead]":
    """Keep what an outline can use and what is written for an agency."""
    from dataclasses import replace

    from fangan.assembly.ranking import Target, mismatch

    if outline:
        found = catalogue.outline(outline)
        keys = {entry.key for entry in found.sections} | {entry.key for entry in found.annexes}
        keys |= {*found.may_add, "notice", "letter"}
        lineage = set(found.lineage)
        heads = [
            head for head in heads if head.key in keys and (not head.scope.outline or set(head.scope.outline) & lineage)
        ]
    if agency:
        target = Target(catalogue.agency(agency), ())
        heads = [head for head in heads if not mismatch(replace(head.scope, outline=()), target)]
    return heads


def _table(heads: "list[VariantHead]") -> str:
    from fangan.cli.formatter import columns
    from fangan.cli.language import _
    from fangan.cli.wording import scope_in_words

    titles = (_("Section"), _("Provider"), _("For"), _("Valid"), _("File"))
    rows = [(head.target, str(head.provider), scope_in_words(head.scope), _validity(head), head.file) for head in heads]
    return columns([titles, *rows]) if rows else ""


def _validity(head: "VariantHead") -> str:
    from fangan.cli.language import _

    return _("always") if head.valid.start is head.valid.end is None else str(head.valid)


def _details(head: "VariantHead", wording: "Wording") -> str:
    """Return everything a drafter wants to know of one variant."""
    from fangan.cli.formatter import columns, wrap
    from fangan.cli.language import _
    from fangan.cli.wording import scope_in_words, template_text

    rows = [
        (_("File"), head.path),
        (_("For"), scope_in_words(head.scope)),
        (_("Valid"), _validity(head)),
        (_("Digest"), wording.digest),
    ]
    if wording.title:
        rows.insert(0, (_("Title"), template_text(wording.title)))
    if wording.guidance:
        rows.append((_("Guidance"), " ".join(wording.guidance.split())))
    lines = [f"{head.target}  {head.provider}", columns(rows, "  ")]
    if wording.facts:
        lines.append("  " + _("Facts it asks for"))
        lines.append(columns([(name, spec.ask) for name, spec in wording.facts.items()], "    "))
    lines.append("  " + _("Wording"))
    lines.extend(wrap(line, 78, "    ", "    ") for line in _outline_of(wording.parts))
    return "\n".join(lines)


def _outline_of(parts: "tuple[Part, ...]", depth: int = 0) -> list[str]:
    """Return one line for every block: its id and how it begins."""
    from fangan.cli.language import _
    from fangan.cli.wording import template_text

    found = []
    for part in parts:
        text = template_text((*part.heading, *part.text)) or _("(table)")
        mark = f"#{part.id} " if part.id else ""
        found.append("　" * depth + mark + (text if len(text) <= 60 else text[:59] + "…"))
        found.extend(_outline_of(part.children, depth + 1))
    return found


def _data(head: "VariantHead", wording: "Wording | None") -> dict[str, object]:
    from fangan.cli.wording import raw_data, scope_as_data, template_text

    data: dict[str, object] = {
        "target": head.target,
        "key": head.key,
        "item": head.item or None,
        "provider": head.provider.id,
        "version": head.provider.version,
        "for": scope_as_data(head.scope),
        "valid": str(head.valid),
        "file": head.file,
        "path": head.path,
    }
    if wording is not None:
        data.update(
            title=template_text(wording.title),
            digest=wording.digest,
            guidance=wording.guidance,
            facts=[
                {"name": name, "type": spec.type.value, "ask": spec.ask, "example": raw_data(spec.example)}
                for name, spec in wording.facts.items()
            ],
            items=_items(wording.parts),
        )
    return data


def _items(parts: "tuple[Part, ...]") -> list[str]:
    found: list[str] = []
    for part in parts:
        found.extend([part.id] if part.id else [])
        found.extend(_items(part.children))
    return list(dict.fromkeys(found))
