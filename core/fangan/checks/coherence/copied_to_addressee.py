"""An office that gets the document twice."""

import re
from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import DocumentSubject
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/copied-to-addressee",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.PLAIN,
    demand="Nobody is both addressed and copied to",
    what="“{office}” is both addressed and copied to",
    remedy="Leave it in one of the two places: addressed is who acts on it",
    why="It cannot know whether it is to act or only to know",
    basis="GB/T 9704—2012，3.6、3.7：主送机关负有主要办理责任，抄送机关执行或者知晓",
    sees=(sights.AROUND_TEXTS,),
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the offices of the copy list that are addressed, too."""
    if not subject.document.addressees:
        return
    addressed = {name for name in re.split("[，、：:。]", subject.document.addressees) if name}
    for stretch in subject.stretches:
        for name in re.split("[，、]", stretch.words) if stretch.role is Role.COPY else ():
            if name.rstrip("。") in addressed:
                yield Finding(address=stretch.at(0, len(stretch.words)), quote=name, values={"office": name})
