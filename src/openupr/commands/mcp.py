"""`openupr mcp`: tools for programs with language models, over standard input and output (Model Context Protocol).

The program that uses it starts it: a command `openupr mcp`, without a network. Tools only read; each answer names its
sources and its day. It ends when standard input does.
Does not: log or keep what is asked.
"""

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module

from openupr.command import Command


def _configure(parser: ArgumentParser) -> None:
    """No arguments."""


def _run(arguments: Namespace) -> int:
    protocol, tools = import_module("openupr.exports._tool_protocol"), import_module("openupr.exports._tools")
    server = protocol.Server(tools.TOOLS, tools.INSTRUCTIONS)
    for raw in sys.stdin.buffer:
        answer = server.answer(raw.decode("utf-8", errors="replace"))
        if answer is not None:
            sys.stdout.buffer.write(answer.encode("utf-8", errors="replace") + b"\n")
            sys.stdout.buffer.flush()
    return 0


command = Command(
    "tools for programs with language models (MCP), over standard input", _configure, _run, needs_store=True
)
