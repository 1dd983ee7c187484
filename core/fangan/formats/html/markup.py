"""Escaped markup for lines of text."""

from collections.abc import Iterator, Sequence
from html import escape

from fangan.chinese import blanks
from fangan.formats.html.paginate import Strip, Wrapper

LINE_OPEN = '<span class="line">'
"""How a line of a paragraph opens; between two of them the paragraph may be broken, and nowhere else."""


def inline(text: str) -> str:
    """Escape text, print its line feeds and tabs, and highlight what a draft leaves to be filled in."""
    escaped = escape(text).replace("\n", "<br>").replace("\t", "　　")
    return blanks.MARK.sub(r"<mark>\g<0></mark>", escaped) if blanks.BLANK_OPENING in escaped else escaped


def styled(lines: Sequence[str], heading: int, name: str) -> Iterator[str]:
    """Yield the markup of each line, the first `heading` characters of them all in class `name`."""
    for line in lines:
        head, rest = line[:heading], line[heading:]
        heading = max(heading - len(line), 0)
        markup = f'<span class="{name}">{inline(head)}</span>' if head else ""
        yield f"{LINE_OPEN}{markup}{inline(rest)}</span>"


def block(lines: Sequence[str], wrapper: Wrapper, *, heights: float = 1.0, keep: bool = False) -> list[Strip]:
    """Make one strip of each line of a paragraph; `keep` holds its last line on the page of what follows."""
    last = len(lines) - 1
    return [Strip(heights, line, wrapper, keep=keep and at == last, first=at == 0) for at, line in enumerate(lines)]


def wrapper_of(name: str, *, tag: str = "p", style: str = "", anchor: str = "") -> Wrapper:
    """Return the wrapper of a paragraph in class `name`, which goes on without its indent on a new page."""
    given = f' style="{style}"' if style else ""
    identity = f' id="{escape(anchor)}"' if anchor else ""
    return Wrapper(
        open=f'<{tag} class="{name}"{given}{identity}>',
        reopen=f'<{tag} class="{name} rest"{given}>',
        close=f"</{tag}>",
    )


def blank(height: float = 1.0) -> Strip:
    """Return a strip of white that stays with what follows it."""
    return Strip(height, f'<div style="height:calc(var(--line)*{height:g})"></div>', Wrapper(), keep=True)
