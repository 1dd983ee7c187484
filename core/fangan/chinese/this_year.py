"""Words that say what year this is: 今年是“十五五”规划开局之年."""

from fangan.late.patterns import regex

_THIS_YEAR = regex(
    r"(?:今年|本年度?)(?:也?是|适逢|恰逢|正值)[^，。；]{0,24}|(?:开局|起步|启动|收官|决胜|冲刺|攻坚|关键)之年"
)


def speaks_of_this_year(text: str) -> str:
    """Return the words by which a text says what year this is, '' when it does not."""
    found = _THIS_YEAR.search(text)
    return found[0] if found else ""
