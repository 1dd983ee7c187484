"""Every kind of document we can write, the odd ones too: for the validator and the renderer."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial

from factories import documents as make

from fangan.model.document import Document, Imprint
from fangan.model.plan import Margin, Printed

LONG_NAME = "全民读书月活动期间各乡镇（街道）文化站开放时间和活动场次安排一览表及其使用说明"
THREE = ("桐柏县农业农村局", "桐柏县教育体育局", "桐柏县文化广电和旅游局")
LONG_SIGNER = "桐柏县巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作领导小组办公室"
SHORT = ("县农业农村局", "县教育体育局", "县财政局")
EVERYTHING_ABOVE = {"copies": "000001", "secrecy": "机密★1年", "urgency": "特急"}
FULL_PAGES = make.hanzi(28 * 22 * 3 - 2)

FORMS: Mapping[str, Callable[..., Document]] = {"plain": make.plain, "notice": make.notice, "letter": make.letter}


def _imprint(copies: int) -> Imprint:
    printed = Printed(by="桐柏县农业农村局办公室", date=dt.date(2026, 9, 21))
    return Imprint(copy=tuple(f"第{at}乡人民政府" for at in range(copies)), printed=printed)


CASES: Mapping[str, Callable[[], Document]] = {
    **{f"{name}-{margin}": partial(form, margin=margin) for name, form in FORMS.items() for margin in Margin},
    **{f"full-{margin}": partial(make.document, FULL_PAGES, margin=margin) for margin in Margin},
    "head": lambda: make.notice(masthead=make.masthead(**EVERYTHING_ABOVE)),
    "letter-head": lambda: make.letter(
        masthead=make.masthead(marks=(make.SIGNER,), copies="000001", secrecy="机密", urgency="特急")
    ),
    "joint": lambda: make.notice(
        masthead=make.masthead(marks=THREE, word="文件", **EVERYTHING_ABOVE),
        signature=make.signature(*THREE, sealed=True),
    ),
    "joint-rows": lambda: make.notice(signature=make.signature(*SHORT, sealed=True)),
    **{
        f"joint-{count}": partial(make.notice, signature=make.signature(*(THREE * 3)[:count], sealed=True))
        for count in (2, 6, 9)
    },
    "long-signer": lambda: make.plain(signature=make.signature(LONG_SIGNER)),
    "long-signer-sealed": lambda: make.notice(
        masthead=make.masthead(marks=(LONG_SIGNER + "文件",)), signature=make.signature(LONG_SIGNER, sealed=True)
    ),
    "order": make.order,
    "order-joint": lambda: make.order(
        signature=make.Signature(names=("王某某", "李某"), date=make.DATE, sealed=False, posts=("县长", "武装部部长"))
    ),
    "minutes": make.minutes,
    "joint-unsealed": lambda: make.plain(signature=make.signature(*THREE)),
    "upward": lambda: make.notice(
        masthead=make.masthead(signatories=("张某某", "李某", "王某某")),
        annexes=(make.annex(1), make.annex(2, name=LONG_NAME)),
        signature=make.signature(),
    ),
    "one-annex-long": lambda: make.plain(annexes=(make.annex(name=LONG_NAME),)),
    "eleven-annexes": lambda: make.plain(annexes=tuple(make.annex(at, name=LONG_NAME) for at in range(1, 12))),
    "short-signer": lambda: make.plain(signature=make.signature("县文联")),
    "equal-signer": lambda: make.plain(signature=make.signature("溪口镇人民政府办", date=dt.date(2026, 10, 28))),
    "draft": lambda: make.notice(
        draft=True, masthead=make.masthead(number="【待填：发文字号】"),
        signature=make.signature(date=None, sealed=True), addressees="【待填：主送机关】：",
    ),
    "tables": lambda: make.document(
        make.table(60, caption="任务分工"), make.table(), make.Table((), (), (), "", "", make.ORIGIN),
        make.Table(("", ""), (("<&>", "甲\n乙"), ("丙",)), ("right",), "", "", make.ORIGIN),
    ),
    "table-between": lambda: make.document("国家。", make.table(), "公文。", make.table(caption="任务"), "版心。"),
    "table-continued": lambda: make.document("国家。", make.table(60, caption="任务"), make.table(caption="版心")),
    "signers-long": lambda: make.document(
        "正文。",
        signature=make.signature(*["桐柏县文化广电和旅游体育局"] * 8, "桐柏县巩固脱贫攻坚成果办公室", sealed=True),
    ),
    "across": lambda: make.document(
        "正文。", annexes=(make.annex(1, make.wide_table(30)), make.annex(2), make.annex(3, make.wide_table()))
    ),
    "odd-text": lambda: make.document("a<b & \"c\" 𠮷㼆\u3000\n换行\t制表  双空格 "),
    "linked": lambda: make.document(
        "任务分工见附件2，名单见附件1，联系人李喆、王镕、𠮷某。", annexes=(make.annex(1), make.annex(2, "见附件1。"))
    ),
    "empty": make.document,
    "punctuation": lambda: make.document(
        *(make.hanzi(26 + 28 * at) + "。" for at in range(3)), make.hanzi(26) + "，" + make.hanzi(28) + "。",
    ),
    "numbers": lambda: make.document(
        *(make.paragraph(make.hanzi(at) + "620000元。", level=3, number=f"{at}.") for at in range(20, 26)),
    ),
    "seams": lambda: make.document("年2026" * 7),
    "run-ons": lambda: make.document(text=make.runs_on()),
    "one-paragraph": lambda: make.enclosing(
        text=make.text(make.hanzi(60) + "。", title=("桐柏县农业农村局", "关于印发", "全民读书月活动方案的通知")),
        annexes=tuple(make.annex(at) for at in range(1, 5)),
    ),
    "imprint-long": lambda: make.notice(imprint=_imprint(40)),
    "imprint-on-full-page": lambda: make.document(make.hanzi(28 * 22 - 2 - 28 * 3), imprint=_imprint(2)),
    "signature-at-page-end": lambda: make.document(
        make.hanzi(28 * 16 - 2), make.hanzi(28 * 3 - 2), signature=make.signature(sealed=True)
    ),
    "long-mark": lambda: make.notice(masthead=make.masthead(marks=("桐" * 26 + "文件",))),
}  # fmt: skip
"""Documents by name, made when asked for."""
