"""An exception that covers nothing any more."""

from fangan.model.rule import Grade, LooksAt, Rule

RULE = Rule(
    id="exceptions/unused",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="An exception is made from something that a rule finds",
    what="The exception from {excepted} covers nothing",
    remedy="Delete it, or correct its “words”, which must be those that are found",
    why="An exception that is left over would hide the next fault",
    basis="实务：例外逐条核对，用不上的删去",
)
"""Whoever takes exceptions into account tells of it; no finder looks for it."""
