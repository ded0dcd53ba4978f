"""What the reader added to the open articles, indexed by place: what panes draw of it, what is at hand, what a note may be on."""
