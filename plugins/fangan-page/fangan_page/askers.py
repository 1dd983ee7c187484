"""Sections, items and outlines by the names that people know: a section's heading, an outline's name."""

from collections.abc import Iterable

from fangan.assembly.target_names import names_in
from fangan.model.address import Target
from fangan.plugins.catalogue import Catalogue


class Askers:
    """The names of sections and outlines, looked up once each."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._outlines = set(catalogue.outlines.ids())
        self._sections: dict[str, dict[str, str]] = {}

    def named(self, asked: Iterable[str]) -> list[str]:
        """Return the names of `provider/section#item` and outline ids, each once; what has none stands as it is."""
        return list(dict.fromkeys(map(self._name, asked)))

    def called(self, target: str) -> str:
        """Return what a section is called, for an item with its own name behind it; '' where there is none."""
        section = Target.parse(target).section
        names = self._names(section)
        return "　".join(names[one] for one in dict.fromkeys((section, target)) if names.get(one))

    def _name(self, one: str) -> str:
        target = one.partition("/")[2]
        if not target:
            return self._catalogue.outlines.get(one).name if one in self._outlines else one
        section = Target.parse(target).section
        return self._names(section).get(section) or one

    def _names(self, section: str) -> dict[str, str]:
        if section not in self._sections:
            heads = [*self._catalogue.section_heads(section), *self._catalogue.item_heads(section)]
            names: dict[str, str] = {}
            for target, name in names_in(self._catalogue, heads):
                names.setdefault(target, name)
            self._sections[section] = names
        return self._sections[section]
