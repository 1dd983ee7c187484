"""Elsewhere: the plugins of this project that are not installed and would word what a plan lacks."""

from fangan.assembly.ranking import Setting, mismatch
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.first_party import FirstParty, with_section


def would_word(catalogue: Catalogue, setting: Setting, key: str) -> list[FirstParty]:
    """List the plugins that word a section for a setting, those that supply something already left out."""
    there = {supply.provider.id for supply in catalogue.supplies}
    return [
        plugin
        for plugin, scopes in with_section(key)
        if plugin.id not in there and any(not mismatch(scope, setting) for scope in scopes)
    ]
