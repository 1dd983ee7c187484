"""`fangan page`: serve one plan, or a folder to begin one in, to one browser on this machine."""

import click

from fangan.cli.command import Option, WholeNumber


@click.command("page", help="在浏览器里填写方案，右边就是印出来的样子；只在本机，不联网。按 Ctrl+C 结束。")
@click.argument("plan", default=".", metavar="[方案]")
@click.option(
    "--port",
    cls=Option,
    metavar="端口",
    default=0,
    type=WholeNumber(0, 65535),
    help="用哪个端口（0—65535）；不写就由系统给一个。",
)
@click.option("--no-open", is_flag=True, help="不打开浏览器，只印出地址。")
def command(plan: str, port: int, no_open: bool) -> None:
    """Open the plan, then serve it until it is stopped; raises as opening a plan does."""
    from fangan_page.serving import serve

    serve(plan, port, browse=not no_open)
