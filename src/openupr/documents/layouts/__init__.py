"""One document layout a module; the folder is the registry. Siblings do not import one another."""
