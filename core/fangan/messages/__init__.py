"""Every sentence fangan says of a problem, keyed by the problem's stable code.

Each room says its own in `<room>/messages.py`, in `MESSAGES`; `catalogue.message` finds one, `render` prints it,
`translation` turns it into Chinese. The English text is the gettext msgid.
"""

from typing import NamedTuple


class Message(NamedTuple):
    """What is wrong, and what to do about it.

    Both are sentences without their last full stop; the renderer sets the language's own. `{name}` stands for a value
    of the problem, a doubled brace for a brace.
    """

    what: str
    remedy: str = ""
