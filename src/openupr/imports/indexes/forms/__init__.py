"""One form of file a module, each with `source = Source(…)`; the folder is the registry."""
