"""A rule of ours that does not run."""

from fangan.model.rule import Grade, LooksAt, Rule

RULE = Rule(
    id="frame/rule-broken",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="Every rule runs to its end",
    what="The rule {broken} does not work here: {reason}",
    remedy="Read for it by eye, and tell whoever looks after fangan; all other rules were asked",
    why="What the rule would have found stays in the document, and nobody knows",
    basis="实务：查不了的也要说明",
)
"""Whoever asks the rules tells of it; no finder looks for it."""
