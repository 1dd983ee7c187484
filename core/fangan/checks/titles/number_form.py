"""(国开办发[2019]第011号)."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.marks import of, scan
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/number-form",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "####］｜####]｜####】｜####）｜####)｜####〉→号",
        "［####〕｜[####〕｜【####〕｜（####〕｜(####〕｜〈####〕",
        "〕第｜〕0｜〔␣｜␣〕｜〕␣",
        "0␣号｜1␣号｜2␣号｜3␣号｜4␣号｜5␣号｜6␣号｜7␣号｜8␣号｜9␣号",
        "０｜１｜２｜３｜４｜５｜６｜７｜８｜９",
    ),
    grade=Grade.SERIOUS,
    demand="The number of a document has its year in 〔〕, and neither 第 nor leading zeros",
    what="“{words}” is not how a number of a document is written",
    remedy="Write {right}",
    why="A number in another form is not found in the register, and looks like a copy's",
    basis="GB/T 9704—2012，7.2.5：发文字号；《党政机关公文处理工作条例》第九条第五项",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield numbers of documents in other brackets, with 第, with leading zeros or with blanks."""
    for stretch in subject.stretches:
        for token in of(DocumentNumber, scan(stretch.words)) if "号" in stretch.words else ():
            words, right = stretch.words[token.start : token.end], str(token.value)
            if words != right:
                address = stretch.at(token.start, token.end)
                yield Finding(address=address, values={"words": words, "right": right}, fix=Edit(address, words, right))
