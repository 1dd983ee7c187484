"""The years that a plan may be of."""

FIRST_YEAR, LAST_YEAR = 1949, 2200
