"""Calendar dates of an article, weekdays and days told from its own date included."""
