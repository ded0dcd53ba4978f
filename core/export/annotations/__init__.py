"""Annotations on the web: the W3C's Web Annotation Data Model, and what the service of Hypothes.is takes."""
