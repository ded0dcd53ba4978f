"""The lines around the panes: header, tabs, claim line, key line."""
