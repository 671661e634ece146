"""What a person can do: import, undo, fetch, back up, restore. Each is one function that commands and pages call."""
