"""Words of one paragraph in other faces or sizes."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.set_lines import SetLine, set_lines
from fangan.formats.docx.printed.lengths import number
from fangan.late.patterns import regex
from fangan.measure.elements import ATTENDED
from fangan.measure.faces import size_name
from fangan.model.address import Address
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject
    from fangan.formats.docx.typed import Letters

RULE = Rule(
    id="format/dress-within",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="One paragraph of text has one face and one size",
    what="“{words}” is set in {value}, the paragraph in {required}",
    remedy="Paste as plain text, or take the dress off (Ctrl+Space)",
    why="It shows what was pasted in, and from where",
    basis="GB/T 9704—2012，5.2.2：如无特殊说明，正文用3号仿宋体字",
)

_SHOWN, _LONG = 16, 28
_HANZI = regex("[㐀-鿿]")


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield the first such words of each paragraph without a heading; 出席 of minutes is to stand out (10.3)."""
    for one in subject.once(set_lines):
        if one.block.heading or one.block.level or len(one.stretch.words) < _LONG or ATTENDED.match(one.stretch.words):
            continue
        dressed = [(letters, _dress(subject, one, letters)) for letters in one.paragraph.letters]
        hanzi = [(letters, dress) for letters, dress in dressed if _HANZI.search(letters.text)]
        weights = Counter[str]()
        for letters, dress in hanzi:
            weights[dress] += len(letters.text)
        other = next((pair for pair in hanzi if pair[1] != weights.most_common(1)[0][0]), None)
        if other and weights.most_common(1)[0][0].strip() and other[1].strip():
            values = {"words": other[0].text[:_SHOWN], "value": other[1], "required": weights.most_common(1)[0][0]}
            yield Finding(address=_at(one, other[0].text), quote=values["words"], values=values)


def _dress(subject: "FileSubject", line: SetLine, letters: "Letters") -> str:
    found = subject.file.cascade.run(line.paragraph.element, letters.run)
    return f"{found.get('rFonts', {}).get('eastAsia', '')} {size_name(number(found.get('sz', {}).get('val'), 20) / 2)}"


def _at(line: SetLine, words: str) -> Address:
    start = line.stretch.words.find(words)
    return line.stretch.at(max(start, 0), start + len(words) if start >= 0 else len(line.stretch.words))
