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


def test_characters_set_closer_are_set_narrower_so_that_no_run_is_wider_at_its_end() -> None:
    fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    spaced = "".join(f'<style:text-properties fo:letter-spacing="{value}"/>' for value in ("-0.0035in", "normal"))
    root = etree.fromstring(as_word(f'<d xmlns:style="{STYLE}" xmlns:fo="{fo}">{spaced}</d>'.encode()))
    assert [one.get(f"{{{STYLE}}}text-scale") for one in root] == ["98%", "100%"]
    assert [one.get(f"{{{fo}}}letter-spacing") for one in root] == ["0.05pt", "normal"]


def test_a_number_may_begin_a_line_behind_a_mark_that_closes() -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = f"<o:text xmlns:o='{office}'><p>采写，<s>24</s>小时、3天</p></o:text>"
    root = etree.fromstring(as_word(text.encode()))
    assert "".join(root.itertext()) == "采写，\u200b24小时、\u200b3天"


def test_what_a_shape_says_is_printed_once() -> None:
    kinds = {"d": "drawing", "t": "text"}
    names = " ".join(f"xmlns:{short}='urn:oasis:names:tc:opendocument:xmlns:{kinds[short]}:1.0'" for short in kinds)
    frames = [f"<d:frame><d:text-box><t:p>— {words} —</t:p></d:text-box></d:frame>" for words in ("1", "别的")]
    shape = "<d:custom-shape><desc>页码</desc><t:p>— <n>1</n> —</t:p></d:custom-shape>"
    for frame, left in zip(frames, (1, 2), strict=True):
        root = etree.fromstring(as_word(f"<t:p {names}>{frame}{shape}</t:p>".encode()))
        assert len(root) == left
