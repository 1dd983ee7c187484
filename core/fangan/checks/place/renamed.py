"""Names of places that have been given up."""

import datetime as dt
from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.rule import Finding, Grade, LooksAt, Rule

_RENAMED = """
襄樊市 襄阳市 2010-12|思茅市 普洱市 2007-04|崇明县 崇明区 2016-07|莱芜市 济南市莱芜区 2019-01
萧山市 萧山区 2001-03|余杭市 余杭区 2001-03|富阳市 富阳区 2015-02|临安市 临安区 2017-09
即墨市 即墨区 2017-10|章丘市 章丘区 2016-12|胶南市 黄岛区 2012-12|江都市 江都区 2011-11
吴江市 吴江区 2012-10|铜山县 铜山区 2010-10|溧水县 溧水区 2013-02|高淳县 高淳区 2013-02
金坛市 金坛区 2015-05|大丰市 大丰区 2015-08|海门市 海门区 2020-07|增城市 增城区 2014-02
从化市 从化区 2014-02|高要市 高要区 2015-05|阳东县 阳东区 2014-12|潮安县 潮安区 2013-09
揭东县 揭东区 2013-01|电白县 电白区 2014-03|清新县 清新区 2012-12|新建县 新建区 2015-09
南康市 南康区 2014-01|藁城市 藁城区 2014-10|鹿泉市 鹿泉区 2014-10|栾城县 栾城区 2014-10
抚宁县 抚宁区 2015-08|清苑县 清苑区 2015-06|满城县 满城区 2015-06|徐水县 徐水区 2015-06
偃师市 偃师区 2021-04|孟津县 孟津区 2021-04|淮阳县 淮阳区 2019-12|开封县 祥符区 2014-12
许昌县 建安区 2017-02|普兰店市 普兰店区 2016-04|大洼县 大洼区 2016-05|双流县 双流区 2016-01
郫县 郫都区 2017-01|新津县 新津区 2020-07|彭山县 彭山区 2014-12|名山县 名山区 2013-03
铜梁县 铜梁区 2014-06|璧山县 璧山区 2014-06|荣昌县 荣昌区 2015-06|潼南县 潼南区 2015-06
梁平县 梁平区 2017-01|武隆县 武隆区 2017-01|南溪县 南溪区 2011-07|平坝县 平坝区 2015-02
遵义县 播州区 2016-06|毕节地区 毕节市 2011-12|铜仁地区 铜仁市 2011-12|山南地区 山南市 2016-03
那曲地区 那曲市 2018-05|昌都地区 昌都市 2014-12|日喀则地区 日喀则市 2014-08|林芝地区 林芝市 2015-06
哈密地区 哈密市 2016-03|吐鲁番地区 吐鲁番市 2015-06|海东地区 海东市 2013-04|呈贡县 呈贡区 2011-06
晋宁县 晋宁区 2017-01|江川县 江川区 2016-03|澄江县 澄江市 2020-01|弥勒县 弥勒市 2013-03
腾冲县 腾冲市 2015-09|高陵县 高陵区 2015-02|安塞县 安塞区 2016-09|横山县 横山区 2016-02
神木县 神木市 2017-08|子长县 子长市 2019-10|湟中县 湟中区 2020-03|崇礼县 崇礼区 2016-06
密云县 密云区 2015-12|延庆县 延庆区 2015-12|静海县 静海区 2015-09|宁河县 宁河区 2015-09
蓟县 蓟州区 2016-08|长乐市 长乐区 2017-12|建阳市 建阳区 2015-04|绍兴县 柯桥区 2013-12
上虞市 上虞区 2013-12|洞头县 洞头区 2015-09|奉化市 奉化区 2016-12|玉环县 玉环市 2017-06
潜山县 潜山市 2018-10|广德县 广德市 2019-09|无为县 无为市 2020-02|繁昌县 繁昌区 2020-09
芜湖县 湾沚区 2020-09|铜陵县 义安区 2016-02|邹平县 邹平市 2018-09|兖州市 兖州区 2013-12
文登市 文登区 2014-04|沾化县 沾化区 2014-11|定陶县 定陶区 2016-06|济阳县 济阳区 2018-10
蓬莱市 蓬莱区 2020-08|长岛县 蓬莱区 2020-08|曲靖地区 曲靖市 1997-12
"""


class _Name(NamedTuple):
    """The name of today, and the month in which it was given; the old one may stand to the end of that month."""

    now: str
    since: dt.date


def _read() -> dict[str, _Name]:
    rows = (row.split() for row in _RENAMED.strip().replace("\n", "|").split("|"))
    return {old: _Name(now, dt.date.fromisoformat(f"{month}-01")) for old, now, month in rows}


_NAMES = _read()
RULE = Rule(
    id="place/renamed",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=tuple(_NAMES),
    grade=Grade.SERIOUS,
    demand="A place bears the name it has on the day",
    what="{words} has been {right} since {since}",
    remedy="Write {right}; history reads “原{words}” or stands inside 《》",
    why="The office that is written to does not exist any more",
    basis="《行政区划管理条例》；《党政机关公文处理工作条例》第二十条第四项：地名准确",
)
_ANY = regex("|".join(_NAMES))
_HISTORY = ("原", "时", "旧", "前")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield names that were given up before the day of the text, where that is known."""
    for one in own_words(subject, _ANY, "《"):
        name, day = _NAMES[one.found[0]], subject.day_of(one.stretch)
        if day and (day.year, day.month) > (name.since.year, name.since.month) and not one.before.endswith(_HISTORY):
            yield one.told(right=name.now, since=f"{name.since.year}年{name.since.month}月")
