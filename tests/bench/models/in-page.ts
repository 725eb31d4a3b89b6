import { timeModel } from './time-model.ts';

Object.assign(globalThis, { bench: { timeModel } });
