"""What a plan lays upon those below."""
