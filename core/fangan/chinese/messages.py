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
    "months-unreadable": Message(
        "“{text}” is not a month, nor several",
        "Write 2026-06 or 2026年6月, and several as 2026-06/2026-09 or 2026年6月—9月",
    ),
    "month-impossible": Message("There is no such month as “{text}”", "Check the month; it is a number from 1 to 12"),
    "months-reversed": Message(
        "The months “{text}” end before they start",
        "Put the earlier month first; across the turn of a year name both years: 2025-11/2026-02",
    ),
    "contact-unreadable": Message(
        "“{text}” cannot be told apart into a name and a telephone number",
        "Write its parts by name: {{姓名: 张三, 电话: 0377-68212345}}",
    ),
    "contact-part-unknown": Message("A contact has no “{part}”", "Its parts are: {parts}"),
    "contact-nameless": Message("This contact has neither a name nor an office", "Add 姓名 or 单位"),
    "contact-unreachable": Message("This contact cannot be reached", "Add 电话, 手机 or 邮箱"),
    "bad-phone": Message(
        "“{value}” is not a {part} number",
        "Write digits, with a hyphen behind the area code and 、 between several: 0377-68212345, 13812345678",
    ),
    "bad-mail": Message("“{value}” is not a mail address", "Write it as name@example.cn, in half-width characters"),
    "money-unreadable": Message(
        "“{text}” is not an amount of money",
        "Write digits and the unit 元, 万元 or 亿元, as 35000元 or 3.5万元",
    ),
    "province-needed": Message(
        "“{part}” is neither an agency that anybody describes nor where the path to one begins",
        "Give the path from the province down to the office, each level by its full name:"
        " --agency 安徽省/六安市/裕安区/农业农村局",
    ),
    "place-unclear": Message(
        "“{part}” is not a place directly below {above}",
        "Give every level of the path by its full name, the office last: 安徽省/六安市/裕安区/农业农村局",
    ),
    "office-missing": Message(
        "“{part}” is a place; which of its offices issues the plan is not said",
        "Go on with the office: {path}/{office}, or one of its 局, 办公室 or the like",
    ),
    "office-unclear": Message(
        "What kind of office “{part}” is cannot be told",
        "Give its full name, as in 农业农村局, 区委办公室, 街道办事处, 第一小学; or describe it in agencies.yaml",
    ),
    "office-of-another-level": Message(
        "“{part}” is not the office of {place}, which is of another level", "Correct the path; should it be “{right}”?"
    ),
    "calendar-range": Message(
        "The holidays and make-up days of {year} are not known; the calendar reaches from {first} to {last}",
        "Upgrade the package chinesecalendar once the State Council has announced them, or give the day itself",
    ),
}
