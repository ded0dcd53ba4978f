"""What `lesart` does: one module per command, each with `run(arguments) -> exit code`; imported when called for."""
