"""What people call sections and items: their headings, beside their ids or instead of them."""

import re
from collections.abc import Iterable, Mapping

from fangan.assembly.program import Pieces
from fangan.messages.suggest import suggest
from fangan.model.section import Part, Wording, walk
from fangan.model.template import Placeholder, Template

_NO_PART_OF_A_NAME = "。：；， 　"
_AROUND = (("“", "”"), ("《", "》"))


def bare(words: str) -> str:
    """Return a name without the marks around it; those around a part of it, as in “五个一”活动, belong to it."""
    words = words.strip(_NO_PART_OF_A_NAME)
    while any(words.startswith(first) and words.find(last) in (-1, len(words) - 1) for first, last in _AROUND):
        words = words[1:].removesuffix("”").removesuffix("》").strip(_NO_PART_OF_A_NAME)
    return words


def bare_words(template: Template) -> str:
    """Return the words of a heading without its stop, a placeholder as its name."""
    words = (one if isinstance(one, str) else one.name if isinstance(one, Placeholder) else "" for one in template)
    return bare("".join(words))


def called(id_: str, name: str) -> str:
    """Return an id with its name: `指导思想（guiding-ideology）`; the id alone where there is no name."""
    return f"{name}（{id_}）" if name and name != id_ else id_


def listed(names: Mapping[str, str]) -> str:
    """List ids with their names on one line."""
    return "、".join(called(id_, name) for id_, name in names.items())


def last_clause(text: Pieces) -> str:
    """Return the last words of a compiled text that say something by themselves."""
    tail = text if isinstance(text, str) else str(text[-1])
    return re.split("[，。；”](?=.)", tail)[-1]


def named_items(wording: Wording) -> list[tuple[str, str]]:
    """List the items of a wording with each of their headings; a single item goes by its file's id."""
    head = wording.head
    names = [(wording.item_id(part), bare_words(part.heading)) for part in walk(wording.parts) if part.id]
    return [(head.item, heading(wording.parts[0])), *names] if head.item else names


def items_of(wording: Wording) -> dict[str, str]:
    """Return the items of a wording with their headings, in reading order, of alternatives the first one's."""
    names: dict[str, str] = {}
    for id_, name in named_items(wording):
        names[id_] = names.get(id_) or name
    return names


def heading(part: Part) -> str:
    """Return the heading of a block, or the beginning of its text where it has none."""
    return bare_words(part.heading) or bare_words(part.text).partition("。")[0][:12]


def opening(part: Part) -> str:
    """Return the words a block begins with; of a table its caption, or the names of its columns."""
    table = part.table
    words = part.heading or part.text or (table.caption if table else ())
    columns = "、".join(bare_words(cell) for cell in table.header) if table else ""
    return bare_words(words)[:20] or columns


def nearest(word: str, names: Mapping[str, str]) -> str:
    """Return, as `called`, what a word that is no id may have meant: by its heading, part of it, or a near spelling."""
    word = bare(word)
    id_ = id_called(word, names) or id_within(word, names) or suggest(word, names)
    if not id_:
        near = suggest(word, names.values())
        id_ = next((one for one, name in names.items() if name and name == near), "")
    return called(id_, names[id_]) if id_ else ""


def id_called(name: str, names: Mapping[str, str]) -> str:
    """Return the only id that goes by a name; '' when none or several do."""
    return only_called(name, names.items())


def only_called(name: str, names: Iterable[tuple[str, str]]) -> str:
    """Return the only id that goes by a name among pairs of both, in which an id may have several names."""
    name = bare(name)
    found = {id_ for id_, one in names if one and one == name}
    return found.pop() if len(found) == 1 else ""


def id_within(word: str, names: Mapping[str, str]) -> str:
    """Return the only id whose name holds the word, or is held by it."""
    found = [id_ for id_, name in names.items() if len(word) > 1 and name and (word in name or name in word)]
    return found[0] if len(found) == 1 else ""


def joined(wordings: Iterable[Wording]) -> dict[str, str]:
    """Return the items of several wordings with their headings; the first wording that has one names it."""
    names: dict[str, str] = {}
    for wording in wordings:
        for id_, name in items_of(wording).items():
            names.setdefault(id_, name)
    return names
