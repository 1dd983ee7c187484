"""Deadlines, periods and weekdays that the calendar or the plan's own date contradicts."""
