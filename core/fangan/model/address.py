"""A place in a document, as one value: what a finding, a comparison, an origin and a comment in Word all point with."""

from fangan.late.records import dataclass

AROUND = "issue"
"""What stands above and below the texts (版头, 主送, 署名, 附注, 版记), as a text: the plan file's key for it."""


@dataclass(frozen=True, slots=True)
class Target:
    """A section, or an item of one; written `activities` or `activities#donation`, '' for neither."""

    section: str = ""
    item: str = ""

    @classmethod
    def parse(cls, text: str) -> "Target":
        """Read a target as it is written; the inverse of `str`."""
        section, _, item = text.partition("#")
        return cls(section, item)

    def __str__(self) -> str:
        return f"{self.section}#{self.item}" if self.item else self.section


NOWHERE = Target()
"""No section: what stands before the first one, in an annex without one, or around the text."""


@dataclass(frozen=True, slots=True)
class Address:
    """Words of a document.

    `text` is '' for the document's own text, an annex's key, or `AROUND`. `target` is the innermost section or item
    around the words. `block` counts the paragraphs and tables of the text from 1, and 0 is its title; around the text
    it counts what is printed there, from 1 in reading order. `start` and `end` are a half-open extent of characters
    from 0 in the block's words as `model.reading` has them: without the block's number, a table's cells in lines.
    """

    text: str = ""
    target: Target = NOWHERE
    block: int = 0
    start: int = 0
    end: int = 0
