"""Messages of `fangan.compare`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "compare-output": Message(
        "The comparison is written as a Word document, not as “{suffix}”", "Give -o a name that ends with .docx"
    ),
    "compare-output-is-input": Message("The comparison would replace a document it compares", "Give -o another name"),
}
