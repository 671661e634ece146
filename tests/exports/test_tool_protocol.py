"""The protocol line by line: what is asked rightly is answered, what is not gets an error and ends nothing."""

import json

import pytest

from openupr import __version__
from openupr.exports._tool_protocol import LONGEST, REVISIONS, Server, Tool, Unusable


def doubled(given):
    if given["number"] == 13:
        raise Unusable("Not thirteen. Take another.")
    if given["number"] == 0:
        raise ZeroDivisionError("with something secret")
    return {"doubled": 2 * given["number"]}


TOOL = Tool(
    "double", "Double a number.", {"number": {"type": "integer"}, "name": {"type": "string"}}, doubled, ("number",)
)
SERVER = Server([TOOL], "Use it well.")


def asked(method, ident=1, **params):
    return json.loads(SERVER.answer(json.dumps({"jsonrpc": "2.0", "id": ident, "method": method, "params": params})))


def called(**arguments):
    return asked("tools/call", name="double", arguments=arguments)


@pytest.mark.parametrize("revision", REVISIONS)
def test_it_speaks_the_revision_that_is_asked_for_and_else_the_latest_it_knows(revision):
    assert asked("initialize", protocolVersion=revision)["result"]["protocolVersion"] == revision
    found = asked("initialize", protocolVersion="1999-01-01")["result"]
    assert found["protocolVersion"] == REVISIONS[0]
    assert (found["serverInfo"]["version"], found["instructions"]) == (__version__, "Use it well.")


def test_it_lists_its_tools_as_reading_only_with_their_arguments():
    (tool,) = asked("tools/list")["result"]["tools"]
    assert tool["annotations"]["readOnlyHint"] is True
    assert tool["inputSchema"]["required"] == ["number"]
    assert tool["inputSchema"]["additionalProperties"] is False


def test_a_tool_answers_as_text_and_as_data():
    result = called(number=21)["result"]
    assert result["structuredContent"] == json.loads(result["content"][0]["text"]) == {"doubled": 42}
    assert result["isError"] is False


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({}, "double needs number."),
        ({"number": "1"}, "number must be of type integer"),
        ({"number": True}, "number must be of type integer"),
        ({"number": 1, "nmae": "x"}, "double takes number, name; found nmae."),
        ({"number": 13}, "Not thirteen. Take another."),
    ],
)
def test_what_a_tool_cannot_use_is_said_to_who_asked_as_the_tool_s_answer(arguments, said):
    result = called(**arguments)["result"]
    assert result["isError"] is True
    assert result["content"][0]["text"].startswith(said)


def test_a_fault_of_ours_tells_nothing_from_within_and_ends_nothing():
    error = called(number=0)["error"]
    assert error["code"] == -32603
    assert "secret" not in error["message"]
    assert called(number=1)["result"]["structuredContent"] == {"doubled": 2}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("nonsense", -32700),
        ("null", -32600),
        ("[" * 100_000, -32700),
        ("1" * (LONGEST + 1), -32700),
        ("[]", -32600),
        ('{"id": 1}', -32600),
        ('{"id": 1, "method": 7}', -32600),
        ('{"id": 1, "method": "tools/list", "params": [1]}', -32602),
        ('{"id": 1, "method": "sampling/createMessage"}', -32601),
        ('{"id": 1, "method": "tools/call", "params": {"name": "none"}}', -32602),
    ],
)
def test_what_is_no_request_of_ours_gets_an_error(line, code):
    assert json.loads(SERVER.answer(line))["error"]["code"] == code


@pytest.mark.parametrize(
    "line", ["", " \n", '{"jsonrpc": "2.0", "method": "notifications/initialized"}', '{"id": 7, "result": {}}']
)
def test_what_asks_nothing_gets_no_answer(line):
    assert SERVER.answer(line) is None


def test_an_answer_is_one_line_and_bears_the_number_of_its_question():
    line = SERVER.answer('{"id": "a\\nb", "method": "ping"}')
    assert "\n" not in line
    assert json.loads(line) == {"jsonrpc": "2.0", "id": "a\nb", "result": {}}
