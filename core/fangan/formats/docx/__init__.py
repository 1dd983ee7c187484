"""Writer of .docx files after GB/T 9704—2012 and GB/T 33476.2—2016; docs/word.md tells what stands where and why."""

from fangan.formats.docx.write.writer import write as write

__all__ = ["write"]
