"""Every outline of the plugin makes a plan out of its examples, at the levels it is for."""

from factories.example_plan import outline_suite

PLANS = [
    ("law-week", "六安市/司法局", "六安市2026年“宪法宣传周”活动方案"),
    ("law-week", "六安市/裕安区/苏埠镇/人民政府", "苏埠镇2026年“宪法宣传周”活动方案"),
    ("civility", "六安市/裕安区/人民政府", "裕安区2026年文明城市创建任务分解方案"),
    ("volunteer", "六安市/裕安区/民政局", "裕安区2026年“邻里守望”志愿服务活动方案"),
    ("volunteer", "六安市/裕安区/城北小学", "城北小学2026年“邻里守望”志愿服务活动方案"),
    ("festival", "六安市/裕安区/农业农村局", "裕安区2026年农民丰收节活动方案"),
    ("festival", "六安市/裕安区/苏埠镇/人民政府", "苏埠镇2026年农民丰收节活动方案"),
]

test_the_examples_of_an_outline_are_a_plan_that_cites_every_annex = outline_suite(PLANS)
