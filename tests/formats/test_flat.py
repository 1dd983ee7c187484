from lxml import etree

from fangan.formats.flat import as_word

STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
FLAT = f'''<d xmlns:style="{STYLE}"><style:style>
<style:paragraph-properties style:text-autospace="ideograph-alpha" style:punctuation-wrap="hanging"/></style:style>
<style:style><style:paragraph-properties style:line-break="strict"/></style:style>
<p>style:text-autospace="ideograph-alpha"</p></d>'''


def test_no_white_is_added_and_no_mark_hangs() -> None:
    first, second = etree.fromstring(as_word(FLAT.encode())).iter(f"{{{STYLE}}}paragraph-properties")
    assert first.attrib == {f"{{{STYLE}}}text-autospace": "none", f"{{{STYLE}}}punctuation-wrap": "simple"}
    assert second.attrib == {f"{{{STYLE}}}line-break": "strict"}


def test_the_words_stay_as_they_are() -> None:
    assert etree.fromstring(as_word(FLAT.encode())).findtext("p") == 'style:text-autospace="ideograph-alpha"'
