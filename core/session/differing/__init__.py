"""What changed from one session to another, and what became of all that readers had confirmed: the correction watch."""
