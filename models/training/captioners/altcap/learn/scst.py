"""Self-critical training (Rennie et al. 2017) with CIDEr-D; the baseline is the mean of the other samples.

A share of cross-entropy on a human caption keeps rarer words alive. Resumes where it was cut off.
Run: python -m altcap.learn.scst --of attention-1 --name attention-1-scst [--stop STEP]
"""

import argparse
import copy
import math
import time

import numpy as np
import torch

from altcap.data.clean import cleaned
from altcap.data.corpus import BOS, EOS, UNK, encode, references
from altcap.data.measures import CiderD
from altcap.learn.device import chosen_device, read
from altcap.learn.distinct import Distinct
from altcap.learn.dropout import ScheduledDropout
from altcap.learn.features import Features, looks
from altcap.learn.precision import half, mixed
from altcap.learn.rarity import Rarity
from altcap.learn.search import allowed, sample, text
from altcap.learn.train import PICTURES, evaluate
from altcap.networks.build import load, save
from altcap.settings import CHECKPOINTS

LONGEST = 17
CHECK_EVERY = 150


def main() -> None:
    a = arguments()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    device = chosen_device()
    model, names, vocab, start = load(a.of)
    model.to(device)
    captions = cleaned(references('train')) if a.clean else references('train')
    features, human = Features(names, a.looks > 2, device), encode(captions, vocab)
    with_end = [[[*line, vocab[EOS]] for line in five] for five in captions]
    reward, score, dev = CiderD(with_end), CiderD(references('dev')), references('dev')
    averaged, rarity = copy.deepcopy(model).requires_grad_(False), Rarity(captions)
    dropout, distinct = ScheduledDropout(model, a.dropout), Distinct(a.looks > 2) if a.distinct else None
    sampler, fast = copy.deepcopy(model).to(half(device)), half(device)
    optimiser = torch.optim.Adam(model.parameters(), lr=a.lr)
    path, state = CHECKPOINTS / f'{a.name}.running.pt', {'step': 0, 'best': -1.0}
    if path.exists():
        old = read(path)
        model.load_state_dict(old['model']), averaged.load_state_dict(old['averaged'])
        rarity.own, rarity.seen = old['rarity']
        optimiser.load_state_dict(old['optimiser'])
        state = {'step': old['step'], 'best': old['best']}
        print('resumed at step', state['step'], flush=True)
    rewards = []
    per_epoch = PICTURES // a.batch
    while True:
        step = state['step']
        if step % CHECK_EVERY == 0:
            lines = evaluate(averaged, features, vocab)
            cider = score.mean(lines, dev)
            tell(step, rewards, cider, lines)
            if a.keep_last or cider > state['best']:
                state['best'] = cider
                save(a.name, start['family'], averaged, vocab, dev=cider)
            weights = {'model': model, 'averaged': averaged, 'optimiser': optimiser}
            held = {name: part.state_dict() for name, part in weights.items()}
            torch.save({**state, **held, 'rarity': (rarity.own, rarity.seen)}, path)
            if step >= (a.stop or a.steps):
                return
        epoch, place = divmod(step, per_epoch)
        rows = np.sort(np.random.default_rng(1000 * a.seed + epoch).permutation(PICTURES)[place * a.batch :][: a.batch])
        seen = looks(rows, np.random.default_rng([a.seed, step]), a.looks)
        inputs = features.rows(seen)
        dropout.at(step / a.steps)
        sampler.load_state_dict(model.state_dict())
        with mixed(), torch.set_grad_enabled(not a.words_only):
            begun = model.begin(inputs)
        constants, first = begun
        drawn = sample(sampler, (tuple(c.detach().to(fast) for c in constants), tuple(s.detach() for s in first)), a.samples, LONGEST)
        ended = (drawn == EOS).any(-1).flatten().tolist()
        plain = text(drawn, vocab)
        lines = [line + [vocab[EOS]] * end for line, end in zip(plain, ended)]
        rarity.see(lines)
        gained = torch.tensor(
            [
                reward.one(line, with_end[rows[i // a.samples]]) + a.rare * rarity.bonus(line, rows[i // a.samples])
                for i, line in enumerate(lines)
            ]
        ).view(-1, a.samples)
        if distinct:
            gained = gained + a.distinct * distinct.rewards(seen, plain).view(-1, a.samples)
        baseline = (gained.sum(1, keepdim=True) - gained) / (a.samples - 1)
        rewards.append(gained.mean().item())
        loss = critical_loss(model, begun, drawn, (gained - baseline).to(device), human[rows, step % 5].to(device), a.human)
        for group in optimiser.param_groups:
            group['lr'] = a.lr * (0.1 + 0.45 * (1 + math.cos(math.pi * min(1, step / a.steps))))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        torch._foreach_lerp_(
            list(averaged.parameters()), [p.data for p in model.parameters()], 1 - min(a.average, (step + 1) / (step + 10))
        )
        state['step'] += 1


def tell(step: int, rewards: list[float], cider: float, lines: list[list[str]]) -> None:
    """What the run has come to, with one caption to look at."""
    print(
        f'step {step} reward {np.mean(rewards[-CHECK_EVERY:] or [0]):.4f} dev CIDEr {cider:.2f} words',
        len({w for line in lines for w in line}),
        f'cpu {time.process_time():.0f}s |',
        ' '.join(lines[7]),
        flush=True,
    )


def critical_loss(model, begun, drawn, advantage, human, share: float):
    """Samples [n, k, t] with advantages [n, k], and one human caption a picture [n, t] at `share` of the weight."""
    lines = torch.cat([torch.full_like(drawn[..., :1], BOS), drawn], -1)
    lines = torch.cat([lines, human[:, None, : lines.shape[-1]]], 1)
    x, y = lines[..., :-1], lines[..., 1:]
    keep = (y > 0) & (y != UNK)
    with mixed():
        logits = model.teach(begun, x, keep)
    chosen = allowed(logits).gather(-1, y[keep][:, None])[:, 0]
    weight = torch.cat([advantage, torch.full_like(advantage[:, :1], share)], 1)[..., None].expand_as(y)[keep]
    return -(chosen * weight).sum() / keep.sum()


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--of', required=True)
    parser.add_argument('--name', required=True)
    parser.add_argument('--steps', type=int, default=1500)
    parser.add_argument('--stop', type=int, help='ends here, with the rate of a run of --steps')
    parser.add_argument('--batch', type=int, default=24)
    parser.add_argument('--samples', type=int, default=5)
    parser.add_argument('--lr', type=float, default=1e-4, help='falls to a tenth over --steps')
    parser.add_argument('--human', type=float, default=0.1)
    parser.add_argument('--average', type=float, default=0.99)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--rare', type=float, default=0.0, help='bonus for right words that it uses less than people do')
    parser.add_argument(
        '--distinct', type=float, default=0.0, help="of how much better a caption fits its own picture than the others, by the ranker"
    )
    parser.add_argument('--dropout', type=float, default=0.0, help="share of the network's own at the start; falls to none over --steps")
    parser.add_argument(
        '--keep-last', action='store_true', help='the checkpoint is the last one, not the best on dev: where words count too'
    )
    parser.add_argument('--clean', action='store_true', help='captions without mistakes of spelling and scraps (altcap.data.clean)')
    parser.add_argument('--words-only', action='store_true', help='what looks at the picture stays as it is: half the time')
    parser.add_argument('--looks', type=int, default=1, help='1: whole photos; 2: mirrored too; 4: cropped too')
    return parser.parse_args()


if __name__ == '__main__':
    main()
