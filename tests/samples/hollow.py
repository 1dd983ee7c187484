"""How much of a text says nothing in particular: no number, day, office, place or document."""

import re
from collections.abc import Iterable

_SENTENCE = re.compile(r"[^。；\n]+[。；]?")
_HANZI = re.compile(r"[一-鿿]")
_PARTICULAR = re.compile(
    r"\d|《|"
    r"[一二两三四五六七八九十百千万]+(?:个|名|人|次|项|天|日|月|年|级|处|场|套|份|种|类|册|户|条|小时|分钟|周)|"
    r"[一-鿿]{1,12}(?:局|委|部|办|厅|政府|办公室|委员会|指挥部|领导小组|中心|大队|支队|队伍?|站|所|院|学校|小学|中学|公司|协会|工会|妇联|"
    r"团委|街道|乡镇|社区|村|组|单位)(?!作|织|成)|"
    r"(?:全年|每年|每月|每周|每日|当日|当天)"
)


def hollow_rate(lines: Iterable[str]) -> float:
    """Return the share of hanzi that stand in sentences without anything particular, 0 to 1."""
    sentences = [one for line in lines for one in _SENTENCE.findall(line)]
    sizes = [(len(_HANZI.findall(one)), _PARTICULAR.search(one) is None) for one in sentences]
    whole = sum(size for size, _ in sizes)
    return sum(size for size, hollow in sizes if hollow) / whole if whole else 0.0
