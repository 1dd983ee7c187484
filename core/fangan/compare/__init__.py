"""What changed between two Documents: computed on the model, by clause, without the noise of new numbers."""

from fangan.compare.comparison import compare_documents
from fangan.compare.records import Change, Comparison, Element, Kind, Mark, Row, Run

__all__ = ["Change", "Comparison", "Element", "Kind", "Mark", "Row", "Run", "compare_documents"]
