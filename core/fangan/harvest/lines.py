"""The lines of a section file under change: words replaced, lines left out, put in, put elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from fangan.late.patterns import regex

_LINE = regex(r"([^\r\n]*)(\r\n|\r|\n|$)")


@dataclass(slots=True)
class EditedLines:
    """A text file whose lines, counted from 1, keep their numbers while they are changed.

    `cuts` are the replacements in a line (from, to, new words), `gone` the lines left out, `behind` what comes in
    behind a line (0 is the head of the file).
    """

    text: str
    cuts: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    behind: dict[int, list[str]] = field(default_factory=dict)

    def line(self, number: int) -> str:
        """Return a line as it was, without its end; '' where the file has none."""
        lines = self.lines
        return lines[number - 1] if 0 < number <= len(lines) else ""

    @property
    def lines(self) -> list[str]:
        """All lines as they were."""
        return [found[1] for found in _LINE.finditer(self.text)]

    @property
    def touched(self) -> set[int]:
        """The lines that are changed, left out, or have something behind them."""
        return {*self.cuts, *self.gone, *self.behind}

    def cut(self, number: int, start: int, end: int, new: str) -> None:
        """Replace words of a line; what was replaced in the same way already stays so."""
        cuts = self.cuts.setdefault(number, [])
        if (start, end, new) not in cuts:
            cuts.append((start, end, new))

    def mended(self, number: int) -> str:
        """Return a line as it is now."""
        line = self.line(number)
        for start, end, new in sorted(self.cuts.get(number, ()), reverse=True):
            line = line[:start] + new + line[end:]
        return line

    @property
    def crossed(self) -> bool:
        """Whether two changes want the same words of a line: of two rows that one line prints, edited otherwise."""
        return any(_crossed(sorted(cuts)) for cuts in self.cuts.values())

    def written(self, numbers: Sequence[int] | None = None) -> str:
        """Return the text as it is now, of all lines or of some."""
        found = [one for one in _LINE.findall(self.text) if any(one)]
        end = next((stop for _, stop in found if stop), "\n")
        out = [line + end for line in self.behind.get(0, ())] if numbers is None else []
        for number in range(1, len(found) + 1) if numbers is None else numbers:
            stop = found[number - 1][1]
            new = self.behind.get(number, ())
            if number not in self.gone:
                out.append(self.mended(number) + (stop or end if new else stop))
            out += [line + end for line in new]
        return "".join(out)


def _crossed(cuts: Sequence[tuple[int, int, str]]) -> bool:
    return any(one[1] > two[0] or one[0] == two[0] for one, two in pairwise(cuts))
