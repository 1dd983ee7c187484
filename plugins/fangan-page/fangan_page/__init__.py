"""A local page to fill in a plan and see it on paper."""
