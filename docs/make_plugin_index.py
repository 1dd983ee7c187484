"""Make core/fangan/plugins/first_party.json: what each plugin of this repository is for, and what it would bring.

    python docs/make_plugin_index.py [--check]

With `--check` nothing is written; ends with 1 when the index is not what the plugins hold today.
"""

import json
import sys
from configparser import ConfigParser
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from fangan.model.agency import Agency
from fangan.model.extension import Format
from fangan.model.outline import Outline
from fangan.model.provider import Provider
from fangan.model.section import Scope, VariantHead
from fangan.plugins.first_party import INDEX
from fangan.plugins.folder import read_folder

PLUGINS = Path(__file__).parents[1] / "plugins"


def entry(folder: Path) -> dict[str, Any]:
    """Return what the index says of one plugin."""
    setup = ConfigParser()
    setup.read(folder / "setup.cfg", encoding="utf-8")
    [(id_, package)] = [
        [part.strip() for part in line.split("=")]
        for line in setup["options.entry_points"]["fangan.plugins"].strip().splitlines()
    ]
    supply = read_folder(str(folder / package), Provider(id=id_))
    sections: dict[str, list[dict[str, list[str]]]] = {}
    for head in supply.of(VariantHead):
        scope = as_data(head.scope)
        if not head.item and scope not in sections.setdefault(head.key, []):
            sections[head.key].append(scope)
    return {
        "id": id_,
        "distribution": setup["metadata"]["name"],
        "about": setup["metadata"]["description"],
        "chinese": first_sentence((folder / "README.md").read_text("utf-8")),
        "formats": {one.name: one.suffix for one in formats(import_module(package))},
        "outlines": {one.id: one.name for one in sorted(supply.of(Outline), key=lambda one: one.id)},
        "agencies": {one.path: one.name for one in sorted(supply.of(Agency), key=lambda one: one.path)},
        "sections": dict(sorted(sections.items())),
    }


def formats(module: ModuleType) -> list[Format]:
    """Return the formats of a package; one of text alone has none."""
    return list(module.fangan_formats()) if hasattr(module, "fangan_formats") else []


def as_data(scope: Scope) -> dict[str, list[str]]:
    """Return what a scope asks for."""
    return {key: [str(one) for one in values] for key, values in scope._asdict().items() if values}


def first_sentence(readme: str) -> str:
    """Return the first sentence below the heading."""
    return readme.split("\n\n")[1].replace("\n", "").partition("。")[0] + "。"


def index() -> str:
    """Return the text of the index."""
    found = sorted((entry(path.parent) for path in PLUGINS.glob("*/setup.cfg")), key=lambda one: one["id"])
    return "[\n" + ",\n".join(map(written, found)) + "\n]\n"


def written(plugin: dict[str, Any]) -> str:
    """Return an entry with a line for each section, so that a change is one line."""
    *others, sections = ((key, json.dumps(value, ensure_ascii=False)) for key, value in plugin.items())
    lines = [f'    "{key}": {json.dumps(scopes, ensure_ascii=False)}' for key, scopes in plugin["sections"].items()]
    said = [f'  "{key}": {value}' for key, value in others]
    return " {\n" + ",\n".join([*said, f'  "{sections[0]}": {{\n' + ",\n".join(lines) + "\n  }"]) + "\n }"


def main(words: list[str]) -> int:
    """Write the index, or hold it against the plugins."""
    path, text = Path(INDEX), index()
    if "--check" in words:
        return 0 if path.exists() and path.read_text("utf-8") == text else 1
    path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
