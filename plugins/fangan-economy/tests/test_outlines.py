"""Every outline of the plugin makes a plan out of its examples, at the levels it is for."""

from factories.example_plan import outline_suite

PLANS = [
    ("planting", "六安市/裕安区/林业局", "裕安区2026年义务植树活动方案"),
    ("planting", "六安市/裕安区/苏埠镇/人民政府", "苏埠镇2026年义务植树活动方案"),
    ("investment", "六安市/商务局", "六安市2026年食用菌产业招商推介活动方案"),
    ("investment", "六安市/裕安区/商务局", "裕安区2026年食用菌产业招商推介活动方案"),
]

test_the_examples_of_an_outline_are_a_plan_that_cites_every_annex = outline_suite(PLANS)
