"""The formats by name, our own and those of plugins; a format's code is imported when it is used."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.messages.translation import mark
from fangan.model.document import Document, Statement
from fangan.model.extension import NOTHING, Format
from fangan.model.problem import FanganError, InputRefused, Place, PluginFailed, Problem, UsageRefused, problem

Plugins: TypeAlias = Callable[[], Iterable[Format]]
"""Gives the formats of plugins, asked only where our own do not do."""

_Result = TypeVar("_Result")
MAX_FILE = 64 * 1024 * 1024
"""Bytes a built file may have; a plan of a hundred pages has two million."""

_BUILTIN = (
    Format(
        name="docx",
        suffix=".docx",
        target="fangan.formats.docx:write",
        reads="fangan.formats.docx.read.opening:read",
        contents="fangan.formats.docx.read.contents:contents",
        starts=(b"PK\3\4", b"\xd0\xcf\x11\xe0"),  # the second is that of a .doc, which the reader refuses by name
        pages=True,
        help=mark("Word document"),
    ),
    Format(
        name="pdf", suffix=".pdf", target="fangan.formats.pdf:write", pages=True, help=mark("PDF, through LibreOffice")
    ),
    Format(
        name="pdfa",
        suffix=".pdf",
        target="fangan.formats.pdf:write_archive",
        pages=True,
        help=mark("PDF/A-2b, for the archive"),
    ),
    Format(
        name="html",
        suffix=".html",
        target="fangan.formats.html:write",
        pages=True,
        help=mark("Pages to look at in a browser"),
    ),
    Format(name="md", suffix=".md", target="fangan.formats.markdown:write", help=mark("Markdown")),
    Format(name="txt", suffix=".txt", target="fangan.formats.text:write", help=mark("Plain text")),
    Format(
        name="json",
        suffix=".json",
        target="fangan.formats.json_document:write",
        reads="fangan.formats.json_reader:read",
        contents="fangan.formats.json_reader:contents",
        starts=(b"{",),
        help=mark("Data and its origins"),
    ),
)
BUILTIN: Mapping[str, Format] = {format_.name: format_ for format_ in _BUILTIN}
"""Our own formats by name, the first is the default."""
HERE = frozenset(("docx", "pdf", "pdfa"))
"""Those written with more than the Document: SOURCE_DATE_EPOCH, and the programs of this machine."""

TELLERS: Mapping[str, str] = {"docx": "fangan.formats.docx.read.opening:manifest_alone"}
"""What tells what a file of a format says of itself, where that takes less than reading the document in it."""

SEVERAL: Mapping[str, str] = {
    "pdf": "fangan.formats.pdf:write_several",
    "pdfa": "fangan.formats.pdf:write_archives",
}
"""What writes many documents in a format at once, where that takes less than one after another."""


class Built(NamedTuple):
    """A built file: its bytes, the format they are in, and the document read from them, as far as they tell it."""

    data: bytes
    format: Format
    document: Document


def formats(plugins: Iterable[Format] = ()) -> dict[str, Format]:
    """Return every format by name; PluginFailed `format-claimed-twice` when two claim one name."""
    known = dict(BUILTIN)
    for format_ in plugins:
        other = known.setdefault(format_.name, format_)
        if other != format_:
            values = {"format": format_.name, "target": _who(format_), "other": _who(other)}
            raise PluginFailed([problem("format-claimed-twice", None, **values)])
    return known


def writable(plugins: Iterable[Format] = ()) -> dict[str, Format]:
    """Return the formats a document can be written in, by name; raises as `formats`."""
    return {name: format_ for name, format_ in formats(plugins).items() if format_.target}


def find_format(name: str, plugins: Iterable[Format] = ()) -> Format:
    """Return the format to write called `name`.

    Raises UsageRefused `format-elsewhere` for one of our plugins that is not here, else `format-unknown-name` with the
    nearest name there is.
    """
    known = writable(plugins)
    if name not in known:
        raise UsageRefused([_unknown(name, known)])
    return known[name]


def _unknown(name: str, known: Iterable[str]) -> Problem:
    from fangan.plugins.first_party import with_format  # a wrong name is rare

    values = {"format": name, "known": "、".join(known)}
    for plugin in with_format(name):
        return problem("format-elsewhere", None, **values, plugin=plugin.id)
    return problem("format-unknown-name", None, **values, suggestion=suggest(name, known))


def render_document(format_: Format, document: Document, environ: Mapping[str, str] = NOTHING) -> bytes:
    """Return a document's bytes in a format; PluginFailed `format-broken` when a plugin's code fails in any way.

    `environ` is the environment in which the formats of `HERE` are written.
    """
    here = (environ,) if BUILTIN.get(format_.name) == format_ and format_.name in HERE else ()
    return _called(format_, format_.target, bytes, document, *here)


def render_several(
    format_: Format, documents: Sequence[Document], environ: Mapping[str, str] = NOTHING
) -> Sequence[bytes | FanganError]:
    """Return what `render_document` returns or raises for each of some documents, all made in one go where it pays."""
    if BUILTIN.get(format_.name) == format_ and format_.name in SEVERAL:
        found: Sequence[bytes | FanganError] = _imported(format_, SEVERAL[format_.name])(documents, environ)
        return found
    return [_tried(format_, one, environ) for one in documents]


def _tried(format_: Format, document: Document, environ: Mapping[str, str]) -> bytes | FanganError:
    try:
        return render_document(format_, document, environ)
    except FanganError as error:
        return error


def read(path: Path, plugins: Plugins = tuple) -> Built:
    """Read a built file in the format it begins like, else in that of its suffix.

    `plugins` are asked when the suffix is of no format of ours that is read. Raises OutputFailed and InputRefused as
    `fangan.sources.text.read_bytes` and the format's reader do, `file-unknown` when no format reads such a file, and
    PluginFailed as `formats` and `render`.
    """
    data, format_ = _opened(path, plugins)
    return Built(data, format_, _called(format_, format_.reads, Document, data, str(path)))


def read_statement(path: Path, plugins: Plugins = tuple) -> Statement:
    """Read what a built file says of itself, whatever became of the text in it; raises as `read`."""
    data, format_ = _opened(path, plugins)
    if BUILTIN.get(format_.name) == format_ and format_.name in TELLERS:
        return _called(format_, TELLERS[format_.name], Statement, data, str(path))
    document = _called(format_, format_.reads, Document, data, str(path))
    return Statement(document.manifest, document.draft)


def _opened(path: Path, plugins: Plugins) -> tuple[bytes, Format]:
    """Return the bytes of a file and the format they are in."""
    from fangan.sources.text import read_bytes

    data = read_bytes(path, MAX_FILE)
    known = [format_ for format_ in BUILTIN.values() if format_.reads]
    if not any(path.name.lower().endswith(format_.suffix) for format_ in known):
        known = [format_ for format_ in formats(plugins()).values() if format_.reads]
    format_ = _recognised(data, path.name.lower(), known)
    if format_ is None:
        suffixes = "、".join(one.suffix for one in known)
        raise InputRefused([problem("file-unknown", Place(str(path)), known=suffixes)])
    return data, format_


def contents_of(format_: Format, data: bytes, name: str) -> Mapping[str, str]:
    """Return the digest of every part of a file in a format, the whole file where the format has no parts.

    Files of equal contents say the same, however they are packed; `name` is the file's name in messages. Raises what
    the format refuses, and PluginFailed as `render_document`.
    """
    if not format_.contents:
        from hashlib import sha256

        return {Path(name).name: sha256(data).hexdigest()}
    return _called(format_, format_.contents, dict, data, name)


def _recognised(data: bytes, name: str, known: Iterable[Format]) -> Format | None:
    """Choose by the first bytes, then by the name's end: several formats are ZIP archives."""
    head = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip()
    found = sorted(known, key=lambda one: (not head.startswith(one.starts), not name.endswith(one.suffix)))
    best = next(iter(found), None)
    return best if best and (head.startswith(best.starts) or name.endswith(best.suffix)) else None


