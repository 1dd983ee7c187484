"""What those who write plugins check, make and compare their wording with."""
