"""A compiled catalogue (.mo), looked into where a text is asked for: a run says little of what there is to say.

The format is that of GNU gettext: a head, two tables of lengths and offsets, and the texts; the msgids are sorted, so
that one is found by halving. `gettext.GNUTranslations` reads them all first.
"""

from bisect import bisect_left
from struct import calcsize, error, unpack_from

_HEAD, _PLACE = "<5I", "<2I"
_MAGIC = 0x950412DE


class Compiled:
    """The catalogue in the bytes of a .mo file; raises ValueError for what is none, or is damaged."""

    def __init__(self, data: bytes) -> None:
        try:
            magic, _, self._count, self._msgids, self._msgstrs = unpack_from(_HEAD, data)
            sound = magic == _MAGIC and all(
                start + self._count * calcsize(_PLACE) <= len(data) for start in (self._msgids, self._msgstrs)
            )
        except error:
            sound = False
        if not sound:
            raise ValueError("no compiled catalogue")
        self._data = data

    def find(self, text: str) -> str:
        """Return the translation of a msgid; the msgid where there is none, as gettext does."""
        msgid = text.encode("utf-8", "surrogatepass")
        at = bisect_left(range(self._count), msgid, key=self._msgid)
        if at == self._count or self._msgid(at) != msgid:
            return text
        return self._text(self._msgstrs, at).decode("utf-8", "replace")

    def _msgid(self, index: int) -> bytes:
        return self._text(self._msgids, index)

    def _text(self, table: int, index: int) -> bytes:
        length, start = unpack_from(_PLACE, self._data, table + index * calcsize(_PLACE))
        return self._data[start : start + length]
