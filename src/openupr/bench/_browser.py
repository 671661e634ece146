"""A browser for what is measured: it keeps cookies, sends forms as ours do, and signs in by a link.

Does not: draw a page or run a script.
"""

import http.client
import re
from dataclasses import dataclass, field

from openupr.bench import Missed
from openupr.bench._serving import openupr

# <input type="hidden" name="csrfmiddlewaretoken" value="abc">
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


@dataclass
class Browser:
    """Keeps cookies and sends forms."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """The site's address."""
        return f"http://127.0.0.1:{self.port}"

    def open(self, path: str, body: bytes | None = None, kind: str = "") -> str:
        """The page at `path`, or that to which a form leads. Raises Missed where there is none."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookie, "Origin": self.origin, "Content-Type": kind}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("POST" if body is not None else "GET", path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie", []):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        connection.close()
        if answer.status == 302:
            return self.open(answer.headers["Location"])
        if answer.status != 200:
            raise Missed([f"{path} answers {answer.status}"])
        return text

    def sign_in(self, folder: str) -> None:
        """Use a link of the store in `folder`."""
        path = "/sign-in/" + openupr(folder, "admin", "link", "--site", self.origin).strip().rpartition("/")[2]
        body = f"csrfmiddlewaretoken={token(self.open(path))}".encode()
        self.open(path, body, "application/x-www-form-urlencoded")


def token(page: str) -> str:
    """The token of a page's form. Raises Missed where it has none."""
    found = _TOKEN.search(page)
    if found is None:
        raise Missed(["a page with a form was expected"])
    return found[1]
