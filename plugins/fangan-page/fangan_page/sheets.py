"""The pages as they are sent to the browser: only those that it does not show yet."""

import re
from collections.abc import Collection
from hashlib import blake2b
from typing import Any

_PARTED = re.compile(r'\n(?=<section class="sheet[ "]|</body>)')
_NOTHING = "<!DOCTYPE html>\n<html>\n<head><title>fangan</title></head>\n<body>\n</body>\n</html>\n"


class Sheets:
    """A document of the HTML format: the frame, and every page in it, each known by a mark of what it says."""

    def __init__(self, data: bytes = _NOTHING.encode()) -> None:
        """Part a document, whose pages are the `section`s of its body, each beginning a line."""
        self.data = data
        first, *self.pages, last = _PARTED.split(data.decode())
        self.frame = f"{first}\n{last}"

    def sent(self, shown: Collection[str]) -> dict[str, Any]:
        """Return the frame and the pages as [mark, HTML]; without the HTML where its mark is among those `shown`."""
        frame, *pages = (_sent(one, shown) for one in (self.frame, *self.pages))
        return {"frame": frame, "pages": pages}


def _sent(text: str, shown: Collection[str]) -> list[str | None]:
    mark = blake2b(text.encode(), digest_size=9).hexdigest()
    return [mark, None if mark in shown else text]
