"""Make docs/page-rules.md out of the rules of the page.

    python docs/make_page_rules.py [--check]

With `--check` nothing is written; ends with 1 when the page is not what the rules say today.
"""

import sys
from pathlib import Path

from fangan.measure.families import PAGE_RULES
from fangan.measure.record import PageRule, Strength
from fangan.messages.translation import CHINESE, translator

PAGE = Path(__file__).with_name("page-rules.md")
TEXT = """\
# 版面规则 · Rules of the page

<!-- made by docs/make_page_rules.py; do not edit -->

`fangan inspect --page 文件.docx` 逐条量任何一份 .docx，文件里没有的要素不量。下表由规则本身生成。条款没有注明标准的，
指 GB/T 9704—2012；“约束”照标准的用语分{strengths}，最后一类是标准没有写、机关里通行的做法。
“规定”“一般”有不符合的，退出码为 1。

What `fangan inspect --page` measures in any .docx; an element that a document does not have is not measured. How it is
found and measured is told in [provenance.md](provenance.md#its-pages-and-anybody-elses---page).

| 编号 | 条款 | 约束 | 要求 | Rule | 要求值 |
|---|---|---|---|---|---|
{rows}
"""
_chinese = translator({"FANGAN_LANG": CHINESE})


def render() -> str:
    """Return the text of the page."""
    strengths = "".join(f"“{strength.value}”" for strength in Strength)
    return TEXT.format(strengths=strengths, rows="\n".join(map(_row, PAGE_RULES)))


def _row(rule: PageRule) -> str:
    cells = (rule.id, rule.clause, rule.strength.value, _chinese(rule.demand), rule.demand, rule.required)
    return f"| {' | '.join(cells)} |"


def main(arguments: list[str]) -> int:
    """Write the page, or with --check hold it against the rules."""
    text = render()
    if "--check" not in arguments:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text("utf-8") == text:
        return 0
    sys.stderr.write("docs/page-rules.md is not what the rules say: python docs/make_page_rules.py\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
