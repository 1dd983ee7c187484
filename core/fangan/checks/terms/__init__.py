"""Official wording and institutions outside their period."""
