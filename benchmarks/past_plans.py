"""Past plans by the thousand, made up: paragraphs that are handed down with other numbers, and new ones between."""

import random
from collections.abc import Iterator
from hashlib import sha256

from fangan.library.records import FiledPlan, PassageRow

PARAGRAPHS = 40
_WHO = (
    "各村|各乡镇|县直各单位|各学校|帮扶工作队|驻村干部|宣传部门|农业农村部门|民政部门|"
    "卫生健康部门|教育部门|志愿服务队|包村领导|村党支部|爱心企业|商会会员"
)
_DO = "组织开展|认真做好|扎实推进|全面落实|逐户开展|集中组织|定期开展|统筹安排|及时启动|分批实施|重点抓好|联合开展"
_WHAT = (
    "走访慰问|公益捐赠|政策宣讲|就业培训|产业指导|环境整治|义诊服务|结对帮扶|书籍捐赠|文艺演出|农技下乡|助学活动|消费帮扶|安全检查|"
    "矛盾排查|防汛演练|植树造林|河道清理|卫生评比|技能竞赛|主题党日|图片展览|电影放映|法律咨询|养老服务|心理辅导|道路养护|饮水检测|"
    "家电维修|春耕备耕|秋粮收储|水库巡查|森林防火|疫苗接种|健康体检|食品抽检|校车检查|用电排查|危房改造|厕所改造|垃圾分类|污水治理|"
    "非遗展示|民歌传唱|广场舞赛|篮球联赛|经典诵读|征文比赛|书画展出|红色观影|老兵座谈|妇女维权|儿童托管|残疾康复|临时救助|低保核查|"
    "征兵宣传|禁毒教育|反诈宣传|保密教育|档案整理|数据核对|项目推介|招商洽谈|银企对接|电商直播|农产品展销|旅游推广|品牌认证|用工对接"
)
_HOW = (
    "做到责任到人|形成工作台账|确保取得实效|不搞形式主义|坚持自愿量力|力求节俭务实|"
    "严格遵守纪律|注意人身安全|统一使用标识|保留影像资料|按时报送情况|接受群众监督"
)
_WHERE = "东坪|柳溪|青石|云岭|溪口|石槽|北岗|南坝|白杨|红旗|新华|长兴|永安|大河|松林|马鞍|黄泥|清水|高桥|龙泉"
_KINDS = "指导思想|基本原则|活动内容|实施步骤|组织领导|经费保障|工作要求|宣传报道"


def past_plans(count: int, seed: int = 7) -> Iterator[FiledPlan]:
    """Yield plans of forty paragraphs, 87 characters a paragraph or so; always the same ones."""
    choose = random.Random(seed)
    handed_down = [_paragraph(choose) for _ in range(4000)]
    places = _WHERE.split("|")
    for number in range(count):
        place, year = choose.choice(places), 2010 + number % 17
        lines = [
            _renewed(choose, choose.choice(handed_down)) if choose.random() < 0.75 else _paragraph(choose)
            for _ in range(PARAGRAPHS)
        ]
        yield _plan(number, f"{place}镇", year, lines)


def _plan(number: int, place: str, year: int, lines: list[str]) -> FiledPlan:
    kinds = _KINDS.split("|")
    passages = tuple(
        PassageRow(at, "paragraph", "", f"section-{at * 8 // 41}", kinds[at * 8 // 41], "", 0, "", "", words)
        for at, words in enumerate(lines, 1)
    )
    return FiledPlan(
        title=f"{place}{year}年第{number}号活动方案",
        agency=f"某省/某市/某县/{place}/人民政府",
        office=f"{place}人民政府",
        region=f"某省/某市/某县/{place}",
        year=year,
        date=f"{year}-09-20",
        outline="activity-day",
        form="plain",
        number=f"某政〔{year}〕{number}号",
        digest=sha256("\n".join(lines).encode()).hexdigest(),
        path=f"{number}.docx",
        file=f"/past/{number}.docx",
        passages=passages,
    )


def _paragraph(choose: random.Random) -> str:
    who, do, what, how, where = (words.split("|") for words in (_WHO, _DO, _WHAT, _HOW, _WHERE))
    sentences = [
        f"{choose.choice(who)}要在{choose.randint(1, 12)}月{choose.randint(1, 28)}日前{choose.choice(do)}"
        f"{choose.choice(what)}和{choose.choice(what)}，在{choose.choice(where)}村{choose.choice(do)}"
        f"{choose.choice(what)}{choose.randint(2, 90)}次，{choose.choice(how)}。"
        for _ in range(choose.choice((1, 2, 2, 2, 3)))
    ]
    return "".join(sentences)


def _renewed(choose: random.Random, words: str) -> str:
    """Return a paragraph as the next year has it: other numbers, now and then other words."""
    words = "".join(str(choose.randint(1, 9)) if char.isdigit() else char for char in words)
    return words.replace("认真", "切实") if choose.random() < 0.2 else words
