"""The plugins that this project publishes: what each is for and what it would bring, be it installed or not.

first_party.json is made by docs/make_plugin_index.py out of the plugins themselves.
"""

import json
import os
from collections.abc import Iterator, Mapping

from fangan.late.tuples import NamedTuple
from fangan.model.section import Scope

INDEX = os.path.join(os.path.dirname(__file__), "first_party.json")


class FirstParty(NamedTuple):
    """A plugin that may be installed.

    `formats` are suffixes by name, `outlines` names by id, `agencies` names by path, `sections` by key for whom it
    words them.
    """

    id: str
    distribution: str
    about: str
    chinese: str
    """What it is for, as its README begins."""
    formats: Mapping[str, str]
    outlines: Mapping[str, str]
    agencies: Mapping[str, str]
    sections: Mapping[str, tuple[Scope, ...]]


def first_party() -> tuple[FirstParty, ...]:
    """Read the index, in the order of the ids."""
    with open(INDEX, encoding="utf-8") as file:
        return tuple(_plugin(**one) for one in json.load(file))


def with_format(name: str) -> Iterator[FirstParty]:
    """Yield the plugins that have a format of this name."""
    return (one for one in first_party() if name in one.formats)


def with_suffix(suffix: str) -> Iterator[tuple[FirstParty, str]]:
    """Yield the plugins that write files of this suffix, each with the name of the format."""
    return ((one, name) for one in first_party() for name, own in one.formats.items() if own == suffix)


def with_outline(word: str) -> Iterator[FirstParty]:
    """Yield the plugins that have an outline of this id or name."""
    return (one for one in first_party() if word in one.outlines or word.strip() in one.outlines.values())


def with_agency(word: str) -> Iterator[FirstParty]:
    """Yield the plugins that describe an agency of this path or name."""
    return (one for one in first_party() if word in one.agencies or word.strip() in one.agencies.values())


def with_section(key: str) -> Iterator[tuple[FirstParty, tuple[Scope, ...]]]:
    """Yield the plugins that word a section, each with the scopes of its wordings."""
    return ((one, one.sections[key]) for one in first_party() if key in one.sections)


def _plugin(
    id: str,  # noqa: A002 (as the file has it)
    distribution: str,
    about: str,
    chinese: str,
    formats: Mapping[str, str],
    outlines: Mapping[str, str],
    agencies: Mapping[str, str],
    sections: Mapping[str, list[Mapping[str, list[str]]]],
) -> FirstParty:
    scopes = {key: tuple(_scope(one) for one in found) for key, found in sections.items()}
    return FirstParty(id, distribution, about, chinese, formats, outlines, agencies, scopes)


def _scope(found: Mapping[str, list[str]]) -> Scope:
    return Scope(**{key: tuple(values) for key, values in found.items()})  # type: ignore[arg-type]  # texts are enums
