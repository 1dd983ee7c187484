"""Overrides whose base has changed: `base: standard/activities@1f2e3d4c5b6a` names the wording one was written against.

The digest is that of the file which words the base; for an item that has no file of its own, that of the item's lines,
so that a change next to it is none.
"""

from collections.abc import Iterator

from fangan.late.records import dataclass
from fangan.model.address import Target
from fangan.model.agency import ancestors
from fangan.model.problem import FanganError, Place
from fangan.model.section import Scope, VariantHead, Wording, walk
from fangan.plugins.catalogue import Catalogue
from fangan.sources.text import digest, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One wording made from another: whose it is, where, what it says its base was (''), and what that is now.

    `now` holds `provider/key@digest` of every wording that may be meant; it is empty when the base is gone.
    """

    target: str
    provider: str
    place: Place
    was: str
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What became of every override: drifted ones, those that name no base, and how many are current."""

    drifted: tuple[Override, ...]
    bare: tuple[Override, ...]
    current: int


def survey(catalogue: Catalogue) -> Survey:
    """Compare every override with its base as it is installed now."""
    heads = sorted(catalogue.every(VariantHead), key=lambda head: (head.provider.id, head.file))
    drifted, bare, current = [], [], 0
    for head in heads:
        if head.base is None:
            now = _wider(catalogue, head)
            if now:
                bare.append(_override(head, "", now))
            continue
        was = f"{head.base.provider}/{head.base.key}@{head.base.digest}"
        now = tuple(sorted({name for _, name in bases(catalogue, head.base.provider, head.base.key)}))
        if was in now:
            current += 1
        else:
            drifted.append(_override(head, was, now))
    return Survey(drifted=tuple(drifted), bare=tuple(bare), current=current)


def _override(head: VariantHead, was: str, now: tuple[str, ...]) -> Override:
    start = "base:" if was else "key:"
    line = next((number for number, line in enumerate(_lines(head), 1) if line.startswith(start)), 1)
    return Override(target=head.target, provider=head.provider.id, place=Place(head.file, line), was=was, now=now)


def _wider(catalogue: Catalogue, head: VariantHead) -> tuple[str, ...]:
    """Return the wordings of the same section or item that other providers have for a wider circle."""
    others = [supply.provider.id for supply in catalogue.supplies if supply.provider.id != head.provider.id]
    found = [base for other in others for base in bases(catalogue, other, head.target)]
    return tuple(sorted({name for base, name in found if _wide(base.scope, head.scope)}))


def _wide(other: Scope, scope: Scope) -> bool:
    """Tell whether `other` serves the whole circle of `scope` and more."""
    regions = [region for path in scope.region for region in ancestors(path)]
    own = {key: regions if key == "region" else getattr(scope, key) for key in Scope._fields}
    served = all(not getattr(other, key) or set(getattr(other, key)) & set(own[key]) for key in own)
    return served and other != scope


def bases(catalogue: Catalogue, provider: str, target: str) -> list[tuple[VariantHead, str]]:
    """Return a provider's wordings of a section or item, each as `base:` names it.

    An item that has no file of its own is looked for in the files of its section.
    """
    wanted = Target.parse(target)
    supplies = [supply for supply in catalogue.supplies if supply.provider.id == provider]
    own = [head for supply in supplies for head in supply.of(VariantHead).named(wanted.section)]
    exact = [head for head in own if head.target == target]
    found = []
    for head, wording in _readable(catalogue, exact or [head for head in own if wanted.item and not head.item]):
        text = wording.digest if exact else _item_digest(wording, wanted.item)
        if text:
            found.append((head, f"{provider}/{target}@{text}"))
    return found


def _readable(catalogue: Catalogue, heads: list[VariantHead]) -> Iterator[tuple[VariantHead, Wording]]:
    for head in heads:
        try:
            yield head, catalogue.wording(head)
        except FanganError:
            continue  # a wording that cannot be read is `check`'s business, and as a base it is gone


def _item_digest(wording: Wording, item: str) -> str:
    """Return the digest of an item's lines, alternatives one after another; '' when there is no such item."""
    parts = list(walk(wording.parts))
    lines = _lines(wording.head)
    taken: list[str] = []
    for at, part in enumerate(parts):
        if part.id == item:
            after = at + len(list(walk((part,))))
            end = parts[after].place.line - 1 if after < len(parts) else len(lines)
            taken += [line.rstrip() for line in lines[part.place.line - 1 : end] if line.strip()]
    return digest("\n".join(taken)) if taken else ""


def _lines(head: VariantHead) -> list[str]:
    return read_text(head.path, head.file).split("\n")
