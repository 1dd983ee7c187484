"""What stands where on the pages of any .docx, measured against GB/T 9704—2012."""
