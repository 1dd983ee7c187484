"""Superior and subordinate: what a plan owes the plan it carries out."""
