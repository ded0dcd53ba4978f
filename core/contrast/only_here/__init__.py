"""What stands in one article only: what was looked for, which article has a part of it, what came nearest and why it was refused."""
