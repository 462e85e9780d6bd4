"""Measures search quality: metrics, and protocols over labelled folders."""
