"""Refer: the words for `{{@…}}`, by where the target now stands."""

from collections.abc import Mapping

from fangan.assembly.program import RefPiece
from fangan.chinese.numerals import reference_number
from fangan.messages.suggest import suggest
from fangan.model.problem import Problem, problem

Position = tuple[tuple[int, int], ...]
_UNITS = {1: "部分", 2: "项", 3: "点", 4: "目"}


class References:
    """Knows where every anchor and annex stands; turns references into words and collects those that fail."""

    def __init__(
        self,
        positions: Mapping[str, Position],
        annexes: Mapping[str, str],
        titles: dict[str, str],
        known: frozenset[str],
        repeated: frozenset[str],
    ) -> None:
        self.positions = positions
        self.annexes = annexes
        self.titles = titles
        self.known = known
        self.repeated = repeated
        self.problems: list[Problem] = []

    def words(self, reference: RefPiece) -> str:
        """Return `附件2`, `第三部分第（二）项`, or the target's number or title as the format asks."""
        target = reference.target
        if reference.format not in ("", "编号", "名称"):
            self._refuse("format-unknown", reference, format=reference.format, allowed="编号、名称")
        elif target in self.annexes:
            return self._annex(reference)
        elif target in self.positions:
            return self._position(reference)
        elif target in self.repeated:
            self._refuse("reference-repeated", reference)
        elif target in self.known:
            self._refuse("reference-dropped", reference)
        else:
            self._refuse("reference-unknown", reference, suggestion=suggest(target, self.known))
        return f"【待填：{target}】"  # seen only where a draft goes on in spite of it

    def _annex(self, reference: RefPiece) -> str:
        label = self.annexes[reference.target]
        if reference.format == "名称":
            return self.titles.get(reference.target, "")
        return label.removeprefix("附件") if reference.format == "编号" else label

    def _position(self, reference: RefPiece) -> str:
        position = self.positions[reference.target]
        if reference.format == "名称":
            return self.titles.get(reference.target, "")
        if reference.format == "编号":
            return "".join(reference_number(level, count) for level, count in position)
        inner = [pair for pair in position if not (reference.local and pair[0] == 1 and len(position) > 1)]
        return "".join(f"第{reference_number(level, count)}{_UNITS[level]}" for level, count in inner)

    def _refuse(self, code: str, reference: RefPiece, **values: object) -> None:
        self.problems.append(problem(code, reference.place, target=reference.target, **values))
