"""How much of a document says nothing in particular: no number, day, office, place or document."""

from collections.abc import Iterable, Iterator

from fangan.late.patterns import regex
from fangan.model.document import Document, Paragraph

_LETTER = r"[^\W\d_A-Za-z]"
"""A hanzi: compiled in a thirtieth of the time that a range of twenty thousand takes."""
_HANZI = regex(_LETTER)
_PARTICULAR = regex(
    r"\d|《|“"
    r"|(?:[二两三四五六七八九十百千万]|[^统同专唯单第逐进]一)"
    r"(?:个|名|人|次|项|天|日|月|年|级|处|场|套|份|种|类|册|户|条|小时|分钟|周)"
    r"|(?<![各有相本位由到按向对和、])(?!有关|相关|各级|成员|责任|牵头|配合|基层|业务)" + _LETTER + "{2}"
    r"(?:局|委|厅|政府|办公室|委员会|指挥部|领导小组|中心|大队|支队|卫生院|学校|小学|中学|公司|协会|工会|妇联|团委|街道|社区)"
    r"(?![作织成托])"
    r"|[省市县区镇乡](?:党委|政府|" + _LETTER + "{2,8}[所队站办])"
    r"|(?:全年|每年|每月|每周|每日|当日|当天)"
)
"""A digit, a title or name, a count, an office that is one of its kind, a measure of time."""


def hollow_rate_of(document: Document) -> float:
    """Return the hollow rate of all paragraphs of a document but its annexes', 0 to 1."""
    return hollow_rate(_lines(document))


def hollow_rate(lines: Iterable[str]) -> float:
    """Return the share of hanzi that stand in sentences without anything particular, 0 to 1."""
    sentences = [one for line in lines for one in line.replace("。", "。\n").replace("；", "；\n").split("\n")]
    sizes = [(len(_HANZI.findall(one)), _PARTICULAR.search(one) is None) for one in sentences]
    whole = sum(size for size, _ in sizes)
    return sum(size for size, hollow in sizes if hollow) / whole if whole else 0.0


def _lines(document: Document) -> Iterator[str]:
    for text in (document.text, *([document.issued] if document.issued else ())):
        yield from (one.heading + one.text for one in text.blocks if isinstance(one, Paragraph))
