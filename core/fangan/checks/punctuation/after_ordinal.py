"""The mark behind an ordinal that opens a sentence."""

import re
from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/after-ordinal",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "第一、｜第一：｜第二、｜第二：｜第三、｜第三：｜第四、｜第四：｜第五、｜第五：｜第六、｜第六：｜第七、｜第七：｜第八、｜第八：｜第九、｜第九：｜第十、｜第十：",
        "首先、｜首先：｜其次、｜其次：｜再次、｜再次：｜最后、｜最后：｜其一、｜其一：｜其二、｜其二：｜其三、｜其三：｜其四、｜其四：｜其五、｜其五：",
        "一是、｜一是，｜一是：｜一是.｜一是．｜二是、｜二是，｜二是：｜二是.｜二是．｜三是、｜三是，｜三是：｜三是.｜三是．｜四是、｜四是，｜四是：｜四是.｜四是．｜五是、｜五是，｜五是：｜五是.｜五是．｜六是、｜六是，｜六是：｜六是.｜六是．｜七是、｜七是，｜七是：｜七是.｜七是．｜八是、｜八是，｜八是：｜八是.｜八是．｜九是、｜九是，｜九是：｜九是.｜九是．｜十是、｜十是，｜十是：｜十是.｜十是．",
        "一）、｜一），｜一）：｜一）.｜一）．｜二）、｜二），｜二）：｜二）.｜二）．｜三）、｜三），｜三）：｜三）.｜三）．｜四）、｜四），｜四）：｜四）.｜四）．｜五）、｜五），｜五）：｜五）.｜五）．｜六）、｜六），｜六）：｜六）.｜六）．｜七）、｜七），｜七）：｜七）.｜七）．｜八）、｜八），｜八）：｜八）.｜八）．｜九）、｜九），｜九）：｜九）.｜九）．｜十）、｜十），｜十）：｜十）.｜十）．",
    ),
    grade=Grade.PLAIN,
    demand="Behind 第一 and 首先 stands a comma; behind 一是 and （一） stands nothing",
    what="The mark behind “{words}” is not the one that belongs there",
    remedy="Write {right}",
    why="A chain whose members open in different ways is no longer seen as one",
    basis="GB/T 15834—2011，附录B.3：序次语之后的标点用法",
)
_OPENING = regex(
    "(?:^|(?<=[。；：！？，]))(?:(?P<comma>第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后|其[一二三四五])[、：]"
    "|(?P<none>[一二三四五六七八九十]是|（[一二三四五六七八九十]{1,3}）)[、，：.．])(?=[^（第其\n])",
    re.MULTILINE,
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield ordinals at the head of a line or clause with a mark of another kind behind them."""
    for one in own_words(subject, _OPENING):
        comma, none = one.found["comma"], one.found["none"]
        yield one.told(f"{comma}，" if comma else none)
