"""For developers: merge every msgid and the Chinese for it into the catalogue, and compile it.

    python -m fangan.messages.po [TRANSLATIONS…]

Each line of a translations file is `msgid<TAB>msgstr`. Prints the msgids that have no Chinese; exit code 1 when there
are any. Needs Babel; nothing else of fangan imports this module.
"""

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from fangan.messages.catalogue import ROOMS, room_messages
from fangan.messages.render import WORDING
from fangan.messages.translation import CATALOGUE, CHINESE

PACKAGE = Path(__file__).parents[1]
_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # a header that changes with the clock would change the file
_CALLS = ("_", "mark")
_KEYWORDS = ("help", "short_help", "epilog")
_SENTENCES = ("demand", "what", "remedy", "why")
"""What a rule of ours says of itself."""


def msgids() -> list[str]:
    """List every text that is shown to people, once, in a stable order."""
    found = dict.fromkeys(WORDING)
    for room in sorted(ROOMS):
        for message in room_messages(room).values():
            found.update(dict.fromkeys(filter(None, (message.what, message.remedy))))
    for path in sorted(PACKAGE.rglob("*.py")):
        found.update(dict.fromkeys(literals(path)))
    return list(found)


def literals(path: Path) -> Iterator[str]:
    """Yield the literals of `_("…")` and `mark("…")`, a rule's sentences, the command line's `help="…"` and such."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        texts: list[ast.expr] = []
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in _CALLS:
            texts.extend(node.args[:1])
        wanted = (
            _SENTENCES
            if name in ("Rule", "PageRule")
            else _KEYWORDS
            if "cli" in path.relative_to(PACKAGE).parts
            else ()
        )
        texts.extend(word.value for word in node.keywords if word.arg in wanted)
        for text in texts:
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value:
                yield text.value


def read_translations(path: Path) -> dict[str, str]:
    r"""Read `msgid<TAB>msgstr` lines; `\n` and `\t` stand for a line end and a tab, `#` opens a comment line."""
    found = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        text, tab, chinese = line.partition("\t")
        if not tab or not chinese.strip():
            raise SystemExit(f"{path}:{number}: no tab, or nothing behind it")
        found[_unescape(text)] = _unescape(chinese)
    return found


def _unescape(text: str) -> str:
    return text.replace("\\n", "\n").replace("\\t", "\t")


def merge_catalogue(translations: dict[str, str], old: Catalog) -> Catalog:
    """Return the catalogue of today's msgids: new translations first, then those it had."""
    catalogue = Catalog(locale=CHINESE, project="fangan", fuzzy=False, creation_date=_DAY, revision_date=_DAY)
    catalogue.header_comment = "# Chinese messages of fangan; built by python -m fangan.messages.po"
    for text in msgids():
        known = old.get(text)
        catalogue.add(text, translations.get(text) or (str(known.string) if known else ""))
    return catalogue


def compiled(catalogue: Catalog) -> bytes:
    """Return the catalogue as the bytes of a .mo file."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def read_catalogue() -> Catalog:
    """Read the catalogue as it stands in the source tree."""
    path = Path(CATALOGUE).with_suffix(".po")
    if not path.exists():
        return Catalog(locale=CHINESE)
    with path.open("rb") as file:
        return read_po(file, locale=CHINESE)


def main(paths: list[str]) -> int:
    """Merge translations files into the catalogue, write .po and .mo, and name what is still English."""
    translations = {}
    for path in paths:
        translations.update(read_translations(Path(path)))
    catalogue = merge_catalogue(translations, read_catalogue())
    target = Path(CATALOGUE)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.with_suffix(".po").open("wb") as file:
        write_po(file, catalogue, width=0, sort_output=False)
    target.write_bytes(compiled(catalogue))
    untranslated = [str(entry.id) for entry in catalogue if entry.id and not entry.string]
    sys.stdout.writelines(f"{text!r}\n" for text in untranslated)
    return 1 if untranslated else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
