"""An exception: what a rule finds and somebody has looked at and lets stand, with the reason."""

from fangan.late.tuples import NamedTuple
from fangan.model.problem import Place


class Exemption(NamedTuple):
    """One entry of `exceptions:`: the rule by its id, the words it is about ('' for wherever the rule finds something).

    `place` is where the entry stands; `within` is the file whose words it is about, '' for all there are.
    """

    rule: str
    reason: str
    words: str = ""
    place: Place | None = None
    within: str = ""
