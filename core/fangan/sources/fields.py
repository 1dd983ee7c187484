"""Read a mapping node key by key: typed values out, every problem collected with its place."""

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import suppress
from enum import StrEnum
from typing import Any, TypeVar

from fangan.chinese.dates import parse_date
from fangan.chinese.punctuation import check_characters
from fangan.late.patterns import regex
from fangan.messages.suggest import suggest
from fangan.model.problem import InputRefused, Place, Problem, problem
from fangan.model.validity import ALWAYS, Validity
from fangan.sources.nodes import MappingNode, Node, ScalarNode, SequenceNode

E = TypeVar("E", bound=StrEnum)
NO_NAMES: Mapping[str, Any] = {}
_INTEGER = regex(r"-?[0-9]{1,9}")


def problems_in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems as they stand in the file."""
    return sorted(problems, key=lambda found: found.place or Place(""))


def refuse(problems: list[Problem]) -> None:
    """Raise InputRefused with every problem in the order of the file, when there is any."""
    if problems:
        raise InputRefused(problems_in_order(problems))


class Fields:
    """A mapping whose keys are known; unknown ones are reported at once, with the nearest known key."""

    def __init__(self, node: MappingNode, problems: list[Problem], known: tuple[str, ...]) -> None:
        self.node = node
        self.problems = problems
        unknown = node.entries.keys() - known
        for key in node.entries if unknown else ():
            if key in unknown:
                from fangan.sources.meanings import meant  # only a mistake pays for this import

                values = {"key": key, "known": "、".join(known) or "—", "suggestion": meant(key, known)}
                problems.append(problem("unknown-key", node.keys[key].place, **values))

    def __contains__(self, key: str) -> bool:
        """Whether the key is there with something behind it; quoted nothing counts."""
        node = self.node.entries.get(key)
        return node is not None and not (isinstance(node, ScalarNode) and node.empty)

    def place(self, key: str) -> Place:
        """Return where the key stands, or where the mapping does."""
        found = self.node.keys.get(key, self.node)
        return found.place

    def text_place(self, key: str) -> Place:
        """Return where the key's text begins, for what is wrong inside it."""
        node = self.node.entries.get(key)
        return node.text_place if isinstance(node, ScalarNode) else self.place(key)

    def report(self, code: str, key: str, /, **values: object) -> None:
        """Add a problem at the key's value."""
        node = self.node.entries.get(key)
        self.problems.append(problem(code, node.place if node else self.node.place, **{"key": key, **values}))

    def text(self, key: str, default: str = "", required: bool = False) -> str:
        """Read one text; required text must be there and not empty."""
        node = self.node.entries.get(key)
        if node is not None and not isinstance(node, ScalarNode):
            self.report("not-one-text", key)
            return default
        if required and (node is None or not node.text.strip()):
            self.problems.append(problem("key-missing", self.place(key), key=key))
        self._clean(node)
        return node.text if node is not None and key in self else default

    def texts(self, key: str) -> tuple[str, ...]:
        """Read one text or a list of texts."""
        node = self.node.entries.get(key)
        if node is None or (isinstance(node, ScalarNode) and not node.text):
            return ()
        items = node.items if isinstance(node, SequenceNode) else [node]
        texts = [item for item in items if isinstance(item, ScalarNode)]
        if len(texts) == len(items):
            for item in texts:
                self._clean(item)
            return tuple(item.text for item in texts)
        self.report("not-a-list-of-texts", key)
        return ()

    def _clean(self, node: ScalarNode | None) -> None:
        """Refuse characters that only an escape in quotation marks can bring in: a file itself holds none."""
        for _, code in check_characters(node.text) if node and node.quoted else ():
            self.problems.append(problem("forbidden-character", node.place if node else None, code=code))

    def flag(self, key: str, default: bool = False) -> bool:
        """Read `true` or `false` (是, 否)."""
        text = self.text(key)
        if not text:
            return default
        if text in ("true", "是"):
            return True
        if text not in ("false", "否"):
            self.report("not-a-flag", key, value=text)
        return False

    def integer(self, key: str, default: int | None = None, required: bool = False) -> int | None:
        """Read a whole number in ASCII digits."""
        text = self.text(key, required=required)
        if not text:
            return default
        if _INTEGER.fullmatch(text):
            return int(text)
        self.report("not-an-integer", key, value=text)
        return default

    def date(self, key: str, required: bool = False, year: int = 0) -> dt.date | None:
        """Read a calendar day; in a plan, which has a year, also as people type it."""
        text = self.text(key, required=required)
        return self._date(key, text, year) if text else None

    def _date(self, key: str, text: str, year: int = 0) -> dt.date | None:
        try:
            return parse_date(text)
        except ValueError:
            pass
        if year:
            from fangan.chinese.typed import typed_date  # few plans need it

            with suppress(ValueError):
                return typed_date(text, year)
        self.report("not-a-date", key, value=text)
        return None

    def validity(self, key: str) -> Validity:
        """Read `start/end`, either side may be empty."""
        text = self.text(key)
        if not text:
            return ALWAYS
        start, slash, end = text.partition("/")
        if not slash:
            self.report("not-a-validity", key, value=text)
            return ALWAYS
        first = self._date(key, start) if start else None
        last = self._date(key, end) if end else None
        if first and last and last < first:
            self.report("validity-reversed", key, value=text)
        return Validity(first, last)

    def choice(self, key: str, kind: type[E], default: E | None = None, names: Mapping[str, E] = NO_NAMES) -> E | None:
        """Read one of an enum's values, or one of the names they go by."""
        text = self.text(key)
        return names.get(text) or self.one_of(key, text, kind, names) if text else default

    def choices(self, key: str, kind: type[E]) -> tuple[E, ...]:
        """Read one or several of an enum's values."""
        read = (self.one_of(key, text, kind) for text in self.texts(key))
        return tuple(value for value in read if value is not None)

    def one_of(self, key: str, text: str, kind: type[E], names: Mapping[str, E] = NO_NAMES) -> E | None:
        """Turn text into the enum's value, or report what is allowed, a name beside each that has one."""
        try:
            return kind(text)
        except ValueError:
            called = {value.value: name for name, value in reversed(tuple(names.items()))}
            known = [value.value for value in kind]
            allowed = "、".join(f"{called[one]}（{one}）" if one in called else one for one in known)
            self.report("not-allowed", key, value=text, allowed=allowed, suggestion=suggest(text, [*known, *names]))
            return None

    def mapping(self, key: str) -> MappingNode | None:
        """Read a mapping; nothing there is None."""
        node = self.node.entries.get(key)
        if node is None or (isinstance(node, ScalarNode) and not node.text):
            return None
        if isinstance(node, MappingNode):
            return node
        if isinstance(node, ScalarNode) and "：" in node.text:
            from fangan.sources.slips import full_width_colon  # only a mistake pays for this import

            found = full_width_colon(node.text.split(" ")[0], node.place)
            if found:
                self.problems.append(found)
                return None
        self.report("not-a-mapping", key)
        return None

    def mappings(self, key: str, bare: str = "key") -> list[MappingNode]:
        """Read a list of mappings; a bare text stands for `{key: text}`, with another name where `bare` says so."""
        node: Node | None = self.node.entries.get(key)
        if node is None or (isinstance(node, ScalarNode) and not node.text):
            return []
        if not isinstance(node, SequenceNode):
            self.report("not-a-list", key)
            return []
        found = []
        for item in node.items:
            if isinstance(item, MappingNode):
                found.append(item)
            elif isinstance(item, ScalarNode):
                found.append(MappingNode.around(bare, item))
            else:
                self.problems.append(problem("not-a-mapping", item.place, key=key))
        return found
