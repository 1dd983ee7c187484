"""Words that offices are named with: their full and short names, the endings of each kind, what they work in."""

from collections.abc import Mapping

from fangan.late.tuples import NamedTuple


class OfficeWord(NamedTuple):
    """One office without its place: in full, as texts shorten it, and otherwise as people type it."""

    full: str
    short: str = ""
    typed: tuple[str, ...] = ()


OFFICE_WORDS = (
    OfficeWord("人民政府办公室", "政府办公室", ("政府办", "政府办公室")),
    OfficeWord("人民政府办公厅", "政府办公厅", ("政府办公厅",)),
    OfficeWord("人民代表大会常务委员会", "人大常委会", ("人大", "人大常委会")),
    OfficeWord("发展和改革委员会", "发展改革委", ("发改委", "发展改革委")),
    OfficeWord("发展和改革局", "发展改革局", ("发改局", "发展改革局")),
    OfficeWord("卫生健康委员会", "卫生健康委", ("卫健委", "卫生健康委")),
    OfficeWord("卫生健康局", "", ("卫健局",)),
    OfficeWord("人力资源和社会保障局", "人力资源社会保障局", ("人社局", "人力资源社会保障局")),
    OfficeWord("人力资源和社会保障厅", "人力资源社会保障厅", ("人社厅", "人力资源社会保障厅")),
    OfficeWord("住房和城乡建设局", "住房城乡建设局", ("住建局", "住房城乡建设局")),
    OfficeWord("住房和城乡建设厅", "住房城乡建设厅", ("住建厅", "住房城乡建设厅")),
    OfficeWord("经济和信息化局", "", ("经信局",)),
    OfficeWord("文化和旅游局", "", ("文旅局",)),
    OfficeWord("教育体育局", "", ("教体局",)),
    OfficeWord("市场监督管理局", "市场监管局", ("市监局", "市场监管局")),
    OfficeWord("医疗保障局", "医保局", ("医保局",)),
    OfficeWord("应急管理局", "", ("应急局",)),
    OfficeWord("交通运输局", "", ("交通局",)),
    OfficeWord("退役军人事务局", "", ("退役军人局",)),
    OfficeWord("扶贫开发办公室", "扶贫办", ("扶贫办",)),
    OfficeWord("妇女联合会", "妇联", ("妇联",)),
    OfficeWord("残疾人联合会", "残联", ("残联",)),
    OfficeWord("工商业联合会", "工商联", ("工商联",)),
    OfficeWord("文学艺术界联合会", "文联", ("文联",)),
    OfficeWord("科学技术协会", "科协", ("科协",)),
    OfficeWord("供销合作社联合社", "供销社", ("供销社", "供销联社")),
    OfficeWord("人民法院", "法院", ("法院",)),
    OfficeWord("人民检察院", "检察院", ("检察院",)),
    OfficeWord("村民委员会", "村委会", ("村委会",)),
    OfficeWord("居民委员会", "居委会", ("居委会",)),
)

PARTY_WORDS: Mapping[str, str] = {
    "办": "办公室",
    "办公室": "办公室",
    "办公厅": "办公厅",
    "组织部": "组织部",
    "宣传部": "宣传部",
    "统战部": "统一战线工作部",
    "社会工作部": "社会工作部",
    "政法委": "政法委员会",
    "网信办": "网络安全和信息化委员会办公室",
    "农办": "农村工作领导小组办公室",
    "编办": "机构编制委员会办公室",
    "党校": "党校",
    "老干部局": "老干部局",
    "巡察办": "巡察工作领导小组办公室",
}
"""Departments of a Party committee, as they are typed → as their full names end."""

SCHOOLS = ("小学", "中学", "学校", "幼儿园", "高中", "初中", "学院", "大学")

ENDINGS = (
    "局", "厅", "委员会", "委", "办公室", "办公厅", "办", "部", "处", "院", "中心", "人民政府", "办事处", "行政公署",
    "联合会", "总会", "协会", "学会", "工会", "商会", "会", "社", "站", "所", "队", "馆", "台", "公司", "集团",
    "医院", "银行", "支行", "党组", "党支部", "农场", "林场", "团", "校",
)  # fmt: skip
"""What the name of an office may end with; one that ends otherwise may be anything."""

SECTORS: Mapping[str, str] = {
    "教育": "教育",
    "农业农村": "农业农村",
    "农牧": "农业农村",
    "乡村振兴": "乡村振兴",
    "扶贫": "扶贫",
    "工商业联合会": "工商联",
}
"""Words in a full name → its sector, the first that fits; other departments have the sector they are named after."""

NOT_A_LEVEL = ("市场", "市政", "市容", "区域", "县域", "省级", "市级", "县级", "区级")
"""How names begin with a word for a level that is none there."""
