"""Overrides whose base has changed: `base: standard/activities@1f2e3d4c5b6a` names the wording one was written against.

The digest is that of the file which words the base: for an item without a file of its own, the section's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fangan.model.problem import FanganError, Place
from fangan.model.section import Scope, VariantHead, Wording
from fangan.plugins.catalogue import Catalogue
from fangan.testing.names import item_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """One override that has drifted: whose it is, where, what its base was and what it is; `now` is empty when gone."""

    target: str
    provider: str
    place: Place
    base: str
    was: str
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What became of every override: drifted ones, and how many are current or name no base."""

    drifted: tuple[Drift, ...]
    current: int
    without_base: int


def survey(catalogue: Catalogue) -> Survey:
    """Compare every override with its base as it is installed now."""
    heads = [head for supply in catalogue.supplies for key in supply.heads.keys() for head in supply.heads.of_key(key)]  # noqa: SIM118
    heads.sort(key=lambda head: (head.provider.id, head.file))
    drifted, current = [], 0
    for head in heads:
        if head.base is None:
            continue
        now = tuple(sorted({wording.digest for wording in _bases(catalogue, head.base.provider, head.base.key)}))
        if head.base.digest in now:
            current += 1
            continue
        drifted.append(
            Drift(
                target=head.target,
                provider=head.provider.id,
                place=Place(head.file, _line(head)),
                base=f"{head.base.provider}/{head.base.key}",
                was=head.base.digest,
                now=now,
            )
        )
    bare = sum(1 for head in heads if head.base is None and _overrides(catalogue, head))
    return Survey(drifted=tuple(drifted), current=current, without_base=bare)


def _line(head: VariantHead) -> int:
    """Return the line of `base:` in a file that was read before."""
    with open(head.path, encoding="utf-8") as file:
        return next((number for number, line in enumerate(file, 1) if line.startswith("base:")), 1)


def _bases(catalogue: Catalogue, provider: str, target: str) -> list[Wording]:
    """Return a provider's wordings of a section or item; an item without a file of its own is worded by its section."""
    key, _, item = target.partition("#")
    own = [one for supply in catalogue.supplies if supply.provider.id == provider for one in supply.heads.of_key(key)]
    wordings = _readable(catalogue, (head for head in own if head.target == target))
    if item and not wordings:
        wordings = [one for one in _readable(catalogue, (h for h in own if not h.item)) if item in item_ids(one)]
    return wordings


def _readable(catalogue: Catalogue, heads: Iterable[VariantHead]) -> list[Wording]:
    return list(_read(catalogue, heads))


def _read(catalogue: Catalogue, heads: Iterable[VariantHead]) -> Iterator[Wording]:
    for head in heads:
        try:
            yield catalogue.wording(head)
        except FanganError:
            continue  # a wording that cannot be read is `check`'s business, and as a base it is gone


def _overrides(catalogue: Catalogue, head: VariantHead) -> bool:
    """Tell whether another provider words the same section or item for a wider circle."""
    others = [supply.provider.id for supply in catalogue.supplies if supply.provider.id != head.provider.id]
    bases = (base for other in others for base in _bases(catalogue, other, head.target))
    return any(_weight(base.head.scope) < _weight(head.scope) for base in bases)


def _weight(scope: Scope) -> tuple[int, ...]:
    """Return how specific a scope is, in the order in which candidates are ranked."""
    depth = max((region.count("/") + 1 for region in scope.region), default=0)
    return (len(scope.agency) > 0, len(scope.outline) > 0, len(scope.sector) > 0, depth, len(scope.level) > 0)
