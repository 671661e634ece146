"""Exports of a review: one format a module (NAME, SUFFIX, MIME, write(review, out)); the folder is the registry."""
