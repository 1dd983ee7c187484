"""What this room says of values that are not what their fact asks for."""

from collections.abc import Mapping

from fangan.messages import Message

VALUES: Mapping[str, Message] = {
    "value-not-one-text": Message(
        "The fact “{fact}” must be one text, not a list or a mapping", "Write one text behind the colon"
    ),
    "value-blank": Message("The fact “{fact}” holds nothing but spaces", "Fill it in, or delete it"),
    "value-not-allowed": Message("“{value}” is not possible for the fact “{fact}”", "Choose one of these: {allowed}"),
    "value-not-integer": Message(
        "The fact “{fact}” must be a whole number, not “{value}”", "Write half-width digits only, without a unit: 1200"
    ),
    "value-not-decimal": Message(
        "The fact “{fact}” must be a number, not “{value}”", "Write half-width digits and at most one point: 12.5"
    ),
    "value-not-money": Message(
        "The fact “{fact}” must be an amount of money, not “{value}”", "Write it with its unit: 3000元 or 1.5万元"
    ),
    "value-not-date": Message(
        "The fact “{fact}” must be a day of the calendar, not “{value}”", "Write it as 2026-10-17 or 2026年10月17日"
    ),
    "value-not-deadline": Message(
        "The fact “{fact}” must be a day of the calendar, not “{value}”", "Write it as 2026-10-17 or 2026年10月17日"
    ),
    "value-not-period": Message(
        "The fact “{fact}” must be a period, not “{value}”",
        "Write first and last day with a slash between them, the first one first: 2026-10-14/2026-10-17",
    ),
    "value-not-month": Message(
        "The fact “{fact}” must be a month, not “{value}”", "Write it as 2026-06, and several as 2026-06/2026-09"
    ),
    "value-not-contact": Message(
        "The fact “{fact}” must say whom to ask and how, and “{value}” cannot be told apart",
        "Write its parts by name: {{姓名: 张三, 单位: 县农业农村局, 电话: 0377-68212345}}",
    ),
    "value-not-event": Message(
        "The fact “{fact}” must be an event, and “{value}” is none that anybody knows; nearest: {near}",
        "Write the name of one, or add it to events.yaml next to the plan file",
    ),
    "value-not-list": Message(
        "The fact “{fact}” must be a list of texts without empty entries",
        "Write [first, second], or one text with 、 between the entries",
    ),
    "value-not-table": Message("The fact “{fact}” must be a table", "Write a list whose entries are the rows"),
    "cell-missing": Message("Row {row} of “{fact}” has nothing in the column “{column}”", "Fill the cell in"),
    "cell-refused": Message(
        "“{value}” in row {row} of “{fact}” does not fit the column “{column}”", "Correct the cell"
    ),
    "cell-not-integer": Message(
        "“{column}” in row {row} of “{fact}” must be a whole number, not “{value}”",
        "Write half-width digits only, without a unit: 1200",
    ),
    "cell-not-decimal": Message(
        "“{column}” in row {row} of “{fact}” must be a number, not “{value}”",
        "Write half-width digits and at most one point: 12.5",
    ),
    "cell-not-money": Message(
        "“{column}” in row {row} of “{fact}” must be an amount of money, not “{value}”",
        "Write it with its unit: 3000元 or 1.5万元",
    ),
    "cell-not-date": Message(
        "“{column}” in row {row} of “{fact}” must be a day of the calendar, not “{value}”",
        "Write it as 2026-10-17 or 2026年10月17日",
    ),
    "cell-not-deadline": Message(
        "“{column}” in row {row} of “{fact}” must be a day of the calendar, not “{value}”",
        "Write it as 2026-10-17 or 2026年10月17日",
    ),
    "cell-not-period": Message(
        "“{column}” in row {row} of “{fact}” must be a period, not “{value}”",
        "Write first and last day with a slash between them, the first one first: 2026-10-14/2026-10-17",
    ),
    "cell-not-month": Message(
        "“{column}” in row {row} of “{fact}” must be a month, not “{value}”",
        "Write it as 2026-06, and several as 2026-06/2026-09",
    ),
    "cell-not-contact": Message(
        "“{column}” in row {row} of “{fact}” must say whom to ask and how, and “{value}” cannot be told apart",
        "Write its parts by name: {{姓名: 张三, 单位: 县农业农村局, 电话: 0377-68212345}}",
    ),
    "cell-not-list": Message(
        "“{column}” in row {row} of “{fact}” must be a list of texts without empty entries",
        "Write [first, second], or one text with 、 between the entries",
    ),
    "cell-not-agency": Message(
        "“{column}” in row {row} of “{fact}” must be an agency, and “{value}” is none that anybody defines",
        "Write its path or its full name, or describe the agency in agencies.yaml next to the plan file",
    ),
    "cell-not-event": Message(
        "“{column}” in row {row} of “{fact}” must be an event, and “{value}” is none that anybody knows; "
        "nearest: {near}",
        "Write the name of one, or add it to events.yaml next to the plan file",
    ),
    "cell-not-allowed": Message(
        "“{value}” is not possible for “{column}” in row {row} of “{fact}”", "Choose one of these: {allowed}"
    ),
    "value-not-agency": Message(
        "The fact “{fact}” must be an agency, and “{value}” is none that anybody defines",
        "Write its path or its full name, or describe the agency in agencies.yaml next to the plan file",
    ),
}
