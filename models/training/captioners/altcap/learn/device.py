"""Where networks learn: on the GPU where CUDA finds one, else on the processor. CAPTIONER_DEVICE says otherwise ("cpu", "cuda:1").

Checkpoints are read onto the processor first, so that what a GPU wrote can go on anywhere.
"""

import os

import torch


def chosen_device() -> torch.device:
    named = os.environ.get('CAPTIONER_DEVICE')
    return torch.device(named or ('cuda' if torch.cuda.is_available() else 'cpu'))


def read(path) -> dict:
    """What `torch.save` wrote, its tensors on the processor."""
    return torch.load(path, map_location='cpu')
