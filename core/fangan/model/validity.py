"""A period of validity with both ends inclusive and either end open."""

from datetime import date

from fangan.late.tuples import NamedTuple


class Validity(NamedTuple):
    """`start`/`end` of a variant, a term, an institution; None is an open end."""

    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the period holds on `day`."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def __str__(self) -> str:
        return f"{self.start or ''}/{self.end or ''}"


ALWAYS = Validity()
