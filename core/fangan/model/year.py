"""The years that a plan may be of."""

FIRST_YEAR = 1949
LAST_YEAR = 2200
