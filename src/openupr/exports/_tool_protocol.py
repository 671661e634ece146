"""The Model Context Protocol over lines of JSON-RPC: a program asks which tools there are, and calls them.

Source: the specification of the Model Context Protocol (revisions of 2024-11-05, 2025-03-26, 2025-06-18), JSON-RPC 2.0.
Does not: know what a tool does, open anything, or offer resources, prompts and sampling, which need no tool of ours.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openupr import __version__

Plain = dict[str, Any]
REVISIONS = ("2025-06-18", "2025-03-26", "2024-11-05")
PARSE, REQUEST, METHOD, PARAMS, FAULT = -32700, -32600, -32601, -32602, -32603
LONGEST = 1_000_000
"""Characters of a message at most; what is longer is refused unread."""


class Unusable(Exception):
    """What a tool was asked cannot be answered: one line that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: its name, what it tells, its arguments as JSON Schema by name, and what answers."""

    name: str
    says: str
    arguments: Mapping[str, Plain]
    run: Callable[[Plain], Plain]
    required: Sequence[str] = field(default=())

    @property
    def described(self) -> Plain:
        """The tool as `tools/list` names it."""
        schema = {"type": "object", "properties": dict(self.arguments), "required": list(self.required)}
        return {
            "name": self.name,
            "description": self.says,
            "inputSchema": {**schema, "additionalProperties": False},
            "annotations": {"readOnlyHint": True, "openWorldHint": False},
        }


class Server:
    """Answers messages one by one; it keeps nothing between them."""

    def __init__(self, tools: Sequence[Tool], instructions: str) -> None:
        self._tools = {one.name: one for one in tools}
        self._instructions = instructions

    def answer(self, line: str) -> str | None:
        """The answer to one line, without its line break; None where none is due."""
        if not line.strip():
            return None
        try:
            message = json.loads(line if len(line) <= LONGEST else "")
        except (ValueError, RecursionError):
            return _error(None, PARSE, "One line of JSON was expected, of a million characters at most.")
        if not isinstance(message, dict) or not isinstance(message.get("method"), str):
            return None if _is_answer(message) else _error(None, REQUEST, "A request of JSON-RPC 2.0 was expected.")
        if "id" not in message:
            return None  # a notification
        given = message.get("params") or {}
        if not isinstance(given, dict):
            return _error(message["id"], PARAMS, "Parameters by name were expected.")
        return self._request(message["id"], message["method"], given)

    def _request(self, ident: Any, method: str, given: Plain) -> str:
        if method == "initialize":
            return _result(ident, self._hello(given))
        if method == "ping":
            return _result(ident, {})
        if method == "tools/list":
            return _result(ident, {"tools": [one.described for one in self._tools.values()]})
        if method == "tools/call":
            return self._call(ident, given)
        return _error(ident, METHOD, f"No method {method[:60]!r} is offered here.")

    def _hello(self, given: Plain) -> Plain:
        asked = given.get("protocolVersion")
        return {
            "protocolVersion": asked if asked in REVISIONS else REVISIONS[0],
            "capabilities": {"tools": {"listChanged": False}},
            "serverInfo": {"name": "openupr", "title": "OpenUPR", "version": __version__},
            "instructions": self._instructions,
        }

    def _call(self, ident: Any, given: Plain) -> str:
        tool = self._tools.get(str(given.get("name")))
        if tool is None:
            return _error(ident, PARAMS, f"No such tool. There are {', '.join(self._tools)}.")
        arguments = given.get("arguments") or {}
        try:
            _check(tool, arguments)
            found = tool.run(arguments)
        except Unusable as error:
            return _result(ident, {"content": [{"type": "text", "text": str(error)}], "isError": True})
        except Exception as error:  # what fails inside must not end the exchange
            return _error(ident, FAULT, f"The tool failed ({type(error).__name__}); the fault is ours.")
        text = json.dumps(found, ensure_ascii=False, indent=1)
        return _result(
            ident, {"content": [{"type": "text", "text": text}], "structuredContent": found, "isError": False}
        )


_TYPES = {"string": str, "integer": int}


def _check(tool: Tool, arguments: Any) -> None:
    """Raise Unusable where arguments are not as the tool describes them."""
    if not isinstance(arguments, dict):
        raise Unusable("Arguments by name were expected.")
    unknown = sorted(set(arguments) - set(tool.arguments))
    if unknown:
        raise Unusable(f"{tool.name} takes {', '.join(tool.arguments)}; found {', '.join(unknown)[:80]}.")
    missing = [name for name in tool.required if arguments.get(name) in (None, "")]
    if missing:
        raise Unusable(f"{tool.name} needs {', '.join(missing)}.")
    for name, value in arguments.items():
        kind = tool.arguments[name]["type"]
        if value is not None and (not isinstance(value, _TYPES[kind]) or isinstance(value, bool)):
            raise Unusable(f"{name} must be of type {kind}; found {str(value)[:40]!r}.")


def _is_answer(message: Any) -> bool:
    return isinstance(message, dict) and ("result" in message or "error" in message)


def _result(ident: Any, result: Plain) -> str:
    return json.dumps({"jsonrpc": "2.0", "id": ident, "result": result}, ensure_ascii=False)


def _error(ident: Any, code: int, message: str) -> str:
    return json.dumps({"jsonrpc": "2.0", "id": ident, "error": {"code": code, "message": message}}, ensure_ascii=False)
