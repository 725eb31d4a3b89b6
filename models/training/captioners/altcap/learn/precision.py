"""Half precision only where the processor multiplies it itself: elsewhere PyTorch imitates it, seventeen times slower."""

import contextlib
from pathlib import Path

import torch

_FLAGS = Path('/proc/cpuinfo').read_text() if Path('/proc/cpuinfo').exists() else ''
HALF = torch.bfloat16 if 'avx512_bf16' in _FLAGS or 'amx_bf16' in _FLAGS else torch.float32


def half(device: torch.device) -> torch.dtype:
    """What is drawn from while learning is computed in; like `mixed`, only on the processor."""
    return HALF if device.type == 'cpu' else torch.float32


def mixed():
    """Autocast for training and scoring on this machine's processor; a GPU computes in float32, whatever stands around it."""
    return torch.autocast('cpu', dtype=HALF) if torch.float32 != HALF else contextlib.nullcontext()
