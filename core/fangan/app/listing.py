"""List the sections and items there are: who supplies each, for whom, and how long it holds."""

from collections.abc import Iterable
from pathlib import Path

from fangan.app.project import softened
from fangan.app.workspace import Workspace
from fangan.assembly.headings import nearest
from fangan.assembly.ranking import Setting, mismatch
from fangan.assembly.target_names import every_name, names_in, target_called
from fangan.late.records import dataclass
from fangan.messages.suggest import suggest
from fangan.model.address import Target
from fangan.model.plan import COVERS
from fangan.model.problem import ExitCode, Problem, UsageRefused, problem
from fangan.model.section import VariantHead, Wording
from fangan.plugins.catalogue import Catalogue
from fangan.sources.plan_file import find_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionsWish:
    """What is to be listed: one section or item, or all; what an outline can use; what is written for an agency.

    `plan` adds what stands in the folder of a plan.
    """

    key: str | None = None
    outline: str | None = None
    agency: str | None = None
    plan: str | None = None


@dataclass(frozen=True, slots=True)
class ListedVariant:
    """One variant, what people call it, and the whole of it where a key was asked for."""

    head: VariantHead
    name: str = ""
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class SectionsOutcome:
    """The variants in the order of their keys, whole sections before their items."""

    variants: tuple[ListedVariant, ...]
    problems: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


def list_sections(workspace: Workspace, wish: SectionsWish) -> SectionsOutcome:
    """List variants; raises UsageRefused for a key that nobody supplies, otherwise as the catalogue does."""
    own = find_plan(Path(wish.plan)).parent if wish.plan else None
    catalogue = workspace.catalogue(own)
    heads = _for_agency(catalogue, _of_outline(catalogue, _heads(catalogue, wish.key), wish.outline), wish.agency)
    listed = (
        ListedVariant(head, _name(catalogue, head), catalogue.wording(head) if wish.key else None) for head in heads
    )
    return SectionsOutcome(tuple(listed), softened(catalogue.problems))


def _name(catalogue: Catalogue, head: VariantHead) -> str:
    """Return what a variant's section or item is called in it, or by another that has it."""
    same = [head, *(one for one in _of_key(catalogue, head.key) if one.target == head.target)]
    return next((name for target, name in names_in(catalogue, same) if target == head.target and name), "")


def _heads(catalogue: Catalogue, key: str | None) -> Iterable[VariantHead]:
    """Return the variants of a key, whole sections before their items; raises UsageRefused for an unknown one."""
    keys = catalogue.keys()
    if key is None:
        return [head for one in keys for head in _of_key(catalogue, one)]
    names = [] if key.isascii() else every_name(catalogue)
    target = Target.parse(target_called(key, names) or key)
    found = [head for head in _of_key(catalogue, target.section) if not target.item or head.target == str(target)]
    if not found:
        hint = nearest(key, dict(names)) if names else suggest(key, keys)
        raise UsageRefused([problem("key-unknown", None, key=key, suggestion=hint)])
    return found


def _of_key(catalogue: Catalogue, key: str) -> list[VariantHead]:
    heads = [*catalogue.section_heads(key), *catalogue.item_heads(key)]
    return sorted(heads, key=lambda head: (head.item, head.provider.id, head.file))


def _of_outline(catalogue: Catalogue, heads: Iterable[VariantHead], id_: str | None) -> Iterable[VariantHead]:
    """Keep what an outline can use: the sections it names, in any form of issue, written for its line."""
    if id_ is None:
        return heads
    outline = catalogue.outline(id_)
    keys = {*(entry.key for entry in outline.sections), *(entry.key for entry in outline.annexes), *outline.may_add}
    keys |= COVERS
    lineage = set(outline.lineage)
    return [
        head for head in heads if head.key in keys and (not head.scope.outline or lineage & set(head.scope.outline))
    ]


def _for_agency(catalogue: Catalogue, heads: Iterable[VariantHead], name: str | None) -> Iterable[VariantHead]:
    """Keep what is written for an agency, whatever the outline and the theme."""
    if name is None:
        return heads
    setting = Setting(catalogue.agency(name), ())
    return [head for head in heads if not mismatch(head.scope._replace(outline=(), theme=()), setting)]
