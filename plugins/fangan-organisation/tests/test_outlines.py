"""Every outline of the plugin makes a plan out of its examples, at the levels it is for."""

from factories.example_plan import outline_suite

PLANS = [
    ("selection", "应急管理厅", "安徽省2026年安全生产先进集体和先进个人评选方案"),
    ("selection", "六安市/裕安区/人力资源和社会保障局", "裕安区2026年安全生产先进集体和先进个人评选方案"),
    ("assessment", "六安市/人民政府", "六安市2026年安全生产工作年度考核方案"),
    ("assessment", "六安市/裕安区/人民政府", "裕安区2026年安全生产工作年度考核方案"),
    ("party-day", "六安市/裕安区/农业农村局", "裕安区2026年“守纪律、办实事”主题党日方案"),
    ("party-day", "六安市/裕安区/苏埠镇/人民政府", "苏埠镇2026年“守纪律、办实事”主题党日方案"),
    ("recruitment", "六安市/人力资源和社会保障局", "六安市2026年事业单位工作人员公开招聘方案"),
    ("recruitment", "六安市/裕安区/人力资源和社会保障局", "裕安区2026年事业单位工作人员公开招聘方案"),
]

test_the_examples_of_an_outline_are_a_plan_that_cites_every_annex = outline_suite(PLANS)
