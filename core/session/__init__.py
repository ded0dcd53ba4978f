"""What a reader adds: kept in one file, honoured by the analysis, found again in changed texts, merged with a colleague's."""
