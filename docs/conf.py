"""The site: `nox -s docs` builds it. Its pages are the Markdown files of this repository, as they stand.

The whole repository is the source folder, so that a link between two pages is the same here and on a code host. What
only the site needs is this file, `index.md` (the order of the pages) and `reference.md` (made from the docstrings).
"""

import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

ROOT = Path(__file__).parents[1]

project = "fangan"
author = "the authors of fangan"
release = re.findall(r'^__version__ = "(.+)"', (ROOT / "core/fangan/__init__.py").read_text("utf-8"), re.MULTILINE)[0]
version = release
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]

root_doc = "docs/index"
include_patterns = ["*.md", "changes/README.md", "docs/**.md"]
exclude_patterns = [".*", "core", "plugins", "samples", "tests"]

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
suppress_warnings = ["myst.header"]

default_role = "code"  # the docstrings set code between single backticks
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(?!fangan\.).*|.*\._\w+"),  # what is not ours, or private, is not on this site
    (
        "py:.*",
        r"fangan\.(plugins\.(catalogue|loader)|assembly\.composer|checks\.subject|superior)\..*",
    ),  # nor what an open plan holds inside
]

html_theme = "furo"
html_title = "fangan 方案"
html_additional_pages = {"index": "entry.html"}
templates_path = ["templates"]
html_theme_options = {
    "light_css_variables": {
        "font-stack": "system-ui, sans-serif, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC'",
    }
}
html_show_sphinx = False
html_copy_source = False


def setup(app: Sphinx) -> None:
    """Let each page say its language."""
    app.connect("html-page-context", _language)


def _language(_app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: object) -> None:
    if page.startswith("docs/zh/") or page.endswith(".zh-CN"):
        context["language"] = "zh-CN"
