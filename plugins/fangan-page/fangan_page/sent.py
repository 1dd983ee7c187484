"""What the page sends, held against what it may be before anything looks at it."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from fangan.model.fact import Raw

_JSON = "application/json"


class Sent:
    """One message: its fields by name, and the bytes of a file. Asking for what is not there raises KeyError."""

    def __init__(self, fields: Mapping[str, Any], data: bytes = b"") -> None:
        self._fields, self.data = fields, data

    def __getitem__(self, name: str) -> object:
        return self._fields[name]

    @property
    def version(self) -> str:
        """What the page showed."""
        return self.text("version")

    @property
    def suffix(self) -> str:
        """What kind of file it is, by its name: `.docx`; the name itself is not looked at."""
        return "." + self.text("name").rpartition(".")[2].lower()

    def text(self, name: str) -> str:
        """Return a text on one line; raises TypeError for anything else."""
        found = self.line(name)
        if not found.isprintable():
            raise TypeError(name)
        return found

    def line(self, name: str) -> str:
        """Return a text that may have tabs and line ends; raises TypeError for anything else."""
        found = self._fields[name]
        if not isinstance(found, str):
            raise TypeError(name)
        return found

    def number(self, name: str) -> int:
        """Return a number of at most four digits, typed or not; raises TypeError, ValueError for anything else."""
        found = self._fields[name]
        if isinstance(found, bool) or not isinstance(found, int | str) or len(str(found)) > 4:
            raise TypeError(name)
        return int(found)

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
    body = await request.body()
    if request.headers.get("content-type") != _JSON:
        return Sent(request.query_params, body)
    try:
        fields = json.loads(body)
    except RecursionError as error:
        raise ValueError from error
    if not isinstance(fields, dict):
        raise ValueError
    return Sent(fields)


def raw_of(sent: object, depth: int = 0) -> Raw | None:
    """Return what was sent as a raw fact: text, a list or rows; '' and nothing are no answer. Raises TypeError."""
    if not depth and sent in (None, "", [], {}):
        return None
    if isinstance(sent, str) and sent.isprintable():
        return sent
    if depth < 3 and isinstance(sent, list):
        return tuple(_inner(one, depth) for one in sent)
    if depth < 3 and isinstance(sent, dict):
        return {str(key): _inner(value, depth) for key, value in sent.items()}
    raise TypeError


def _inner(sent: object, depth: int) -> Raw:
    found = raw_of(sent, depth + 1)
    assert found is not None
    return found
