"""An exception from a rule that does not exist."""

from fangan.model.rule import Grade, LooksAt, Rule

RULE = Rule(
    id="exceptions/unknown-rule",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="An exception is made from a rule that exists",
    what="There is no rule {excepted} to be excepted from",
    remedy="Correct the id; “fangan rule” lists them all",
    why="The exception does nothing, and whoever wrote it relies on it",
    basis="实务：例外写明规则编号",
)
"""Whoever takes exceptions into account tells of it; no finder looks for it."""
