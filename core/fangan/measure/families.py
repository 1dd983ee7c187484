"""All rules of the page, in the order of the clauses."""

from fangan.measure.record import PageRule
from fangan.measure.rules import body, closing, forms, head, imprint, page, title

PAGE_RULES: tuple[PageRule, ...] = (
    *page.RULES, *head.RULES, *title.RULES, *body.RULES, *closing.RULES, *imprint.RULES, *forms.RULES,
)  # fmt: skip
"""The records of all families."""
