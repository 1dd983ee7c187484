"""Questions to whoever sits before the terminal; a script is never asked, and hears what is missing instead."""

import sys

import click

from fangan.cli.language import _


def person() -> bool:
    """Whether somebody types and reads here."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def reply(question: str) -> str:
    """Ask on stderr, beside the result; '' is an answer, too. Raises click.Abort at the end of the input."""
    return str(click.prompt(question, default="", show_default=False, prompt_suffix=_(": "), err=True)).strip()
