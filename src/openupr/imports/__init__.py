"""Files from outside: whose review they belong to, and (in `ods`) how they are fetched. No database."""
