"""Models: pixels and words to embeddings."""
