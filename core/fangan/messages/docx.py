"""Messages of `fangan.formats.docx`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "docx-character": Message(
        "The document holds the character {character}, which no Word file can hold",
        "Find it in the facts or sections and delete it; it is invisible and usually came along with copied text",
    ),
}
