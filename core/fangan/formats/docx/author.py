"""Write the fixed parts of our .docx into `base/`: `python -m fangan.formats.docx.author`.

A developer's tool, never imported at run time: it needs lxml, and what it writes is committed and read as it stands.
Every part is ours from the first element on; nothing is taken from a template of Word or python-docx.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker

from fangan.formats.docx.author_styles import (
    DEFAULT_PARAGRAPH,
    DEFAULT_RUN,
    FONTS,
    STYLES,
    WORDS_OWN,
    Properties,
    Style,
)
from fangan.formats.docx.package import BASE, COMMON, FOOTER_FIRST, HEADER_FIRST, LETTER, PLAIN
