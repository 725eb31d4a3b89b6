"""Dropout that fades out while a network learns, after Morerio et al. 2017 turned round: it is to end as it will be used."""

from torch import nn

DROPS = (nn.Dropout, nn.Dropout1d)


class ScheduledDropout:
    def __init__(self, model: nn.Module, share: float) -> None:
        """`share` of what each layer of the network drops in training; with 0 the network stays as in use."""
        self.model, self.share = model, share
        self.full = {layer: layer.p for layer in model.modules() if isinstance(layer, DROPS)}

    def at(self, progress: float) -> None:
        """`progress`: 0 at the start, 1 at the end and after it."""
        left = self.share * max(0.0, 1 - progress)
        self.model.train(left > 0)
        for layer, full in self.full.items():
            layer.p = full * left
