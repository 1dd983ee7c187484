"""A text somebody gave that this room cannot read, ready to be told with its place."""

from fangan.model.problem import Place, Problem, problem


class Refusal(ValueError):
    """`code` and `values` name a message of `fangan.chinese.messages`."""

    def __init__(self, code: str, /, **values: object) -> None:
        self.code = code
        self.values = {name: str(value) for name, value in values.items()}
        super().__init__(f"{code} {self.values}")

    def problem(self, place: Place | None = None) -> Problem:
        """Return the same refusal as a Problem at `place`."""
        return problem(self.code, place, **self.values)