def _called(format_: Format, target: str, kind: type[_Result], *arguments: object) -> _Result:
    """Call what writes or reads a format; a plugin's may fail in any way, and return anything."""
    if BUILTIN.get(format_.name) == format_:
        found: _Result = _imported(format_, target)(*arguments)
        return found
    from fangan.plugins.foreign import ForeignFailed, call_foreign

    try:
        found = call_foreign(lambda: _imported(format_, target)(*arguments))
    except ForeignFailed as error:
        raise _broken(format_, target, error) from error
    if not isinstance(found, kind):
        raise _broken(format_, target, f"TypeError: {type(found).__name__} is not {kind.__name__}")
    return found


def _imported(format_: Format, target: str) -> Callable[..., Any]:
    module, _, attribute = target.partition(":")
    try:
        found: Callable[..., Any] = getattr(import_module(module), attribute)
    except Exception as error:  # a plugin's module may fail in any way
        raise _broken(format_, target, error) from error
    return found


def _who(format_: Format) -> str:
    """Name whoever claims a format, with the code it names."""
    return f"{format_.provider or 'fangan'}（{format_.target or format_.reads}）"


def _broken(format_: Format, target: str, reason: object) -> PluginFailed:
    values = {"format": format_.name, "plugin": format_.provider, "target": target, "reason": reason}
    return PluginFailed([problem("format-broken", None, **values)])
