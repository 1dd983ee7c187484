"""Fill: the final words of compiled text, from slots, rows and references."""

from collections.abc import Sequence

from fangan.assembly.expand import Env
from fangan.assembly.program import Piece, Pieces, RefPiece, RowPiece
from fangan.assembly.refer import References
from fangan.assembly.values import words_of
from fangan.chinese.punctuation import with_nested_titles


class Filler:
    """Fills compiled text of a plan of `year`: `texts` has the words of every slot, by its index."""

    def __init__(self, texts: Sequence[str], references: References, year: int) -> None:
        self.texts = texts
        self.year = year
        self.references = references

    def fill(self, pieces: Pieces, env: Env) -> str:
        """Return the final words of compiled text; a title that comes to stand within 《》 has 〈〉."""
        if isinstance(pieces, str):
            return pieces
        if len(pieces) == 1:
            return self.words(pieces[0], env)
        words = self.words
        return with_nested_titles("".join([words(piece, env) for piece in pieces]))

    def words(self, piece: Piece, env: Env) -> str:
        """Return the words of one piece."""
        if isinstance(piece, str):
            return piece
        if isinstance(piece, int):
            return self.texts[piece]
        if isinstance(piece, RowPiece):
            value = env[piece.name][piece.column]
            return "" if value == "" else words_of(piece.type, value, piece.format, self.year)
        if isinstance(piece, RefPiece):
            return self.references.words(piece)
        return self.words(piece.piece, env)
