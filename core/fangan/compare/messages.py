"""Messages of comparing, and of opening built documents to compare them."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "compare-input": Message(
        "This is neither a plan nor a .docx that was built from one",
        "Name a plan file, its folder, or a built .docx; other files can be compared in WPS or Word",
    ),
    "compare-output": Message(
        "The comparison is written as a Word document, not as “{suffix}”", "Give -o a name that ends with .docx"
    ),
    "compare-output-is-input": Message("The comparison would replace a document it compares", "Give -o another name"),
    "docx-unreadable": Message("The file cannot be read: {reason}", "Check the path and your rights to it"),
    "docx-not-word": Message(
        "This is no .docx, or it was damaged on its way",
        "Open it in WPS or Word and save it as .docx, or fetch it again",
    ),
    "docx-old": Message(
        "This is an old .doc, or a .docx locked with a password",
        "Open it in WPS or Word and save it as .docx without password",
    ),
    "docx-too-large": Message(
        "The file unpacks to more than {limit} MB, which no plan does",
        "Remove what was pasted into it, or build it again",
    ),
    "docx-part-missing": Message("The file lacks its part {name}", "Build it again"),
    "docx-part-broken": Message("This part of the file cannot be read: {reason}", "Build it again"),
    "docx-foreign": Message(
        "This .docx was not built by fangan, or another program dropped what tells of that",
        "Name the plan it was built from instead",
    ),
    "docx-tracked": Message(
        "This .docx holds tracked changes, so it says two things at once",
        "Accept or reject them in WPS or Word, save, and try again",
    ),
}
