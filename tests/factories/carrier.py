"""A .docx with whatever a case puts into its parts, and nothing else."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from fangan.checks.subject import FileSubject, file_subject
from fangan.formats.docx.word_file import WordFile
from fangan.formats.rendered import RenderedPage, RenderedWord

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_ROOTS = {
    "header": "w:hdr",
    "footer": "w:ftr",
    "people": "w15:people",
    **{name: f"w:{name}" for name in ("styles", "settings", "comments", "footnotes", "numbering")},
}
_PROPERTIES = {
    "core": ("docProps/core.xml", "metadata/core-properties"),
    "app": ("docProps/app.xml", "extended-properties"),
    "custom": ("docProps/custom.xml", "custom-properties"),
}
_CORE = 'xmlns:cp="urn:cp" xmlns:dc="urn:dc"'


def carrier(
    *, text: str = "", body: str = "", rels: Sequence[Mapping[str, str]] = (), top: Sequence[Mapping[str, str]] = (),
    **parts: str,
) -> bytes:  # fmt: skip
    """Return a file whose text are lines, then the XML of `body`; of every other part the inside of its root is given.

    `rels` are relations of the text, `top` those of the package: `kind`, `target`, and `external: true` for one that
    leads out of it.
    """
    said = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))
    files = {"word/document.xml": f"<w:document {_NAMESPACES}><w:body>{said}{body}</w:body></w:document>"}
    package = [{"kind": "officeDocument", "target": "word/document.xml"}, *top]
    related = list(rels)
    for name, inner in parts.items():
        if name in _PROPERTIES:
            file, kind = _PROPERTIES[name]
            files[file] = f"<Properties {_CORE}>{inner}</Properties>"
            package.append({"kind": kind, "target": file})
        else:
            files[f"word/{name}.xml"] = f"<{_ROOTS[name]} {_NAMESPACES}>{inner}</{_ROOTS[name]}>"
            related.append({"kind": name, "target": f"{name}.xml"})
    files["_rels/.rels"] = _relations(package)
    files["word/_rels/document.xml.rels"] = _relations(related)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for file, content in files.items():
            archive.writestr(file, content)
    return out.getvalue()


def _relations(given: Sequence[Mapping[str, str]]) -> str:
    lines = [
        f'<Relationship Id="r{at}" Type="{_R}/{one["kind"]}" Target={quoteattr(one["target"])}{_mode(one)}/>'
        for at, one in enumerate(given, 1)
    ]
    return f"<Relationships>{''.join(lines)}</Relationships>"


def _mode(given: Mapping[str, str]) -> str:
    return ' TargetMode="External"' if given.get("external") else ""


def opened(data: bytes, pages: Sequence[Sequence[Sequence[Any]]] = ()) -> FileSubject:
    """Return a file as its rules see it; of every page that was laid out, its words with their four edges."""
    laid = (RenderedPage(210.0, 297.0, tuple(RenderedWord(*one) for one in page)) for page in pages)
    return file_subject(WordFile(data, "公文.docx"), pages=tuple(laid))
