"""The plugin keeps the rules of the kit."""

from fangan.testing import plugin_suite

test_plugin = plugin_suite("page")
