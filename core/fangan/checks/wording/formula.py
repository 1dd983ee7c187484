"""Misquoted formulas."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

_FORMULAS = {
    "筑牢中华民族共同体意识": "铸牢中华民族共同体意识",
    "青山绿水就是金山银山": "绿水青山就是金山银山",
    "绿水青山就是金山银行": "绿水青山就是金山银山",
    "习近平新时代特色社会主义思想": "习近平新时代中国特色社会主义思想",
    "习近平中国特色社会主义思想": "习近平新时代中国特色社会主义思想",
    "习近平新时代中国特色社会主义理论": "习近平新时代中国特色社会主义思想",
    "新时代习近平中国特色社会主义思想": "习近平新时代中国特色社会主义思想",
    "党的十九大会议": "党的十九大",
    "党的二十大会议": "党的二十大",
    "十九大三中全会": "十九届三中全会",
    "十九大四中全会": "十九届四中全会",
    "十九大五中全会": "十九届五中全会",
    "十九大六中全会": "十九届六中全会",
    "二十大二中全会": "二十届二中全会",
    "二十大三中全会": "二十届三中全会",
    "二十大四中全会": "二十届四中全会",
    "生命至上、人民至上": "人民至上、生命至上",
    "两不愁、三保障": "两不愁三保障",
    "抓铁留痕、踏石有印": "踏石留印、抓铁有痕",
    "抓铁有印、踏石留痕": "踏石留印、抓铁有痕",
    "不忘初心、牢记使用": "不忘初心、牢记使命",
    "两个确定”和“两个维护": "两个确立”和“两个维护",
    "社会主意核心价值观": "社会主义核心价值观",
    "中国特色社会主意": "中国特色社会主义",
    "防止返贫和致贫底线": "防止返贫致贫底线",
    "铸劳中华民族共同体意识": "铸牢中华民族共同体意识",
    "人民对美好生活向往的需要": "人民日益增长的美好生活需要",
    "共同缔造活动的美好环境": "美好环境与幸福生活共同缔造活动",
    "构建人类共同命运体": "构建人类命运共同体",
    "稳中有进工作总基调": "稳中求进工作总基调",
    "产业兴旺、生态宜居、乡风文明、治理有力、生活富裕": "产业兴旺、生态宜居、乡风文明、治理有效、生活富裕",
    "产业兴旺、生态宜居、乡村文明、治理有效、生活富裕": "产业兴旺、生态宜居、乡风文明、治理有效、生活富裕",
    "统筹推进五位一体总布局": "统筹推进“五位一体”总体布局",
    "“五位一体”总布局": "“五位一体”总体布局",
    "“四个全面”总体布局": "“四个全面”战略布局",
    "“四个全面”战略部署": "“四个全面”战略布局",
}
RULE = Rule(
    id="wording/formula",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=tuple(_FORMULAS),
    grade=Grade.SERIOUS,
    demand="Official formulas are written as they were published",
    what="“{words}” is not how the formula reads",
    remedy="Write {right}",
    why="A formula that is misquoted is the first thing that is seen, and the last that is forgiven",
    basis="《党政机关公文处理工作条例》第十九条：准确体现；有关提法以公开发布的文件为准",
)
_ANY = regex("|".join(sorted(_FORMULAS, key=len, reverse=True)))


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield formulas that are known to be misquoted in this way."""
    for one in worded(subject, _ANY):
        yield one.told(_FORMULAS[one.found[0]])
