"""Every outline of the plugin makes a plan out of its examples, at the levels it is for."""

from factories.example_plan import outline_suite

PLANS = [
    ("safety-month", "六安市/应急管理局", "六安市2026年“安全生产月”活动方案"),
    ("safety-month", "六安市/裕安区/苏埠镇/人民政府", "苏埠镇2026年“安全生产月”活动方案"),
    ("flood-plan", "六安市/裕安区/人民政府", "裕安区2026年防汛抗旱工作方案"),
    ("flood-plan", "六安市/裕安区/苏埠镇/人民政府", "苏埠镇2026年防汛抗旱工作方案"),
    ("incident-plan", "六安市/人民政府", "六安市城市内涝突发事件应急预案"),
    ("fire-month", "六安市/裕安区/消防救援大队", "裕安区2026年消防宣传月和今冬明春火灾防控工作方案"),
    ("drill", "六安市/裕安区/应急管理局", "裕安区2026年防汛转移避险应急演练方案"),
    ("drill", "六安市/裕安区/城北小学", "城北小学2026年防汛转移避险应急演练方案"),
]

test_the_examples_of_an_outline_are_a_plan_that_cites_every_annex = outline_suite(PLANS)
