"""Traditional hanzi of headings, titles and names of offices as simplified ones, one for one.

No text is converted: only what a heading or a title says is known in either script. So the table holds what these are
made of, and where one simplified character stands for several, all of them.
"""

_PAIRS = (
    "與与專专義义務务準准劃划則则辦办動动勵励單单參参發发臺台員员圍围堅坚復复覆复獎奖實实對对導导幫帮應应強强總总懲惩執执報报"
    "據据標标檢检機机條条構构匯汇彙汇點点級级紀纪組组細细織织經经結结統统編编職职輿舆範范薦荐規规覽览計计議议記记論论設设評评"
    "請请責责賬账帳账費费資资進进適适門门問问間间階阶項项預预領领題题驟骤內内錄录時时來来補补見见係系繫系體体後后傳传證证訓训"
    "練练關关於于學学縣县區区鄉乡鎮镇園园團团國国會会廳厅聯联黨党衛卫鐵铁環环護护檔档營营場场處处產产業业質质農农兒儿婦妇殘残"
    "壯壮戶户電电車车馬马龍龙長长東东幣币協协歷历舉举選选賽赛慶庆節节競竞讀读書书寫写語语說说話话調调達达運运過过還还這这連连開开"
)
_SIMPLIFIED = {ord(old): new for old, new in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}


def simplified(words: str) -> str:
    """Return words of as many characters with the traditional hanzi of headings and titles replaced."""
    return words.translate(_SIMPLIFIED)
