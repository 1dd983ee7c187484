"""How official Chinese writes numbers, dates, lists, money and titles; pure functions over text."""
