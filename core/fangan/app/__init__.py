"""The use cases: a wish goes in, an outcome comes out; no terminal, no click, no translation."""
