"""Assemble official Chinese plan documents from sections that agencies publish as plugins."""

TYPE_CHECKING = False  # the name type checkers know; importing typing would double the time of a page of help

__version__ = "0.1.0"

if TYPE_CHECKING:
    from fangan.plugins.hookspecs import hookimpl as hookimpl

__all__ = ["__version__", "hookimpl"]


def __getattr__(name: str) -> object:
    """Import `hookimpl` only when a plugin asks: `fangan --help` must not pay for pluggy."""
    if name == "hookimpl":
        from fangan.plugins.hookspecs import hookimpl

        return hookimpl
    raise AttributeError(name)
