"""The rules as one pytest test, parametrised by rule."""

import os
from collections.abc import Callable
from functools import cache

import pytest

from fangan.kit.examining import ORDER, examine
from fangan.kit.subject import open_subject
from fangan.messages.render import render
from fangan.messages.translation import translator
from fangan.model.problem import Problem, Severity


def make_suite(name: str) -> Callable[..., None]:
    """Return the test; the plugin is read when the first rule runs, and once."""

    @cache
    def found() -> dict[str, list[Problem]]:
        return examine(open_subject(name, os.environ))

    @pytest.mark.parametrize("rule", ORDER)
    def suite(rule: str) -> None:
        breaches = [one for one in found()[rule] if one.severity is Severity.ERROR]
        if breaches:
            translate = translator(os.environ)
            pytest.fail("\n".join(render(one, translate) for one in breaches), pytrace=False)

    suite.__doc__ = f"The plugin {name} keeps the rule."
    return suite
