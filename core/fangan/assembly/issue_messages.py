"""Messages of what stands around a text: `issue:`."""

from collections.abc import Mapping

from fangan.messages import Message

ISSUE: Mapping[str, Message] = {
    "issue-missing": Message("The form “{form}” needs “{key}” under “issue:”", "Add it in the plan file"),
    "issue-not-printed": Message(
        "The form “{form}” does not print “{key}”", "Delete it under “issue:”, or choose another form"
    ),
    "act-of-ones-own": Message(
        "What is passed on by {act} is another office's plan, and {agency} has both drawn it up and issues it",
        "Name who issues it as “signed” and who drew it up as “agency”, or take “act” out",
    ),
    "bad-number": Message(
        "“{value}” is not a document number",
        "Write the code of the agency, the full year in 〔〕 and the number without zeros in front: 桐农〔2026〕12号",
    ),
    "bad-order-number": Message("“{value}” is not the number of an order", "Write it without the year: 第12号"),
    "bad-mark": Message("The mark “{value}” does not end with {words}", "Write the whole mark as it is to be printed"),
    "post-each": Message(
        "An order is signed by {names} with {posts} posts", "Name one post for each who signs, in the same order"
    ),
    "number-year": Message(
        "The document number {value} is of another year than the date of issue ({year})",
        "Check which of the two is right",
    ),
    "number-code": Message(
        "The document number {value} does not begin with the code of the agency, {code}",
        "Check it; a joint document takes the lead agency's",
    ),
    "bad-copies": Message("“{value}” is not a copy number", "Write six digits, as in 000001"),
    "bad-secrecy": Message(
        "“{value}” is not a grade of secrecy", "Write 绝密, 机密 or 秘密, with the period behind ★: 机密★1年"
    ),
    "bad-urgency": Message("“{value}” is not a degree of urgency", "Choose one of these: {allowed}"),
    "printed-before-date": Message(
        "The day of printing ({printed}) lies before the date of issue ({date})", "Correct one of the two"
    ),
}
