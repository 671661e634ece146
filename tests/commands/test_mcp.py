"""`openupr mcp`: a whole exchange with the program itself, over its standard input and output."""

import json
import os
import subprocess
import sys
from threading import Timer

HELLO = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}


class Client:
    """Asks a line, waits for the line that answers."""

    def __init__(self, folder):
        environment = {**os.environ, "OPENUPR_DATA": str(folder)}
        environment.pop("DATABASE_URL", None)
        environment.pop("PYTHONUNBUFFERED", None)  # an answer must not wait in a buffer
        command = [sys.executable, "-m", "openupr", "mcp"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, stderr=pipe)
        self.asked = 0
        self.watch = Timer(60, self.process.kill)  # an answer that does not come must not hold up all tests
        self.watch.start()

    def send(self, **message):
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
        self.process.stdin.flush()

    def ask(self, method, **params):
        self.asked += 1
        self.send(id=self.asked, method=method, params=params)
        answer = json.loads(self.process.stdout.readline())
        assert answer["id"] == self.asked
        return answer["result"]

    def call(self, name, /, **arguments):
        return self.ask("tools/call", name=name, arguments=arguments)["structuredContent"]


def test_a_client_says_hello_lists_tools_asks_and_leaves(tmp_path):
    client = Client(tmp_path)
    assert client.ask("initialize", **HELLO)["serverInfo"]["name"] == "openupr"
    client.send(method="notifications/initialized")
    tools = [one["name"] for one in client.ask("tools/list")["tools"]]
    of_facts = ["find_state", "review", "recommendations", "recommendation", "document", "positions"]
    assert tools == [*of_facts, "search", "similar"]
    (state,) = client.call("find_state", name="斯洛文尼亚")["states"]
    assert (state["code"], state["name"]) == ("SVN", "Slovenia")
    found = client.call("recommendations", state="SVN", cycle=2, by="Mexico", limit=1)
    (one,) = found["recommendations"]
    assert (one["states"], found["sources"][0]["symbol"]) == (["MEX"], "A/HRC/28/15")
    assert found["sources"][0]["authentic"] == "https://docs.un.org/en/A/HRC/28/15"
    out, err = client.process.communicate(timeout=20)
    client.watch.cancel()
    assert (client.process.returncode, out) == (0, b"")
    assert "Mexico" not in err.decode()
    assert "Traceback" not in err.decode()
