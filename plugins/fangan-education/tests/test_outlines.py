"""Every outline of the plugin makes a plan out of its examples, at the levels it is for."""

from factories.example_plan import outline_suite

PLANS = [
    ("enrolment", "六安市/教育局", "六安市2026年义务教育阶段学校招生入学实施方案"),
    ("enrolment", "六安市/裕安区/教育局", "裕安区2026年义务教育阶段学校招生入学实施方案"),
]

test_the_examples_of_an_outline_are_a_plan_that_cites_every_annex = outline_suite(PLANS)
