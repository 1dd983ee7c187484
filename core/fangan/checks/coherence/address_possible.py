"""A mail or web address that cannot be one."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/address-possible",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("@", "＠", "邮箱｜邮件｜信箱｜mail→：｜:｜为", "网址｜网站｜链接→http｜www"),
    grade=Grade.PLAIN,
    demand="A mail address or a link is complete",
    what="“{address}” is no address",
    remedy="Write it as name@example.cn, in half-width characters without blanks",
    why="What is sent there comes back, or never arrives",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
)

_WORD = regex(
    "(?:邮箱|电子邮件|邮件|信箱|E-?mail|email)(?:地址)?[：:为]\\s*([A-Za-z0-9._%+＠@．。，,\\-]{3,60})|([A-Za-z0-9._%+\\-]{1,40}[@＠][A-Za-z0-9.．。，,@\\-]{0,40})"
)
_MAIL = regex("[A-Za-z0-9][A-Za-z0-9._%+\\-]*@[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)*\\.[A-Za-z]{2,}")
_WEB = regex("(?:网址|网站|链接)[：:为]\\s*((?:https?|www)[^，。；）\\s]{0,80})")
_SITE = regex("(?:https?://)?[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)*\\.[A-Za-z]{2,}(?::[0-9]+)?(?:[/?#][!-~]*)?")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield what stands behind 邮箱 or holds an @ and is no mail address, and what is named a site and is none."""
    for stretch in subject.stretches:
        words = stretch.words
        mails = _WORD.finditer(words) if "@" in words or "＠" in words or "邮箱" in words or "mail" in words else ()
        for found in mails:
            group = 1 if found[1] else 2
            if not _MAIL.fullmatch(found[group].rstrip("。，,.")):
                yield Finding(address=stretch.at(*found.span(group)), values={"address": found[group]})
        for found in _WEB.finditer(words) if "网" in words or "链接" in words else ():
            if not _SITE.fullmatch(found[1]):
                yield Finding(address=stretch.at(*found.span(1)), values={"address": found[1]})
