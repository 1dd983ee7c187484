"""Words written with a wrong character."""

from collections.abc import Iterator

from fangan.checks.prose import prose
from fangan.checks.subject import TextSubject
from fangan.chinese.miswritten import miswritten, wrong_words
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/miswritten",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=wrong_words(),
    grade=Grade.SERIOUS,
    demand="Words are written with their own characters",
    what="“{words}” is miswritten",
    remedy="Write {right}",
    why="A wrong character in a document makes its reader doubt the figures, too",
    basis="《党政机关公文处理工作条例》第二十条第五项：文字用法规范；《出版物汉字使用管理规定》",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield miswritten words, titles and quotations included: nobody means them."""
    text = prose(subject)
    for words in miswritten(text.text):
        yield text.told(words.start, words.end, words.right)
