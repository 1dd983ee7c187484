"""What a benchmark found, beside what must hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: what was measured, in which unit, and its limit; `at_least` when more is better."""

    what: str
    value: float
    unit: str
    limit: float | None = None
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the number keeps its limit; without one it does."""
        if self.limit is None:
            return True
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def row(self) -> tuple[str, str, str, str]:
        """Return what was measured, the number, its limit and the verdict as words."""
        plain = f"{self.value:,.0f}" if self.value >= 1000 else f"{self.value:.3g}"
        measured = f"{self.value:+.1f}" if self.unit.endswith("more") else plain
        if self.limit is None:
            return self.what, f"{measured} {self.unit}".rstrip(), "", ""
        sign = "≥" if self.at_least else "≤"
        verdict = "holds" if self.holds else "**does not hold**"
        return self.what, f"{measured} {self.unit}".rstrip(), f"{sign} {self.limit:g} {self.unit}".rstrip(), verdict


HEADINGS = ("What", "Measured", "Limit", "")


def markdown(figures: Iterable[Figure]) -> str:
    """Return the figures as one Markdown table."""
    rows = [HEADINGS, ("---",) * len(HEADINGS), *(figure.row() for figure in figures)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def plain(figures: Iterable[Figure]) -> str:
    """Return the figures in columns for a terminal."""
    rows: Sequence[tuple[str, ...]] = [figure.row() for figure in figures]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
