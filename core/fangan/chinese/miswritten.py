"""Words that are written wrong, and words of two forms of which one is the standard's.

A line holds the wrong form and the right one; `<` and `>` before further characters say that the wrong form is none
where one of them stands before or behind it, since it is then made of two words: 公布署名 holds no 布署.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from fangan.late.tuples import NamedTuple

_WRONG = """
自立更生 自力更生|实是求是 实事求是|事实求是 实事求是|实事求事 实事求是|因地治宜 因地制宜|因地置宜 因地制宜
一如继往 一如既往|按步就班 按部就班|相辅相承 相辅相成|一股作气 一鼓作气|责无旁代 责无旁贷|义不容词 义不容辞
持之以衡 持之以恒|契而不舍 锲而不舍|竞竞业业 兢兢业业|竟竟业业 兢兢业业|再接再励 再接再厉|迫不急待 迫不及待
一愁莫展 一筹莫展|全力以付 全力以赴|不屑努力 不懈努力|坚持不屑 坚持不懈|众志成诚 众志成城|群策群利 群策群力
居安思微 居安思危|防微杜见 防微杜渐|防范于未然 防患于未然|未雨绸谬 未雨绸缪|举一返三 举一反三|有的放失 有的放矢
披星带月 披星戴月|默守成规 墨守成规|变本加利 变本加厉|营私舞蔽 营私舞弊|徇私舞蔽 徇私舞弊|以身做则 以身作则
率先垂犯 率先垂范|言简意骇 言简意赅|戒骄戒燥 戒骄戒躁|如火如茶 如火如荼|雪中送碳 雪中送炭|万像更新 万象更新
一丝不拘 一丝不苟|一丝不苛 一丝不苟|不容质疑 不容置疑|毋庸质疑 毋庸置疑|名列前矛 名列前茅|世外桃园 世外桃源
人才挤挤 人才济济|人才倍出 人才辈出|融汇贯通 融会贯通|莫不关心 漠不关心|重蹈复辙 重蹈覆辙|歪风斜气 歪风邪气
好高鹜远 好高骛远|趋之若骛 趋之若鹜|渊远流长 源远流长|家喻户哓 家喻户晓|严惩不待 严惩不贷|弄虚做假 弄虚作假
敷演了事 敷衍了事|形式主意 形式主义|官僚主意 官僚主义|一岗双则 一岗双责|励行节约 厉行节约|历行节约 厉行节约
鞠躬尽粹 鞠躬尽瘁|穿流不息 川流不息|鼎立相助 鼎力相助|应接不瑕 应接不暇|挺而走险 铤而走险|愤发图强 奋发图强
布署 部署 <发公颁宣分|按排 安排 >名放除序列污水队气版|坚巨 艰巨|坚难 艰难|坚苦奋斗 艰苦奋斗|坚苦朴素 艰苦朴素
积极份子 积极分子|知识份子 知识分子|犯罪份子 犯罪分子|不法份子 不法分子|充份 充分 <补 >额数|身分证 身份证
急燥 急躁|浮燥 浮躁|枯躁 枯燥|干躁 干燥|松驰 松弛|震憾 震撼|遗撼 遗憾|脉博 脉搏|拼博 拼搏|博斗 搏斗|幅射 辐射
辐员 幅员|气慨 气概|慷概 慷慨|渡假 度假|欢渡 欢度|竟赛 竞赛 <究毕|竟争 竞争 <究毕|竟聘 竞聘 <究毕|竟选 竞选 <究毕
毕竞 毕竟|究竞 究竟|反溃 反馈|馈乏 匮乏|溃乏 匮乏|追朔 追溯|寒喧 寒暄|喧染 渲染|凑效 奏效|暴炸 爆炸|爆光 曝光
按装 安装 >备|安祥 安详|即然 既然|签定 签订|签暑 签署|制做 制作 >为|坐谈会 座谈会|复盖 覆盖 <反答回重|颠复 颠覆
重覆 重复|供献 贡献 <提|付主任 副主任 <支拨应给交兑托|付组长 副组长 <支拨应给交兑托|付书记 副书记 <支拨应给交兑托
付局长 副局长 <支拨应给交兑托|付县长 副县长 <支拨应给交兑托|付校长 副校长 <支拨应给交兑托|付镇长 副镇长 <支拨应给交兑托
付乡长 副乡长 <支拨应给交兑托|发杨 发扬|气份 气氛|瞻养 赡养|赡仰 瞻仰|陪训 培训|辩认 辨认|辩别 辨别|辨论 辩论
贯切 贯彻|惯彻 贯彻|贯撤 贯彻|撤底 彻底|澈底 彻底|己经 已经 <自|巳经 已经|自已 自己 >经有在将被于是|为已任 为己任
拔款 拨款|拔付 拨付|划拔 划拨|调拔 调拨|拔打 拨打|选拨 选拔|拨河 拔河|海拨 海拔|损款 捐款|损赠 捐赠|损助 捐助
等侯 等候|气侯 气候|侯选 候选 <诸|时侯 时候|侯车 候车|廉结 廉洁|帐蓬 帐篷|篷勃 蓬勃|璀灿 璀璨|缅坏 缅怀|督捉 督促
协凋 协调|阶断 阶段|措拖 措施|实拖 实施|设拖 设施|震兴 振兴 <地|乡村振新 乡村振兴|有绪推进 有序推进|防讯 防汛
防迅 防汛|迅期 汛期|讯期 汛期 <通|汛速 迅速 <防|讯速 迅速 <通音资|隐惠 隐患|振灾 赈灾|抗早救灾 抗旱救灾|灌慨 灌溉
灌概 灌溉|秸杆 秸秆|桔杆 秸秆|桔秆 秸秆|麦杆 麦秆|垃极 垃圾|役情 疫情 <兵|攻艰 攻坚|功坚克难 攻坚克难
盈利为目的 营利为目的
底收入人口 低收入人口|底收入家庭 低收入家庭|邦扶 帮扶|接对帮扶 结对帮扶|无计名 无记名|会议记要 会议纪要|记律 纪律
抵毁 诋毁|诋制 抵制|敝端 弊端|蔽端 弊端|作蔽 作弊|舞蔽 舞弊|评先评忧 评先评优|忧秀 优秀|忧良 优良|忧质 优质
先迸 先进|先峰模范 先锋模范|摸范 模范|规摸 规模|模底排查 摸底排查|摸式 模式|联糸 联系|体糸 体系|关糸 关系|千部 干部
若千 若干|奖厉 奖励|激厉 激励|鼓厉 鼓励|修茸 修葺|木碳 木炭|煤碳 煤炭|严历 严厉|严竣 严峻|峻工 竣工|俊工 竣工
追纠 追究|招骋 招聘|薪筹 薪酬|津帖 津贴|补帖 补贴|另星 零星|蓝球 篮球|兰球 篮球|园满成功 圆满成功
园满完成 圆满完成|园满结束 圆满结束|招聘启示 招聘启事|征文启示 征文启事|招生启示 招生启事|反应问题 反映问题 <化学
反应情况 反映情况|如实反应 如实反映|依法制国 依法治国|法制政府 法治政府|法制社会 法治社会|堪察 勘察|堪查 勘查
堪测 勘测|堪探 勘探 <不|勘称 堪称|勘忧 堪忧|观磨 观摩|沉缅 沉湎|函洞 涵洞|内函 内涵|泛烂 泛滥|提坝 堤坝|滑波 滑坡
疏峻 疏浚|清於 清淤|通迅员 通讯员|通迅录 通讯录|通迅社 通讯社|通迅稿 通讯稿|通迅地址 通讯地址|通迅工具 通讯工具
"""
_VARIANTS = """
其它 其他 >们|帐户 账户 >外|帐号 账号|帐目 账目|帐簿 账簿|帐单 账单|帐本 账本|帐册 账册|帐务 账务|帐款 账款
台帐 台账 >篷幕|记帐 记账 >篷幕|对帐 对账 >篷幕|建帐 建账 >篷幕|查帐 查账 >篷幕|结帐 结账 >篷幕|入帐 入账 >篷幕
专帐 专账 >篷幕|算帐 算账 >篷幕|挂帐 挂账 >篷幕|欠帐 欠账 >篷幕|成份 成分 >额|部份 部分 >额|水份 水分
过份 过分 <通超经 >额|养份 养分|缘份 缘分|份量 分量 >化|份内 分内 <月年季股身每|份外 分外 <月年季股身
人材 人才 >料|好象 好像 >征棋牙|就象 就像 >征棋牙|图象 图像 >征|录象 录像 >征|影象 影像 >征|画象 画像 >征
摄象 摄像|录相 录像|照像 照相|反覆 反复|答覆 答复|交待 交代 >遇处办|定阅 订阅|定货 订货 <规|定单 订单
座落 坐落 <一讲 >实地后差到成幕|撤消 撤销 >防毒|取销 取消 >毁售|推委 推诿 <互 >员托派|记念 纪念 <切|联贯 连贯
联接 连接 <互|关连 关联 <海机有相|名符其实 名副其实|丰富多采 丰富多彩|光采 光彩 <采观 >暖光集|神彩 神采 >排虹电
指手划脚 指手画脚|思惟 思维|策画 策划 <政|筹画 筹划|宏扬 弘扬|渲泄 宣泄|透澈 透彻|装璜 装潢|姿式 姿势|起程 启程 <一
告戒 告诫 >严毒酒烟|参预 参与|笔划 笔画|刻划 刻画 <此立即时 >分定|报导 报道 >致航师入向出|原故 缘故 >事障居宫
义无返顾 义无反顾|余辉 余晖|含胡 含糊
"""


class Miswritten(NamedTuple):
    """A word written wrong, where it stands, and the right one."""

    start: int
    end: int
    right: str


class _Entry(NamedTuple):
    right: str
    not_before: str = ""
    not_behind: str = ""


class _Words(NamedTuple):
    pattern: re.Pattern[str]
    entries: Mapping[str, _Entry]

    def find(self, text: str) -> Iterator[Miswritten]:
        for found in self.pattern.finditer(text):
            entry, start, end = self.entries[found[0]], *found.span()
            before, behind = text[max(0, start - 1) : start], text[end : end + 1]
            if not (before and before in entry.not_before) and not (behind and behind in entry.not_behind):
                yield Miswritten(start, end, entry.right)


def miswritten(text: str) -> Iterator[Miswritten]:
    """Yield the words of a text that are written with wrong characters."""
    return _words(_WRONG).find(text)


def other_forms(text: str) -> Iterator[Miswritten]:
    """Yield the words of a text in the form that 《第一批异形词整理表》 (GF 1001—2001) and use give up."""
    return _words(_VARIANTS).find(text)


def wrong_words() -> tuple[str, ...]:
    """Return the words that `miswritten` looks for."""
    return tuple(_words(_WRONG).entries)


def other_words() -> tuple[str, ...]:
    """Return the forms that `other_forms` looks for."""
    return tuple(_words(_VARIANTS).entries)


@cache
def _words(table: str) -> _Words:
    entries = {}
    for line in table.strip().replace("\n", "|").split("|"):
        wrong, right, *around = line.split(" ")
        sides = {one[0]: one[1:] for one in around}
        entries[wrong] = _Entry(right, sides.get("<", ""), sides.get(">", ""))
    longest_first = sorted(entries, key=len, reverse=True)
    return _Words(re.compile("|".join(longest_first)), entries)
