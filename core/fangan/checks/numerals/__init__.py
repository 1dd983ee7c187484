"""Numbers, days and ranges as GB/T 15835 writes them."""
