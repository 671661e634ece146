"""What is kept: ledger, files, read tables. The only folder beside `accounts` that speaks to the database."""
