"""Fill compiled text: slots, rows and references into final words."""

from collections.abc import Mapping

from fangan.assembly.expand import Env, Instance, repetitions
from fangan.assembly.program import Node, Piece, Pieces, RowPiece
from fangan.assembly.refer import References
from fangan.assembly.values import FORMATS, Value
from fangan.model.document import Block, Paragraph, Table


class Renderer:
    """Renders the instances of one document; absent facts print their mark and are remembered by slot."""

    def __init__(self, texts: list[str], references: References) -> None:
        self.texts = texts
        self.references = references

    def fill(self, pieces: Pieces, env: Env) -> str:
        """Return the final words of compiled text."""
        if isinstance(pieces, str):
            return pieces
        if len(pieces) == 1:
            return self._words(pieces[0], env)
        words = self._words
        return "".join([words(piece, env) for piece in pieces])

    def _words(self, piece: Piece, env: Env) -> str:
        if isinstance(piece, str):
            return piece
        if isinstance(piece, int):
            return self.texts[piece]
        if isinstance(piece, RowPiece):
            value = env[piece.name][piece.column]
            return "" if value == "" else FORMATS[piece.type][piece.format](value)
        return self.references.words(piece)

    def block(self, instance: Instance, rows: "Mapping[str, Value]") -> Block:
        """Render one instance as a paragraph or a table."""
        node, env = instance.node, instance.env
        if node.table is not None:
            return self._table(node, instance, rows)
        return Paragraph(
            node.level,
            instance.number,
            node.heading if isinstance(node.heading, str) else self.fill(node.heading, env),
            node.text if isinstance(node.text, str) else self.fill(node.text, env),
            instance.anchor,
            node.origin,
        )

    def _table(self, node: Node, instance: Instance, values: "Mapping[str, Value]") -> Table:
        table, env = node.table, instance.env
        assert table is not None
        rows = []
        for cells, each in table.rows:
            for inner in repetitions(each, env, values):
                rows.append(tuple([self.fill(cell, inner) for cell in cells]))
        header = tuple([self.fill(cell, env) for cell in table.header])
        caption = self.fill(table.caption, env)
        return Table(header, tuple(rows), table.aligns, caption, instance.anchor, node.origin)
