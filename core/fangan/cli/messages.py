"""Messages of `fangan.cli`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "command-broken": Message(
        "The command “{command}” of a plugin cannot be loaded from {target}: {reason}",
        "Tell the plugin's maintainers",
    ),
    "io-failed": Message(
        "Reading or writing failed: {reason}",
        "Check that the disk has room and that the place it goes to can be written",
    ),
    "command-no-command": Message(
        "The command “{command}” of a plugin is no click command: {target} is {kind}", "Tell the plugin's maintainers"
    ),
}
