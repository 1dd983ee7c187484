"""A preview in A4 pages for any browser: self-contained, without script, and printed as it is seen."""

from fangan.formats.html.page import write

__all__ = ["write"]
