"""Every outline of the plugin makes a plan out of its examples, at the levels it is for."""

from factories.example_plan import outline_suite

PLANS = [
    ("health-month", "六安市/卫生健康委员会", "六安市2026年爱国卫生月活动方案"),
    ("health-month", "六安市/裕安区/苏埠镇/人民政府", "苏埠镇2026年爱国卫生月活动方案"),
]

test_the_examples_of_an_outline_are_a_plan_that_cites_every_annex = outline_suite(PLANS)
