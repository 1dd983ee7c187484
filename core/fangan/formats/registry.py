"""The output formats by name: our own and those of plugins; a format's code is imported when it is used."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TypeAlias

from fangan.messages.suggest import suggest
from fangan.messages.translation import mark
from fangan.model.document import Document
from fangan.model.extension import Format
from fangan.model.problem import FanganError, PluginFailed, UsageRefused, problem

Writer: TypeAlias = Callable[[Document], bytes]

_BUILTIN = (
    Format(name="docx", suffix=".docx", target="fangan.formats.docx:write", help=mark("Word document")),
    Format(name="pdf", suffix=".pdf", target="fangan.formats.pdf:write", help=mark("PDF, through LibreOffice")),
    Format(name="html", suffix=".html", target="fangan.formats.html:write", help=mark("Pages to look at in a browser")),
    Format(name="md", suffix=".md", target="fangan.formats.markdown:write", help=mark("Markdown")),
    Format(name="txt", suffix=".txt", target="fangan.formats.text:write", help=mark("Plain text")),
    Format(name="json", suffix=".json", target="fangan.formats.json_document:write", help=mark("Data and its origins")),
)
BUILTIN: Mapping[str, Format] = {format_.name: format_ for format_ in _BUILTIN}
"""Our own formats by name, the first is the default."""


def formats(plugins: Iterable[Format] = ()) -> dict[str, Format]:
    """Return every format by name; PluginFailed `format-claimed-twice` when two claim one name."""
    known = dict(BUILTIN)
    for format_ in plugins:
        other = known.setdefault(format_.name, format_)
        if other != format_:
            values = {"format": format_.name, "target": format_.target, "other": other.target}
            raise PluginFailed([problem("format-claimed-twice", None, **values)])
    return known


def find(name: str, plugins: Iterable[Format] = ()) -> Format:
    """Return the format called `name`; UsageRefused `format-unknown-name` with the nearest name there is."""
    known = formats(plugins)
    if name not in known:
        values = {"format": name, "known": "、".join(known), "suggestion": suggest(name, known)}
        raise UsageRefused([problem("format-unknown-name", None, **values)])
    return known[name]


def writer(format_: Format) -> Writer:
    """Import the format's code; PluginFailed `format-broken` when it cannot be imported."""
    module, _, attribute = format_.target.partition(":")
    try:
        found: Writer = getattr(import_module(module), attribute)
    except Exception as error:  # a plugin's module may fail in any way
        values = {"format": format_.name, "target": format_.target, "reason": error}
        raise PluginFailed([problem("format-broken", None, **values)]) from error
    return found


def render(format_: Format, document: Document) -> bytes:
    """Return a document's bytes in a format; PluginFailed `format-broken` when a plugin's code fails in any way."""
    if BUILTIN.get(format_.name) == format_:
        return writer(format_)(document)
    from fangan.plugins.foreign import foreign, reason

    try:
        with foreign():
            written = writer(format_)(document)
            if not isinstance(written, bytes):
                raise TypeError(f"{type(written).__name__} is not bytes")
    except FanganError:
        raise
    except Exception as error:
        values = {"format": format_.name, "target": format_.target, "reason": reason(error)}
        raise PluginFailed([problem("format-broken", None, **values)]) from error
    return written
