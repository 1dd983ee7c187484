"""Packages and elements of Office Open XML, as reading and revising need them."""
