"""Fill compiled text: slots, rows and references into final words."""

from collections.abc import Mapping

from fangan.assembly.expand import Env, Instance, repetitions
from fangan.assembly.program import Node, Pieces, RefPiece, RowPiece
from fangan.assembly.refer import References
from fangan.assembly.values import FORMATS, Value
from fangan.model.document import Block, Paragraph, Table
from fangan.model.fact import FactSpec, FactType


class Renderer:
    """Renders the instances of one document; absent facts print their mark and are remembered by slot."""

    def __init__(self, texts: list[str], specs: Mapping[str, FactSpec], references: References) -> None:
        self.texts = texts
        self.specs = specs
        self.references = references

    def fill(self, pieces: Pieces, env: Env) -> str:
        """Return the final words of compiled text."""
        if isinstance(pieces, str):
            return pieces
        texts = self.texts
        return "".join(
            [
                piece if isinstance(piece, str) else texts[piece] if isinstance(piece, int) else self._other(piece, env)
                for piece in pieces
            ]
        )

    def _other(self, piece: RowPiece | RefPiece, env: Env) -> str:
        if isinstance(piece, RefPiece):
            return self.references.words(piece)
        row = env.get(piece.name, "")
        if piece.column == "序号":
            number = int(env[f"{piece.name}.序号"])  # type: ignore[arg-type]
            return FORMATS[FactType.INTEGER][piece.format](number)
        if isinstance(row, str):
            return row
        value = row[piece.column]
        return "" if value == "" else FORMATS[self.specs[piece.name].columns[piece.column].type][piece.format](value)

    def block(self, instance: Instance, rows: "Mapping[str, Value]") -> Block:
        """Render one instance as a paragraph or a table."""
        node, env = instance.node, instance.env
        if node.table is not None:
            return self._table(node, instance, rows)
        return Paragraph(
            node.level,
            instance.number,
            self.fill(node.heading, env),
            self.fill(node.text, env),
            instance.anchor,
            node.origin,
        )

    def _table(self, node: Node, instance: Instance, values: "Mapping[str, Value]") -> Table:
        table, env = node.table, instance.env
        assert table is not None
        rows = []
        for cells, each in table.rows:
            for inner in repetitions(each, env, values):
                rows.append(tuple(self.fill(cell, inner) for cell in cells))
        header = tuple(self.fill(cell, env) for cell in table.header)
        caption = self.fill(table.caption, env)
        return Table(header, tuple(rows), table.aligns, caption, instance.anchor, node.origin)
