"""Texts -> vectors in which nearness is likeness of meaning: our own encoder, or one that the user has."""

from lesart.core.alignment.encoder.interface import Encoder, Matrix, UnusableEncoder
from lesart.core.alignment.encoder.loading import load_encoder

__all__ = ["Encoder", "Matrix", "UnusableEncoder", "load_encoder"]
