"""Trains the dual encoder contrastively on whole-picture features: minutes. Resumes where it was cut off.

Run: python -m altcap.learn.contrast --name dual [--looks 4]
Writes CHECKPOINTS/dual.pt, and dual-tower.pt for `altcap.learn.train --family clip-prefix --of dual-tower`.
"""

import argparse
import copy
import math
import time

import numpy as np
import torch

from altcap.data.corpus import BOS, EOS, PAD, encode, references
from altcap.data.tokens import tokens_of
from altcap.learn.device import chosen_device, read
from altcap.learn.features import Features, looks
from altcap.networks.build import write
from altcap.networks.dual import Dual, contrast
from altcap.networks.prefix import INPUTS
from altcap.settings import CHECKPOINTS

PICTURES = 6000


def main() -> None:
    a = arguments()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    device = chosen_device()
    vocab = tokens_of('clip-prefix')
    features, tokens = Features(INPUTS, a.looks > 2, device), words_only(encode(references('train'), vocab))
    model = Dual(len(vocab)).to(device)
    model.image.memory.fit(model.image.sources(features.rows(np.arange(0, PICTURES, 6))))
    averaged = copy.deepcopy(model).eval().requires_grad_(False)
    optimiser = torch.optim.AdamW(model.parameters(), lr=a.lr, betas=(0.9, 0.98), weight_decay=a.decay)
    path, done, best = CHECKPOINTS / f'{a.name}.running.pt', 0, -1.0
    if path.exists():
        old = read(path)
        model.load_state_dict(old['model']), averaged.load_state_dict(old['averaged'])
        optimiser.load_state_dict(old['optimiser'])
        done, best = old['done'], old['best']
        print('resumed after epoch', done, flush=True)
    per_epoch, step = PICTURES // a.batch, done * (PICTURES // a.batch)
    last = per_epoch * a.epochs
    for epoch in range(done, a.epochs):
        chance, losses = np.random.default_rng(1000 * a.seed + epoch), []
        order = chance.permutation(PICTURES)
        for place in range(per_epoch):
            rows = np.sort(order[place * a.batch :][: a.batch])
            columns = torch.from_numpy(np.argsort(chance.random((len(rows), 5)), 1)[:, : a.captions])
            for group in optimiser.param_groups:
                group['lr'] = a.lr * min(1, (step + 1) / 50) * (0.02 + 0.49 * (1 + math.cos(math.pi * step / last)))
            inputs, own = features.rows(looks(rows, chance, a.looks)), torch.arange(len(rows))[:, None]
            losses.append(learn(model, optimiser, inputs, tokens[rows][own, columns]))
            share = 1 - min(a.average, (step + 1) / (step + 10))
            torch._foreach_lerp_(list(averaged.parameters()), [p.data for p in model.parameters()], share)
            step += 1
        if (epoch + 1) % a.check == 0 or epoch + 1 == a.epochs:
            averaged.load_state_dict({**model.state_dict(), **dict(averaged.named_parameters())})
            reached = retrieval(averaged, features, vocab)
            total = sum(reached.values())
            print(
                f'epoch {epoch + 1} loss {np.mean(losses):.3f} scale {model.scale.exp().item():.1f} dev sum {total:.1f}',
                list(reached.values()),
                f'cpu {time.process_time():.0f}s',
                flush=True,
            )
            if total > best:
                best = total
                keep(a.name, averaged, vocab, reached)
            torch.save(
                {
                    'done': epoch + 1,
                    'best': best,
                    'model': model.state_dict(),
                    'averaged': averaged.state_dict(),
                    'optimiser': optimiser.state_dict(),
                },
                path,
            )


def keep(name: str, model, vocab, reached: dict[str, float]) -> None:
    """The dual encoder, and its image tower alone for the network that starts from it."""
    weights = model.state_dict()
    write(name, 'dual', weights, vocab, dev=reached)
    tower = {f'tower.{key.removeprefix("image.")}': value for key, value in weights.items() if key.startswith('image.')}
    write(f'{name}-tower', 'clip-prefix', tower, vocab)


def words_only(tokens):
    """Captions [..., t] without BOS and EOS: what the text tower takes."""
    inside = tokens[..., 1:]
    return inside.masked_fill((inside == EOS) | (inside == BOS), PAD)


def learn(model, optimiser, inputs, tokens) -> float:
    """One step on pictures with some captions of each [n, r, t]; the loss."""
    model.train()
    n, r, _ = tokens.shape
    tokens = tokens[..., : int((tokens > 0).sum(-1).max())].to(inputs[0].device)
    scale = model.scale.exp().clamp(max=100)
    pictures, captions = model.pictures(inputs), model.captions(tokens.flatten(0, 1)).view(n, r, -1)
    loss = contrast(pictures, captions, scale)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    optimiser.step()
    return loss.item()


@torch.no_grad()
def retrieval(model, features, vocab, split: str = 'dev') -> dict[str, float]:
    model.eval()
    lines = words_only(encode(references(split), vocab))
    pictures = torch.cat([model.pictures(inputs) for inputs in features.split(split)])
    return recalls(pictures.cpu(), model.captions(lines.flatten(0, 1).to(pictures.device)).cpu())


def recalls(pictures, captions) -> dict[str, float]:
    """Recall in per cent at 1, 5 and 10 among n pictures and their 5 n captions: the first of a picture's own captions
    among all captions, and a caption's picture among all pictures."""
    alike, own = pictures @ captions.T, torch.arange(len(pictures)).repeat_interleave(5)
    best_own = alike.masked_fill(own[None] != torch.arange(len(pictures))[:, None], -9).amax(1, keepdim=True)
    to_caption = (alike > best_own).sum(1)
    to_picture = (alike > alike[own, torch.arange(len(own))][None]).sum(0)
    share = lambda ranks, k: round(100 * (ranks < k).float().mean().item(), 1)
    return {
        f'{way}, recall@{k}': share(ranks, k)
        for way, ranks in (('picture to caption', to_caption), ('caption to picture', to_picture))
        for k in (1, 5, 10)
    }


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--name', default='dual')
    parser.add_argument('--epochs', type=int, default=30)
    parser.add_argument('--batch', type=int, default=250)
    parser.add_argument('--captions', type=int, default=2)
    parser.add_argument('--lr', type=float, default=1e-3)
    parser.add_argument('--decay', type=float, default=0.05)
    parser.add_argument('--average', type=float, default=0.98)
    parser.add_argument('--check', type=int, default=5)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--looks', type=int, default=1, help='1: whole photos; 2: mirrored too; 4: cropped too')
    return parser.parse_args()


if __name__ == '__main__':
    main()
