"""其它, 帐户, 成份: forms of words that the standard gives up."""

from collections.abc import Iterator

from fangan.checks.prose import prose
from fangan.checks.subject import TextSubject
from fangan.chinese.miswritten import other_forms, other_words
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/word-form",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=other_words(),
    grade=Grade.PLAIN,
    demand="Of two forms of a word the standard one is written",
    what="“{words}” is the form that is given up",
    remedy="Write {right}",
    why="Two forms of a word in one document are not found by one search",
    basis="GF 1001—2001《第一批异形词整理表》；《现代汉语词典》推荐词形",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield such forms outside 《》 and “”."""
    text = prose(subject)
    for words in other_forms(text.text):
        if not text.within(words.start):
            yield text.told(words.start, words.end, words.right)
