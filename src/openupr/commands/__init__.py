"""The commands of `openupr`: one a module; the folder is the registry."""
