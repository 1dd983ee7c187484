"""The sentences of a problem; a module of its own, for help must say things and pays for no other record."""

from fangan.late.tuples import NamedTuple


class Message(NamedTuple):
    """What is wrong, and what to do about it.

    Both are sentences without their last full stop; the renderer sets the language's own. `{name}` stands for a value
    of the problem, a doubled brace for a brace. Ours are msgids of the catalogue; somebody else's bring their Chinese
    along, or are shown as they stand.
    """

    what: str
    remedy: str = ""
    chinese_what: str = ""
    chinese_remedy: str = ""
