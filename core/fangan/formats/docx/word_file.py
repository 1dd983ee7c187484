"""A .docx of anybody, opened once: what it prints and what it carries."""

from functools import cached_property

from fangan.formats.docx.carried.opening import carried_in
from fangan.formats.docx.carried.records import Carried, CarriedKind
from fangan.formats.docx.printed.opening import printed_in
from fangan.formats.docx.printed.records import PrintedFile
from fangan.formats.docx.read.archive import Archive


class WordFile:
    """An opened file; every part of it is parsed once, when somebody first asks for it.

    `data` are its bytes, `name` is what it is called in messages. Whatever is asked raises InputRefused as `Archive`
    and `read_printed` do.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.data, self.name = data, name
        self.parts = Archive(data, name)

    @cached_property
    def printed(self) -> PrintedFile:
        """What it prints, with all lengths."""
        return printed_in(self.parts)

    @cached_property
    def carried(self) -> tuple[Carried, ...]:
        """What it carries beside the words it prints."""
        return tuple(carried_in(self.parts))

    def of(self, *kinds: CarriedKind) -> list[Carried]:
        """Return what it carries of some kinds."""
        return [one for one in self.carried if one.kind in kinds]
