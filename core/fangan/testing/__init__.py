"""The kit for those who write plugins: the rules a plugin keeps, its drift, and a plugin to start from.

A plugin's own tests need one line, and nobody else's pytest loads anything of ours:

    from fangan.testing import plugin_suite

    test_plugin = plugin_suite("neixiang")
"""

from collections.abc import Callable


def plugin_suite(name: str) -> Callable[..., None]:
    """Return a test, parametrised by rule, that holds the plugin of this id (or folder) against every rule."""
    from fangan.testing.suite import make_suite  # pytest is there when tests run, not when `fangan` does

    return make_suite(name)


__all__ = ["plugin_suite"]
