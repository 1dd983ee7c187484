"""Sections, items and outlines by the names that people know: a section's heading, an outline's name."""

from collections.abc import Iterable

from fangan.assembly.target_names import names_in
from fangan.model.address import Target
from fangan.plugins.catalogue import Catalogue


class Askers:
    """The names of sections and outlines, looked up once each."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._outlines = set(catalogue.outlines.ids())
        self._headings: dict[str, str] = {}

    def named(self, asked: Iterable[str]) -> list[str]:
        """Return the names of `provider/section#item` and outline ids, each once; what has none stands as it is."""
        return list(dict.fromkeys(map(self._name, asked)))

    def called(self, target: str) -> str:
        """Return what a section is called, for an item with its own name behind it; '' where there is none."""
        key = Target.parse(target).section
        heads = [*self.catalogue.section_heads(key), *self.catalogue.item_heads(key)]
        names = dict(reversed([*names_in(self.catalogue, heads)]))  # the first of a name counts
        return "　".join(names[one] for one in dict.fromkeys((key, target)) if names.get(one))

    def _name(self, one: str) -> str:
        target = one.partition("/")[2]
        if not target:
            return self.catalogue.outlines.get(one).name if one in self._outlines else one
        section = Target.parse(target).section
        if section not in self._headings:
            heads = self.catalogue.section_heads(section)
            named = (name for key, name in names_in(self.catalogue, heads) if key == section)
            self._headings[section] = next(named, "")
        return self._headings[section] or one
