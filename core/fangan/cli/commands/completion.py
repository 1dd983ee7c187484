"""`fangan completion`: print the script that completes commands in a shell."""

import click

from fangan.cli.command import argument
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

SHELLS = ("bash", "zsh", "fish")


@declare(
    "completion",
    help="Print the script that completes fangan's commands and options; the shell reads it at its start.",
    examples="fangan completion bash >> ~/.bashrc\nfangan completion zsh >> ~/.zshrc\n"
    "fangan completion fish > ~/.config/fish/completions/fangan.fish",
)
@argument("shell", type=click.Choice(SHELLS), metavar=mark("SHELL"), help="bash, zsh or fish")
def command(shell: str) -> None:
    """Print the script."""
    from click.shell_completion import get_completion_class

    from fangan.cli.root import COMPLETE_VARIABLE, root

    found = get_completion_class(shell)
    assert found is not None
    click.echo(found(root, {}, "fangan", COMPLETE_VARIABLE).source())
