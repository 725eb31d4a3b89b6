"""A device that is not there: its tensors lie on the processor, but an operation that mixes them with others fails as on a GPU.

PyTorch takes them for tensors on `meta`, the one device that needs no driver. Indexing by what lies on the processor is
allowed, as CUDA allows it, and so are numbers (tensors with no dimension).
"""

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_flatten, tree_map

DEVICE = torch.device('meta')
MOVES = ('_to_copy', 'copy_', 'index', 'index_put_', '_index_put_impl_')


class Far(torch.Tensor):
    """What lies on the pretended device; `near` is where it does lie."""

    @staticmethod
    def __new__(cls, near: torch.Tensor):
        far = torch.Tensor._make_wrapper_subclass(
            cls, near.shape, strides=near.stride(), dtype=near.dtype, device=DEVICE, requires_grad=near.requires_grad
        )
        far.near = near.detach()
        return far

    @classmethod
    def __torch_dispatch__(cls, operation, types, args=(), kwargs=None):
        with Pretended():
            return operation(*args, **(kwargs or {}))


class Pretended(TorchDispatchMode):
    """Under it the pretended device can be used; what is made without naming it is on the processor."""

    def __torch_dispatch__(self, operation, types, args=(), kwargs=None):
        named = (kwargs or {}).get('device')
        inputs = [value for value in tree_flatten((args, kwargs))[0] if isinstance(value, torch.Tensor)]
        far = [value for value in inputs if isinstance(value, Far)]
        name = operation.overloadpacket.__name__
        if far and name not in MOVES and any(value.dim() and not isinstance(value, Far) for value in inputs):
            raise RuntimeError(f'{name} mixes devices')
        near = lambda value: value.near if isinstance(value, Far) else value
        taken = tree_map(near, (args, {**(kwargs or {}), **({'device': torch.device('cpu')} if named else {})}))
        out = operation(*taken[0], **taken[1])
        lands = torch.device(named) == DEVICE if named else bool(far)
        if not lands:
            return out
        own = {id(value.near): value for value in far}
        wrap = lambda value: (own[id(value)] if id(value) in own else Far(value)) if isinstance(value, torch.Tensor) else value
        return tree_map(wrap, out)
