"""The files of a new plugin; `⟨…⟩` stands for what `scaffold` fills in."""

from collections.abc import Mapping

AGENCIES = "agencies.yaml"
_PYPROJECT = """\
[build-system]
requires = ["setuptools>=61"]
build-backend = "setuptools.build_meta"

[project]
name = "fangan-⟨id⟩"
version = "0.1.0"
description = "⟨whose⟩的方案文本"
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["fangan⟨engine⟩"]

[project.optional-dependencies]
test = ["pytest"]

[project.entry-points."fangan.plugins"]
⟨id⟩ = "⟨package⟩"

[tool.setuptools]
packages = ["⟨package⟩"]

[tool.setuptools.package-data]
⟨package⟩ = ["*.yaml", "sections/*.md", "outlines/*.yaml"]

[tool.pytest.ini_options]
testpaths = ["tests"]
"""

_README = """\
# fangan-⟨id⟩

⟨whose⟩的方案文本，供 fangan 组装方案时使用。

## 怎样使用

```
pip install .
fangan plugins show ⟨id⟩
```

装好以后，⟨whose⟩的方案就会自动采用这里的文本；`fangan why 方案文件夹` 可以看到每一部分采用了谁的文本、为什么。

## 怎样修改

* `⟨package⟩/agencies.yaml`：本机关的名称、简称、发文机关代字，以及各项职责由哪个单位承担；
  机关已由别的插件写明的，不再重复。
* `⟨package⟩/sections/`：每个文件是一个部分（或者一个条目）的文本。文件开头写明它叫什么、给谁用、需要填哪些要素，
  下面照平时写公文的样子写。
* `⟨package⟩/outlines/`（需要时新建）：本机关自己的提纲。

改完以后检查一遍：

```
fangan plugins check .
```

同样的检查也是一项测试，`pytest` 会运行它。
"""

_AGENCIES = """\
# 机关的路径 → 名称、简称、级别（国 省 市 县 乡 村 校）、发文机关代字、业务系统，以及各项职责由谁承担。
⟨agency⟩:
  name: ⟨name⟩
  short: ⟨short⟩
  level: ⟨level⟩
  # 这里各项职责通常由谁承担，逐行核对；没有这个单位的，改成承担这项工作的单位，用不到的删去。
  roles:
⟨roles⟩
"""

_SECTION = """\
---
key: requirements
title: 工作要求
for: {region: ⟨region⟩}
guidance: 这几行是写给起草人看的，不会印出来。
facts:
  总结报送日期: {type: deadline, ask: 最迟哪天报送总结, carry: annual, example: 2026-11-05}
---
（一）压实责任。{{机关.简称}}负责统筹，{{下级}}落实到具体单位和人员，遇到问题当天会商、及时解决。 {#duties}
（二）做好宣传。用群众听得懂的话讲清活动内容和参加办法，文字、图片发布前核对清楚。 {#publicity lead=单位.宣传}
（三）及时报送。{{总结报送日期|月日}}前，将活动总结书面报{{机关.简称}}。 {#reporting}
"""

_TEST = '''\
"""The plugin keeps the rules of fangan's kit; `fangan plugins check .` says the same."""

from fangan.testing import plugin_suite

test_plugin = plugin_suite("⟨id⟩")
'''

_DECLARATION = """\
# 文本按哪一版写法写成；fangan 据此判断自己能不能读。
grammar: ⟨grammar⟩
"""

BLANK_FILES: Mapping[str, str] = {
    "pyproject.toml": _PYPROJECT,
    "README.md": _README,
    "⟨package⟩/__init__.py": "",
    "⟨package⟩/fangan.yaml": _DECLARATION,
    f"⟨package⟩/{AGENCIES}": _AGENCIES,
    "⟨package⟩/sections/requirements.md": _SECTION,
    "tests/test_plugin.py": _TEST,
}
"""Path → text."""
