"""Every outline of the plugin makes a plan out of its examples, at the levels it is for."""

from factories.example_plan import outline_suite

PLANS = [
    ("training", "应急管理厅", "安徽省2026年基层应急管理人员培训方案"),
    ("training", "六安市/裕安区/应急管理局", "裕安区2026年基层应急管理人员培训方案"),
    ("meeting", "六安市/人民政府", "六安市2026年安全生产工作会议方案"),
    ("meeting", "六安市/裕安区/苏埠镇/人民政府", "苏埠镇2026年安全生产工作会议方案"),
    ("rectification", "六安市/裕安区/住房和城乡建设局", "裕安区2026年城镇燃气安全专项整治行动方案"),
    ("rectification", "六安市/裕安区/苏埠镇/人民政府", "苏埠镇2026年城镇燃气安全专项整治行动方案"),
]

test_the_examples_of_an_outline_are_a_plan_that_cites_every_annex = outline_suite(PLANS)
