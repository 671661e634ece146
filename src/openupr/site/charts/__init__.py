"""One chart a module: `chart = Chart(question, table, says, order)`. The folder is the registry."""
