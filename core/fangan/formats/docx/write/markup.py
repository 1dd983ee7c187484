"""Pieces of WordprocessingML as text: what must be escaped, runs, paragraphs, bookmarks."""

from collections.abc import Iterable
from typing import Protocol

from fangan.chinese.blanks import BLANK_OPENING, MARK
from fangan.formats.sheet import chars
from fangan.late.patterns import regex
from fangan.model.document import Paragraph

_SPACES = "\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NEEDS_CARE = regex(f'[&<>"{BLANK_OPENING[0]}{_SPACES}]')
"""Finds what may have to be escaped, kept, broken or highlighted: most texts hold none, and one look tells."""
_HIGHLIGHT = '<w:highlight w:val="yellow"/>'
_NAME_LENGTH = 40
SPACER = '<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr></w:p>'
"""A paragraph one point high: Word demands one behind a table that ends a box, a cell or a text."""
SPACER_LINE = 20
"""Its height in twips."""


def escape(text: str) -> str:
    """Escape text for an element's content or a double-quoted attribute."""
    if text.isalnum():  # hanzi and digits alone, as most names and values
        return text
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return one paragraph; `properties` are further children of w:pPr in schema order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def spacing(**twips: int) -> str:
    """Return w:spacing for lengths in twips, `line` as an exact height."""
    rule = ' w:lineRule="exact"' if "line" in twips else ""
    lengths = " ".join(f'w:{name}="{value}"' for name, value in twips.items())
    return f"<w:spacing {lengths}{rule}/>"


def blank_lines(above: float, pitch: int, *, below: float = 0) -> str:
    """Return w:spacing for so many blank lines of the grid above and below, nothing for none."""
    out = "".join(
        f' w:{name}Lines="{round(count * 100)}" w:{name}="{round(count * pitch)}"'
        for name, count in (("before", above), ("after", below))
        if count
    )
    return f"<w:spacing{out}/>" if out else ""


def indent(left: float = 0, right: float = 0, hanging: float = 0) -> str:
    """Return w:ind for lengths in characters of 3号.

    Up to six characters are also written in hundredths of a character, as Word's dialogue shows them; longer ones are
    not, because Word's character is 0.25 pt wider than ours and the difference would add up.
    """
    out = []
    for name, value in (("left", left), ("right", right), ("hanging", hanging)):
        if not value:
            continue
        if value <= 6:
            out.append(f'w:{name}Chars="{round(value * 100)}"')
        out.append(f'w:{name}="{chars(value)}"')
    return f"<w:ind {' '.join(out)}/>" if out else ""


def tabs(*stops: tuple[str, int]) -> str:
    """Return w:tabs for stops of a kind (`left`, `center`, `right`) at twips from the left edge of 版心."""
    each = "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in stops)
    return f"<w:tabs>{each}</w:tabs>"


class Linking(Protocol):
    """Finds words that name a place of the document, block by block."""

    def stand(self, block: Paragraph) -> None:
        """Go on with the words of a paragraph."""
        ...

    def found(self, words: str) -> Iterable[tuple[int, int, str]]:
        """Yield start, end and bookmark of each of the words, in their order."""
        ...


class Pen:
    """Writes one document's text: knows whether it is a draft, which bookmarks it has set, and what words lead to.

    It is `separated` when a run-in heading ends in a style separator.
    """

    __slots__ = ("_bookmarks", "draft", "links", "separated")

    def __init__(self, draft: bool, links: Linking | None = None, *, separated: bool = False) -> None:
        self.draft = draft
        self.links = links
        self.separated = separated
        self._bookmarks: set[str] = set()

    def runs(self, text: str, properties: str = "") -> str:
        """Return the runs that print `text`; `properties` are the children of each run's w:rPr.

        A line break in a value becomes one in the paragraph, a tab a tab; a draft's 【待填：…】 is highlighted.
        """
        rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        if not _NEEDS_CARE.search(text):
            return f"<w:r>{rpr}<w:t>{text}</w:t></w:r>" if text else ""
        if self.draft and BLANK_OPENING in text:
            return self._marked(text, properties)
        space = ' xml:space="preserve"' if text != text.strip() or "  " in text else ""
        content = escape(text)
        if "\n" in content or "\t" in content or "\r" in content:
            content = _broken(content, space)
        return f"<w:r>{rpr}<w:t{space}>{content}</w:t></w:r>"

    def linked(self, text: str, properties: str = "") -> str:
        """Return runs as `runs` does, those that name a place of the document in a link to it."""
        out, at = [], 0
        for start, end, bookmark in self.links.found(text) if self.links else ():
            inner = self.runs(text[start:end], properties)
            link = f'<w:hyperlink w:anchor="{bookmark}">{inner}</w:hyperlink>'
            out += [self.runs(text[at:start], properties), link]
            at = end
        return "".join([*out, self.runs(text[at:], properties)]) if out else self.runs(text, properties)

    def _marked(self, text: str, properties: str) -> str:
        """Highlight each mark."""
        out, at = [], 0
        plain = Pen(draft=False)
        for mark in MARK.finditer(text):
            out.append(plain.runs(text[at : mark.start()], properties))
            out.append(plain.runs(mark[0], properties + _HIGHLIGHT))
            at = mark.end()
        out.append(plain.runs(text[at:], properties))
        return "".join(out)

    def bookmark(self, anchor: str) -> tuple[str, str]:
        """Return the start and the end of the bookmark of an anchor: `activities#donation` → activities__donation.

        Word allows letters, digits and _, at most 40, and no name twice.
        """
        return self._set(_spelled(anchor))

    def hidden_bookmark(self, name: str) -> tuple[str, str]:
        """Return the start and the end of a bookmark of no anchor, by its own name, which begins with _."""
        return self._set(name)

    def _set(self, full: str) -> tuple[str, str]:
        name, count = full[:_NAME_LENGTH], 1
        while name in self._bookmarks:
            count += 1
            name = f"{full[: _NAME_LENGTH - len(str(count)) - 1]}_{count}"
        self._bookmarks.add(name)
        number = len(self._bookmarks)
        return f'<w:bookmarkStart w:id="{number}" w:name="{escape(name)}"/>', f'<w:bookmarkEnd w:id="{number}"/>'


def bookmark_name(anchor: str) -> str:
    """Return how the bookmark of an anchor is called, unless another has taken the name."""
    return _spelled(anchor)[:_NAME_LENGTH]


def is_whole_name(anchor: str) -> bool:
    """Whether the bookmark of an anchor bears its whole name, which nobody else has."""
    return len(_spelled(anchor)) <= _NAME_LENGTH


def _spelled(anchor: str) -> str:
    return anchor.replace("#", "__").replace("-", "_")


def _broken(content: str, space: str) -> str:
    """Turn the line breaks and tabs of escaped text into elements between pieces of text."""
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    content = content.replace("\n", f"</w:t><w:br/><w:t{space}>")
    return content.replace("\t", f"</w:t><w:tab/><w:t{space}>")
