"""TEI P5 (Text Encoding Initiative, Guidelines for Electronic Text Encoding and Interchange): texts with what stands off, and versions."""
