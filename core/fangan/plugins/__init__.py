"""Who supplies what: installed plugins, data folders, and the catalogue over both.

discovery → loader and folder → gather → catalogue; `cache` and `codec` only make a start quick.
"""
