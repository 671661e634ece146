"""One page or kind of page a module, each with `paths`; the folder is the registry."""
