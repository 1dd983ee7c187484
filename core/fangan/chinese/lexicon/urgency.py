"""The degrees of urgency, 紧急程度 (《党政机关公文处理工作条例》第九条; GB/T 9704—2012, 7.2.3)."""

ON_PAPER = ("特急", "加急")
"""Of documents on paper, which ours are."""

BY_WIRE = ("特提", "特急", "加急", "平急")
"""Of telegrams; a file that somebody edited may bear one."""
