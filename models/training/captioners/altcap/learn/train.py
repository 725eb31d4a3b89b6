"""Cross-entropy with label smoothing, dropout and weight averaging; resumes where it was cut off.

Run: python -m altcap.learn.train --family attention --name attention-1 [--epochs 8 --seed 1]
"""

import argparse
import copy
import math
import time

import numpy as np
import torch
import torch.nn.functional as F

from altcap.data.clean import cleaned
from altcap.data.corpus import UNK, encode, references
from altcap.data.measures import CiderD
from altcap.data.tokens import restored, tokens_of
from altcap.learn.device import chosen_device, read
from altcap.learn.dropout import ScheduledDropout
from altcap.learn.features import Features, looks
from altcap.learn.precision import mixed
from altcap.learn.search import sample, text
from altcap.networks.build import build, save
from altcap.settings import CHECKPOINTS

PICTURES = 6000
SAVE_SECONDS = 120


def main() -> None:
    a = arguments()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    device = chosen_device()
    vocab = restored(read(CHECKPOINTS / f'{a.of}.pt')['vocab']) if a.of else tokens_of(a.family)
    model, names = build(a.family, len(vocab))
    features, tokens = Features(names, a.looks > 2, device), encode(cleaned(references('train')) if a.clean else references('train'), vocab)
    model.to(device)
    begin(model, features, a.of)
    averaged, dropout = copy.deepcopy(model).eval().requires_grad_(False), ScheduledDropout(model, a.dropout)
    optimiser = torch.optim.AdamW(groups(model, a), betas=(0.9, 0.98), weight_decay=0.01)
    rates = [group['lr'] for group in optimiser.param_groups]
    path, state = CHECKPOINTS / f'{a.name}.running.pt', {'step': 0, 'best': -1.0}
    if path.exists():
        old = read(path)
        model.load_state_dict(old['model']), averaged.load_state_dict(old['averaged'])
        optimiser.load_state_dict(old['optimiser'])
        state = {'step': old['step'], 'best': old['best']}
        print('resumed at step', state['step'], flush=True)
    score, dev = CiderD(references('dev')), references('dev')
    per_epoch = PICTURES // a.batch
    last, saved, losses = per_epoch * a.epochs, time.time(), []
    while state['step'] < last:
        step = state['step']
        epoch, place = divmod(step, per_epoch)
        rows = np.sort(np.random.default_rng(1000 * a.seed + epoch).permutation(PICTURES)[place * a.batch :][: a.batch])
        part = min(1, (step + 1) / a.warm_up) * (0.05 + 0.475 * (1 + math.cos(math.pi * step / last)))
        for group, rate in zip(optimiser.param_groups, rates):
            group['lr'] = rate * part
        random = np.random.default_rng([a.seed, step])
        dropout.at(step / last if a.fade else 0)
        seen = features.rows(looks(rows, random, a.looks))
        losses.append(learn(model, optimiser, seen, tokens[rows][:, np.sort(random.permutation(5)[: a.captions])]))
        share = 1 - min(a.average, (step + 1) / (step + 10))
        torch._foreach_lerp_(list(averaged.parameters()), [p.data for p in model.parameters()], share)
        state['step'] += 1
        if state['step'] % per_epoch == 0:
            averaged.load_state_dict({**model.state_dict(), **dict(averaged.named_parameters())})
            lines = evaluate(averaged, features, vocab)
            cider = score.mean(lines, dev)
            print(
                f'epoch {epoch + 1} loss {np.mean(losses[-per_epoch:]):.3f} dev CIDEr {cider:.1f} words',
                len({w for line in lines for w in line}),
                f'cpu {time.process_time():.0f}s |',
                ' '.join(lines[7]),
                flush=True,
            )
            if cider > state['best']:
                state['best'] = cider
                save(a.name, a.family, averaged, vocab, dev=cider)
        if time.time() - saved > SAVE_SECONDS or state['step'] == last:
            saved = time.time()
            torch.save({**state, 'model': model.state_dict(), 'averaged': averaged.state_dict(), 'optimiser': optimiser.state_dict()}, path)
            print('step', state['step'], f'loss {np.mean(losses[-50:]):.3f} cpu {time.process_time():.0f}s', flush=True)


def begin(model, features, name: str | None) -> None:
    """Weights of a checkpoint, where one is named; else the features' mean and spread."""
    if name:
        missing, unknown = model.load_state_dict(read(CHECKPOINTS / f'{name}.pt')['model'], strict=False)
        print('from', name, '; new:', sorted({key.split('.')[0] for key in missing}), 'unknown:', unknown, flush=True)
    else:
        inputs = features.rows(np.arange(0, PICTURES, 12))
        with torch.no_grad():
            model.memory.fit(model.sources(model.features(inputs) if hasattr(model, 'features') else inputs)[0])


def groups(model, a):
    """Parameters with their rates: the trunk's blocks change slowly."""
    slow = [p for name, p in model.named_parameters() if name.startswith('last.') and p.requires_grad]
    fast = [p for name, p in model.named_parameters() if not name.startswith('last.')]
    return [{'params': fast, 'lr': a.lr}, *([{'params': slow, 'lr': a.trunk_lr, 'weight_decay': 0.0}] if slow else [])]


def learn(model, optimiser, inputs, tokens) -> float:
    """One step on pictures with some captions of each [n, r, t], wherever those lie; the loss."""
    longest = int((tokens > 0).sum(-1).max())
    tokens = tokens.to(inputs[0].device)
    x, y = tokens[:, :, : longest - 1], tokens[:, :, 1:longest]
    keep = (y > 0) & (y != UNK)
    with mixed():
        logits = model(inputs, x, keep)
    loss = F.cross_entropy(logits.float(), y[keep], label_smoothing=0.1) + getattr(model, 'classes_lost', 0)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    optimiser.step()
    return loss.item()


def evaluate(model, features, vocab, split: str = 'dev', decode=None) -> list[list[str]]:
    """Captions of a split, greedy unless told otherwise."""
    model.eval()
    lines = []
    for inputs in features.split(split):
        with mixed():
            tokens = decode(model, inputs) if decode else sample(model, model.begin(inputs), longest=20, greedy=True)[:, 0]
        lines += text(tokens, vocab)
    return lines


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--family', required=True)
    parser.add_argument('--name', required=True)
    parser.add_argument('--epochs', type=int, default=8)
    parser.add_argument('--batch', type=int, default=24)
    parser.add_argument('--lr', type=float, default=1.2e-3)
    parser.add_argument('--captions', type=int, default=5, help='of the five of each picture, at each step')
    parser.add_argument('--warm-up', type=int, default=100, help='steps')
    parser.add_argument('--average', type=float, default=0.997)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--of', help='a checkpoint to start from, with its words')
    parser.add_argument('--dropout', type=float, default=1.0, help="share of the network's own")
    parser.add_argument('--fade', action='store_true', help='dropout falls to none over all epochs')
    parser.add_argument('--clean', action='store_true', help='captions without mistakes of spelling and scraps (altcap.data.clean)')
    parser.add_argument('--trunk-lr', type=float, default=1e-4, help="of the trunk's last blocks, where they are trained")
    parser.add_argument('--looks', type=int, default=1, help='1: whole photos; 2: mirrored too; 4: cropped too')
    return parser.parse_args()


if __name__ == '__main__':
    main()
