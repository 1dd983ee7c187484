"""Whom to ask: a name with an office, and ways to reach it, printed as official texts name a contact."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from fangan.chinese.refusal import Refusal
from fangan.chinese.typed import half_width
from fangan.late.patterns import regex
from fangan.messages.suggest import suggest

Contact: TypeAlias = Mapping[str, str]
"""What is known of a contact, by the names of PARTS."""

PARTS = ("姓名", "单位", "职务", "电话", "手机", "邮箱")
REACHED_BY = ("电话", "手机", "邮箱")
_MOBILE = r"1[3-9][0-9]{9}"
_PHONE = (
    rf"(?:0[0-9]{{2,3}}-)?[1-9][0-9]{{6,7}}(?:-[0-9]{{1,6}})?|400-?[0-9]{{3}}-?[0-9]{{4}}|[1-9][0-9]{{2,5}}|{_MOBILE}"
)
_NUMBERS = {"电话": rf"(?:{_PHONE})(?:、(?:{_PHONE}))*", "手机": rf"{_MOBILE}(?:、{_MOBILE})*"}
_MAIL = regex(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_NAME = regex(r"[㐀-鿿]{2,4}|[㐀-鿿]{1,10}·[㐀-鿿]{1,10}")
_LABEL = regex(r"(?:联系)?(人|姓名|单位|职务|电话|手机|电子邮箱|邮箱)(?:号码?)?[：:]\s*")
_LABELLED = {"人": "姓名", "电子邮箱": "邮箱"}


def read_contact(given: Mapping[str, str]) -> Contact:
    """Check the parts of a contact and return them in the order of PARTS.

    A Refusal, with the `part` it is about where it is one: `contact-part-unknown`, `contact-nameless`,
    `contact-unreachable` without phone and mail, `bad-phone`, `bad-mail`.
    """
    parts = {name: text.strip() for name, text in given.items() if text.strip()}
    for name in parts:
        if name not in PARTS:
            raise Refusal("contact-part-unknown", part=name, parts="、".join(PARTS), suggestion=suggest(name, PARTS))
    if "姓名" not in parts and "单位" not in parts:
        raise Refusal("contact-nameless")
    if not any(name in parts for name in REACHED_BY):
        raise Refusal("contact-unreachable")
    for name in parts.keys() & _NUMBERS.keys():
        if not re.fullmatch(_NUMBERS[name], parts[name]):
            raise Refusal("bad-phone", part=name, value=parts[name], suggestion=_suggested(parts[name]))
    if "邮箱" in parts and not _MAIL.fullmatch(parts["邮箱"]):
        raise Refusal("bad-mail", part="邮箱", value=parts["邮箱"])
    return {name: parts[name] for name in PARTS if name in parts}


def is_phone(number: str) -> bool:
    """Whether a text is one telephone number as it is dialled in China: 0377-68212345, 12345, 13812345678."""
    return re.fullmatch(_PHONE, number) is not None


def _suggested(number: str) -> str:
    """Return the number that one with its area code in brackets or set off by a blank must mean, else ''."""
    found = re.fullmatch(r"[（(]?(0[0-9]{2,3})[）)]?\s*[-—－]?\s*([1-9][0-9]{6,7})", half_width(number))
    return f"{found[1]}-{found[2]}" if found else ""


def typed_contact(text: str) -> Contact:
    """Read a contact in one text, 张三，0377-68212345，x@y.cn, with labels or without; each part may stand once.

    A Refusal `contact-unreadable` where a part could be more than one thing, else as in `read_contact`.
    """
    found: dict[str, str] = {}
    for words in filter(None, map(str.strip, re.split("[，,；;]", text.strip("（）() 。")))):
        part, value = _part(words)
        if not part or part in found:
            raise Refusal("contact-unreadable", text=text)
        found[part] = value
    if not found:
        raise Refusal("contact-unreadable", text=text)
    return read_contact(found)


def _part(words: str) -> tuple[str, str]:
    """Say which part of a contact some words are, '' for none."""
    label = _LABEL.match(words)
    if label:
        return _LABELLED.get(label[1], label[1]), words[label.end() :]
    if "@" in words:
        return "邮箱", words
    if re.fullmatch(_MOBILE, words):
        return "手机", words
    if re.fullmatch(r"[0-9（）()\-—－ 　、]+", words):
        return "电话", words
    return ("姓名", words) if _NAME.fullmatch(words) else ("", words)


def format_contact(contact: Contact, style: str = "") -> str:
    """Print a contact: 联系人：张三，联系电话：0377-68212345.

    `括注` puts it in brackets, `句子` says 联系人为张三; one of PARTS is that part alone, '' where it is not known.
    """
    if style in PARTS:
        return contact.get(style, "")
    if style == "括注":
        return f"（{format_contact(contact)}）"
    mark = "为" if style == "句子" else "："
    return "，".join(f"{label}{mark}{words}" for label, words in _labelled(contact))


def _labelled(contact: Contact) -> Iterator[tuple[str, str]]:
    name, office, post = (contact.get(part, "") for part in ("姓名", "单位", "职务"))
    if office:
        yield "联系单位", office
    if name:
        yield "联系人", f"{name}（{post}）" if post else name
    numbers = "、".join(contact[part] for part in ("电话", "手机") if part in contact)
    if numbers:
        yield "联系电话", numbers
    if "邮箱" in contact:
        yield "邮箱", contact["邮箱"]
