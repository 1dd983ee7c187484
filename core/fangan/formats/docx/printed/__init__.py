"""Any .docx as it prints: every style resolved, every length in millimetres, whoever wrote the file."""
