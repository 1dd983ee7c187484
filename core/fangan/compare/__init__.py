"""What changed between two Documents: computed on the model, by clause, without the noise of new numbers."""

from fangan.compare.comparison import compare_documents
from fangan.compare.records import Change, Comparison, Kind, Mark, Role, Row, Run, Spot

__all__ = ["Change", "Comparison", "Kind", "Mark", "Role", "Row", "Run", "Spot", "compare_documents"]
