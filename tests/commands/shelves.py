"""A reader of files that are not there: documents by the name of their file; everything else is unreadable."""

from openupr.documents.source import Unreadable


def shelf_of(documents, why="cannot be opened: No such file or directory. Check the path and the permissions."):
    """A class to put in the place of `documents.worker.Reader`."""

    class Shelf:
        def __enter__(self):
            return self

        def __exit__(self, *error):
            pass

        def document(self, path):
            if path.stem not in documents:
                raise Unreadable(why)
            return documents[path.stem]

    return Shelf
