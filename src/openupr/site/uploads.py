"""Receiving files: written as they come into a batch of `store.waiting`, never held in memory, never more than allowed.

Does not: look into a file, use its name as a path, or say yes; `pages.importing` checks who asks first.
"""

import re
import unicodedata
from typing import IO, Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

from openupr.actions.import_batch import Sent
from openupr.documents.limits import Limits
from openupr.store import waiting

MOST_FILES = 100
_AT_ONCE = 20  # files of the largest size in one request
_CHUNK = 1 << 18
_OTHER_FIELDS = 1_000_000
# The form's last field: where it is missing, the sending was cut off.
LAST_FIELD = "whole"
_FOLDERS = re.compile(r".*[/\\]")


class NotReceived(Exception):
    """Why nothing was received: the status, and one line that says what to do."""

    def __init__(self, status: int, line: str) -> None:
        super().__init__(line)
        self.status = status


class Refusing(FileUploadHandler):
    """Of every other page: no file is taken from anybody."""

    chunk_size = _CHUNK

    def new_file(self, *args: Any, **named: Any) -> None:
        """Stop at the first file."""
        raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Nothing comes here."""

    def file_complete(self, file_size: int) -> None:
        """Nothing comes here."""


class Receiving(FileUploadHandler):
    """Writes each file of a form into the batch under its number, mode 0600; one that grows too large is emptied."""

    chunk_size = _CHUNK

    def __init__(self, batch: str, limits: Limits) -> None:
        super().__init__()
        self.files: list[Sent] = []
        self._batch, self._limits = batch, limits
        self._out: IO[bytes] | None = None

    def new_file(self, field_name: str, file_name: str, *args: Any, **named: Any) -> None:
        """Begin the next file."""
        super().new_file(field_name, file_name, *args, **named)
        self.close()
        self._out = waiting.create(self._batch, len(self.files))
        self.files.append(Sent(shown_name(file_name)))

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write what came, as long as it is not too much."""
        one = self.files[-1]
        if one.too_large or self._out is None:
            return
        if start + len(raw_data) > self._limits.size:
            one.too_large = True
            self._out.truncate(0)
            return
        self._out.write(raw_data)

    def file_complete(self, file_size: int) -> None:
        """End the file. Django gets none: what is kept is in the batch."""
        self.close()

    def close(self) -> None:
        """End the file that is being written."""
        out, self._out = self._out, None
        if out:
            out.close()


def receive(request: HttpRequest, batch: str, limits: Limits) -> list[Sent]:
    """The files of the request's form, in the order of the form; its fields are in `request.POST` then.

    Raises NotReceived.
    """
    if int(request.META.get("CONTENT_LENGTH") or 0) > _AT_ONCE * limits.size + _OTHER_FIELDS:
        most = f"{_AT_ONCE * limits.size / 1_000_000:g} MB"
        raise NotReceived(413, f"More than {most} came at once. Nothing was kept. Send fewer files, then the others.")
    handler = Receiving(batch, limits)
    request.upload_handlers = [handler]
    try:
        form = request.POST
    except (TooManyFilesSent, TooManyFieldsSent) as error:
        line = f"More than {MOST_FILES} files came at once. Nothing was kept. Send them in parts."
        raise NotReceived(413, line) from error
    except (MultiPartParserError, UnreadablePostError, RequestDataTooBig) as error:
        raise NotReceived(400, _CUT_OFF) from error
    except OSError as error:
        line = f"The files cannot be kept here: {error.strerror}. Nothing was kept. Tell the operator, and try again."
        raise NotReceived(507, line) from error
    finally:
        handler.close()
    if LAST_FIELD not in form:
        raise NotReceived(400, _CUT_OFF)
    return handler.files


def shown_name(name: str) -> str:
    """A file's name as it may be shown: no folders, no characters that act on the text around them, 200 at most."""
    last = _FOLDERS.sub("", name)
    return "".join(one for one in last if unicodedata.category(one)[0] != "C")[:200].strip() or "file without a name"


_CUT_OFF = "The sending was cut off before the end. Nothing was kept. Send the files again."
