"""Messages of `fangan.cli`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "command-broken": Message(
        "The command “{command}” of the plugin {plugin} cannot be loaded from {target}: {reason}",
        "Tell the plugin's maintainers",
    ),
    "command-failed": Message(
        "The command “{command}” of the plugin {plugin} ended with an error: {reason}",
        "Tell the plugin's maintainers; with FANGAN_DEBUG=1 it says where",
    ),
    "io-failed": Message(
        "Reading or writing failed: {reason}",
        "Check that the disk has room and that the place it goes to can be written",
    ),
    "command-no-command": Message(
        "The command “{command}” of the plugin {plugin} is no click command: {target} is {kind}",
        "Tell the plugin's maintainers",
    ),
}
