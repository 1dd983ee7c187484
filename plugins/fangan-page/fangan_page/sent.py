"""What the page sends, held against what it may be before anything looks at it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from starlette.requests import Request

from fangan.chinese.punctuation import check_characters
from fangan.model.fact import Raw
from fangan.model.problem import InputRefused, problem
from fangan.model.year import FIRST_YEAR, LAST_YEAR
from fangan_page.arriving import file_of

_JSON = "application/json"


class Sent:
    """One message: its fields by name, and a file. Asking for what is not there raises KeyError."""

    def __init__(self, fields: Mapping[str, Any], file: Path | None = None) -> None:
        self._fields, self._file = fields, file

    def __getitem__(self, name: str) -> object:
        return self._fields[name]

    @property
    def version(self) -> str:
        """What the page showed."""
        return self.text("version")

    @property
    def shown(self) -> list[str]:
        """The marks of the pages that it shows; none where it does not say."""
        return self.texts("shown") if "shown" in self._fields else []

    def file(self, suffixes: tuple[str, ...]) -> Path:
        """Return the file, under a name of ours with its suffix: `upload.docx`; of its own name nothing else counts.

        Raises InputRefused for a file of another kind.
        """
        suffix = "." + self.line("name").rpartition(".")[2].lower()
        if self._file is None:
            raise KeyError
        if suffix not in suffixes:
            raise InputRefused([problem("import-unknown", None, suffix=suffix)])
        return self._file.rename(self._file.with_suffix(suffix))

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text on one line, or the default where none is sent; raises as `on_one_line`."""
        return on_one_line(self.line(name, default))

    def line(self, name: str, default: str | None = None) -> str:
        """Return a text that may have tabs and line ends, or the default; raises TypeError for anything else."""
        found = self._fields[name] if default is None else self._fields.get(name, default)
        if not isinstance(found, str):
            raise TypeError(name)
        return found

    def number(self, name: str) -> int:
        """Return a number of at most four digits, typed or not; raises TypeError, ValueError for anything else."""
        found = self._fields[name]
        if isinstance(found, bool) or not isinstance(found, int | str) or len(str(found)) > 4:
            raise TypeError(name)
        return int(found)

    def year(self, name: str) -> int | None:
        """Return a year that a plan may be of, None where none is sent; raises TypeError, ValueError for another."""
        if not self._fields.get(name):
            return None
        found = self.number(name)
        if not FIRST_YEAR <= found <= LAST_YEAR:
            raise ValueError(name)
        return found

    def yes(self, name: str) -> bool:
        """Return whether something is so; not where it is not said. Raises TypeError for anything else."""
        found = self._fields.get(name, False)
        if not isinstance(found, bool):
            raise TypeError(name)
        return found

    def mapping(self, name: str) -> Mapping[str, Any]:
        """Return a mapping, empty where there is none; raises TypeError for anything else."""
        found = self._fields.get(name, {})
        if not isinstance(found, dict):
            raise TypeError(name)
        return found

    def texts(self, name: str) -> list[str]:
        """Return a list of texts; raises TypeError for anything else."""
        found = self._fields[name]
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            raise TypeError(name)
        return found


async def sent_in(request: Request) -> Sent:
    """Return what a request sends: JSON, or a file whose fields stand in the query. Raises ValueError."""
    if request.headers.get("content-type") != _JSON:
        return Sent(request.query_params, file_of(request))
    try:
        fields = json.loads(await request.body())
    except RecursionError as error:
        raise ValueError from error
    if not isinstance(fields, dict):
        raise ValueError
    return Sent(fields)


def on_one_line(text: str) -> str:
    """Return a text as it is; raises TypeError where it has several lines, InputRefused for a forbidden character.

    A character that nobody sees comes along when words are copied: it is told of before the plan file holds it.
    """
    if "\n" in text:
        raise TypeError
    for _, code in check_characters(text):
        raise InputRefused([problem("forbidden-character", None, code=code)])
    return text


def raw_of(sent: object, depth: int = 0) -> Raw | None:
    """Return what was sent as a raw fact: text, a list or rows, None for no answer; raises as `on_one_line`."""
    if not depth and sent in (None, "", [], {}):
        return None
    if isinstance(sent, str):
        return on_one_line(sent)
    if depth < 3 and isinstance(sent, list):
        return tuple(_inner(one, depth) for one in sent)
    if depth < 3 and isinstance(sent, dict):
        return {on_one_line(key): _inner(value, depth) for key, value in sent.items()}
    raise TypeError


def _inner(sent: object, depth: int) -> Raw:
    found = raw_of(sent, depth + 1)
    assert found is not None
    return found
