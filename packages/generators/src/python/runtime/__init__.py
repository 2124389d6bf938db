"""What every generated scorer shares: nothing here knows any one rulebook."""
