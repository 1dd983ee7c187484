"""Money that is collected into nobody's account."""

from collections.abc import Iterator

from fangan.checks.sentences import sentences
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/money-has-account",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=(
        "捐｜善款｜募集资金｜爱心款→缴存｜缴入｜存入｜汇入｜上交｜上缴｜交到｜入账｜收取",
        "缴存｜缴入｜存入｜汇入｜上交｜上缴｜交到｜入账｜收取→捐｜善款｜募集资金｜爱心款",
    ),
    grade=Grade.PLAIN,
    demand="Where money is given, the text says who receives it",
    what="“{words}”: it is not said whose account it goes to",
    remedy="Name the charity or the office that receives it, and its account",
    why="Money without a receiver is money nobody answers for",
    basis="《中华人民共和国慈善法》关于捐赠财产管理的规定",
)

_PAID = regex("[^，。；]{0,8}(?:缴存|缴入|存入|汇入|上交|上缴|交到|入账|统一收取|集中收取)[^，。；]{0,8}")
_GIFT = regex("捐款|募捐|善款|捐赠资金|募集资金|爱心款|捐资")
_RECEIVER = regex("账户|专户|账号|户名|慈善[总协]?会|慈善协会|慈善总会|红十字会|基金会|国库|专账|工会账|财政专户")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first place where gifts are paid in, if no receiver stands anywhere."""
    paid = None
    for sentence in subject.once(sentences):
        if _RECEIVER.search(sentence.words):
            return
        if paid is None and _GIFT.search(sentence.words):
            found = _PAID.search(sentence.words)
            paid = (sentence, found) if found else None
    if paid:
        sentence, found = paid
        yield Finding(address=sentence.at(*found.span()), values={"words": found[0]})
