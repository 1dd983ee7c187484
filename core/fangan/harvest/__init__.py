"""What was edited in Word comes back into the project: every difference goes to the fact or wording it belongs to."""
