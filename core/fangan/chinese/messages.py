"""Messages of `fangan.chinese`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "number-unreadable": Message(
        "“{text}” is not a number in hanzi",
        "Write it as official documents do: 十二, 一百零五, 三万",
    ),
    "date-unreadable": Message(
        "“{text}” is not a date",
        "Write the full date, as 2026-10-17 or 2026年10月17日",
    ),
    "date-impossible": Message("There is no such day as “{text}”", "Check the month and the day"),
    "period-unreadable": Message(
        "“{text}” is not a period",
        "Write its first and last day, as 2026-10-14/2026-10-17 or 2026年10月14日—17日",
    ),
    "period-reversed": Message("The period “{text}” ends before it starts", "Put the earlier day first"),
    "money-unreadable": Message(
        "“{text}” is not an amount of money",
        "Write digits and the unit 元, 万元 or 亿元, as 35000元 or 3.5万元",
    ),
    "calendar-range": Message(
        "The holidays and make-up days of {year} are not known; the calendar reaches from {first} to {last}",
        "Upgrade the package chinesecalendar once the State Council has announced them, or give the day itself",
    ),
}
