"""A plugin's rule that does not run."""

from fangan.model.rule import Grade, LooksAt, Rule

RULE = Rule(
    id="plugins/check-broken",
    looks_at=LooksAt.PLAN,
    grade=Grade.SERIOUS,
    demand="A plugin's check runs to its end",
    what="The check “{check}” of the plugin {plugin} does not work: {reason}",
    remedy="Tell the plugin's maintainers",
    why="What the check would have found stays in the plan, and nobody knows",
    basis="插件约定：检查规则须能运行完毕",
)
"""Whoever runs the plugins' rules tells of it; no finder looks for it."""
