"""Sections: upright pages, and pages that lie across for a wide table (GB/T 9704—2012, clauses 5 and 8)."""

from fangan.formats.docx.write.markup import paragraph
from fangan.formats.sheet import (
    ACROSS_LEFT,
    ACROSS_RIGHT,
    FOOTER,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    Profile,
    across,
    mm,
)

_HEADER = mm(15)
ACROSS = ' w:orient="landscape"'
"""What tells a page that lies across."""


class Sections:
    """Writes the page setup of a document's stretches; r:ids are those of `base/document_rels*.xml`."""

    def __init__(self, profile: Profile, *, letter: bool, turned: bool) -> None:
        self.profile, self._letter, self._turned = profile, letter, turned
        self.across = False
        """Whether the stretch being written lies across."""
        self._first = True

    def turn(self, pieces: list[str], *, across: bool) -> None:
        """End the stretch in `pieces` unless what follows it lies as it does."""
        if across == self.across or not self._turned:
            return
        section = self.close()
        at = next((at for at in range(len(pieces) - 1, -1, -1) if _is_element(pieces[at])), -1)
        last = pieces[at] if at >= 0 else ""
        if last.endswith("</w:p>"):  # its last paragraph carries the setup: one more would need room on a full page
            end = last.index("</w:pPr>", last.rindex("<w:p>"))
            pieces[at] = last[:end] + section + last[end:]
        else:
            pieces.append(paragraph("Spacer", "", section))
        self.across = across

    def close(self) -> str:
        """Return the page setup of the stretch that ends here."""
        letter, self._first = self._letter and self._first, False
        return self._lying() if self.across else self._upright(letter)

    def _upright(self, letter: bool) -> str:
        profile = self.profile
        first = '<w:footerReference w:type="first" r:id="rId7"/>' if letter else ""
        return (
            f"<w:sectPr>{_footers(4)}{first}"
            f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="{profile.top}" '
            f'w:right="{RIGHT}" w:bottom="{profile.bottom}" w:left="{LEFT}" w:header="{_HEADER}" w:footer="{FOOTER}" '
            f'w:gutter="0"/>{"<w:titlePg/>" if letter else ""}'
            f'<w:docGrid w:type="lines" w:linePitch="{profile.pitch}"/></w:sectPr>'
        )

    def _lying(self) -> str:
        profile = across(self.profile)
        return (
            f"<w:sectPr>{_footers(8 if self._letter else 7)}"
            f'<w:pgSz w:w="{PAGE_HEIGHT}" w:h="{PAGE_WIDTH}"{ACROSS}/><w:pgMar w:top="{profile.top}" '
            f'w:right="{ACROSS_RIGHT}" w:bottom="{profile.bottom}" w:left="{ACROSS_LEFT}" w:header="{_HEADER}" '
            f'w:footer="{_HEADER}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="{profile.pitch}"/></w:sectPr>'
        )


def _footers(odd: int) -> str:
    return (
        f'<w:footerReference w:type="default" r:id="rId{odd}"/><w:footerReference w:type="even" r:id="rId{odd + 1}"/>'
    )


def _is_element(piece: str) -> bool:
    return piece != "" and not piece.startswith("<w:bookmark")
