"""Help pages that line up: click's formatter with every width counted in terminal columns."""

from collections.abc import Iterable

from click import HelpFormatter

from fangan.cli.language import _
from fangan.cli.layout import columns, definitions, pad, terminal_width, usage, wrap

__all__ = ["Formatter", "columns", "pad", "wrap"]


class Formatter(HelpFormatter):
    """click's formatter with every width counted in columns."""

    def __init__(self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None) -> None:
        # click would ask shutil, which costs more than the whole page
        super().__init__(indent_increment, width or terminal_width(), max_width)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line; what does not fit continues under the first argument."""
        word = _("Usage:") if prefix is None else prefix
        self.write(usage(word, prog, args, self.width) + "\n")

    def write_heading(self, heading: str) -> None:
        """Write a section's heading with the colon of its language."""
        self.write(f"{'':>{self.current_indent}}{_('{heading}:').format(heading=heading)}\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs, which blank lines part."""
        indent = " " * self.current_indent
        paragraphs = [" ".join(part.split("\n")) for part in text.split("\n\n")]
        self.write("\n\n".join(wrap(part, self.width, indent, indent) for part in paragraphs) + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write terms and what they mean in two columns; a term that is too long stands on a line of its own."""
        rows = list(rows)
        if rows:
            self.write(definitions(rows, self.width, self.current_indent, col_max, col_spacing) + "\n")
