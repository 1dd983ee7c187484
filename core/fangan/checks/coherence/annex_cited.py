"""An annex that no text speaks of."""

from collections.abc import Iterator

from fangan.checks.subject import DocumentSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/annex-cited",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.PLAIN,
    demand="Every annex is cited in the text",
    what="The text nowhere speaks of {label} “{name}”",
    remedy="Say where it is to be used: （见{label}）",
    why="Nobody knows who fills the form in, or when, and it comes back empty or not at all",
    basis="GB/T 9704—2012，3.4：附件是正文的说明、补充或者参考资料",
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the annexes that neither their number nor their title names in any text but their own."""
    if not subject.document.annexes:
        return
    from fangan.checks.annexes import cited

    found = subject.once(cited)
    numbers = {one.number for one in found}
    for annex in subject.document.annexes:
        others = [one for one in found if one.stretch.address.text != annex.key]
        if not annex.name or annex.number in numbers or (None in numbers and others):
            continue
        texts = [one.words for one in subject.stretches if one.block and one.address.text != annex.key]
        if not any(annex.name in words and annex.name != words.strip() for words in texts):
            title = next(one for one in subject.stretches if one.address.text == annex.key)
            values = {"label": annex.label, "name": annex.name}
            yield Finding(address=title.address, values=values)
