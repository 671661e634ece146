"""Files as a browser sends them, and invented documents of each kind that the import page must deal with."""

import json
import re

from tests.examples.make_invented import addendum

END = "----the-end-of-a-part"
KIND = f"multipart/form-data; boundary={END}"
_SAID = """Universal Periodic Review
Report of the Working Group on the Universal Periodic Review
{state}
Addendum
Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review

1. The State has examined the invented recommendations of {remark} and gives its views below.
2. Recommendation 15.1: Supported. An invitation was sent in the invented month of May.
3. Recommendation 15.2: Noted. Crossings are counted, but not by age.
"""


def unplaced(remark, state="Palau"):
    """An addendum that does not say of which review it is: each remark makes another file."""
    return _SAID.format(state=state, remark=remark).encode()


def rehearsal(remark):
    """The invented addendum of State A as another file each time."""
    return addendum() + remark.encode()


def form(fields, files=(), last=("whole", "yes")):
    """The body of a form: fields, files as (name, bytes), and the field that says that all of it came."""
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode() for name, value in fields.items()]
    for name, data in files:
        head = f'Content-Disposition: form-data; name="files"; filename="{name}"\r\nContent-Type: text/html\r\n\r\n'
        parts.append(head.encode() + data)
    if last:
        parts.append(f'Content-Disposition: form-data; name="{last[0]}"\r\n\r\n{last[1]}'.encode())
    return b"".join(f"--{END}\r\n".encode() + part + b"\r\n" for part in parts) + f"--{END}--\r\n".encode()


def send(administrator, *files, **fields):
    """Send the form of the import page as a browser without JavaScript does; the page that it ends on."""
    token = administrator.token("/import")
    return administrator.open("/import", body=form({"csrfmiddlewaretoken": token, **fields}, files), kind=KIND)


def send_by_script(administrator, *files):
    """The same as our script does: the answer's status and JSON."""
    token = administrator.token("/import")
    body = form({"csrfmiddlewaretoken": token}, files)
    answer = administrator.open("/import", body=body, kind=KIND, accept="application/json")
    return answer.status, json.loads(answer.text)


def entry_of(answer):
    """The number of the import whose page an answer is."""
    return int(re.search(r"/imports/(\d+)", answer.url)[1])
