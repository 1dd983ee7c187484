"""Every sentence fangan says of a problem, keyed by the problem's stable code.

Each room says its own in `<room>/messages.py`, in `MESSAGES`, and each rule of `fangan.checks` in its own file;
`catalogue.message` finds one, `render` prints it, `translation` turns it into Chinese. The English text is the gettext
msgid.
"""

from fangan.model.message import Message

__all__ = ["Message"]
