"""Who supplies what: installed plugins, data folders, and the catalogue over both.

discovery → loader → catalogue; `cache`, `codec` and `files` only make a start quick.
"""
