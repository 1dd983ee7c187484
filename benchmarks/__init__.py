"""Side-by-side measurements: `python -m benchmarks`; every figure is a ratio taken within one run."""
