"""Messages of `fangan.formats.docx`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {}
