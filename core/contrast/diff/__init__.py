"""What two linked passages say in other words, word by word: changes by class, and what one side adds."""
