"""An exception from what a standard or a regulation lays down."""

from fangan.model.rule import Grade, LooksAt, Rule

RULE = Rule(
    id="exceptions/not-to-be-waived",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="No exception is made from what a standard or a regulation lays down",
    what="{excepted} found a breach of what is laid down; no agency may except itself from it",
    remedy="Correct the words and delete the exception",
    why="A standard binds whoever issues the document, whatever the reason",
    basis="实务：标准和法规的规定，机关不能自行免除",
)
"""Whoever takes exceptions into account tells of it; no finder looks for it."""
